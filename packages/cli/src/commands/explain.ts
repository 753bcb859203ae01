import { closest, type Example, type Pack, type Rule } from '@kadertoets/rulebook';
import { createColors } from 'picocolors';
import { ruleFolders } from '../check/configuration.ts';
import { oneOf } from '../check/flags.ts';
import { wrap } from '../layout.ts';
import { loadRules } from '../rulebook.ts';
import { CommandError, type Locale, type Terminal } from '../terminal.ts';
import { KIND, SEVERITY, STATUS } from '../words.ts';

interface ExplainFlags {
  readonly rules?: readonly string[];
  readonly locale: string;
  readonly color: boolean;
}

/** `kadertoets explain`: what a rule asks, why, on which decision it rests, and clauses that do and do not pass. */
export async function explainCommand(name: string, flags: ExplainFlags, terminal: Terminal): Promise<number> {
  const locale = oneOf('--locale', flags.locale, ['nl', 'en']);
  const { packs } = await loadRules(await ruleFolders(flags.rules), true);
  const { pack, rule } = findRule(name, packs);
  terminal.stdout(show(pack, rule, locale, { ...terminal, colour: terminal.colour && flags.color }));
  return 0;
}

interface Found {
  readonly pack: Pack;
  readonly rule: Rule;
}

function findRule(name: string, packs: readonly Pack[]): Found {
  const all = packs.flatMap((pack) =>
    pack.rules.map((rule) => ({ pack, rule, id: `${pack.header.pack}/${rule.rule}` })),
  );
  const exact = all.find(({ id }) => id === name);
  if (exact !== undefined) return exact;
  // The name without its pack will do when only one pack has it.
  const bare = all.filter(({ rule }) => rule.rule === name);
  if (bare.length === 1 && bare[0] !== undefined) return bare[0];
  const ids = bare.length > 1 ? bare.map(({ id }) => id) : meant(name, all);
  const nl =
    ids.length === 0
      ? ' Zie “kadertoets kaders” voor alle regels.'
      : ` Bedoelt u ${ids.map((id) => `“${id}”`).join(' of ')}?`;
  const en =
    ids.length === 0
      ? ' See “kadertoets kaders” for all rules.'
      : ` Did you mean ${ids.map((id) => `“${id}”`).join(' or ')}?`;
  throw new CommandError({ nl: `de regel “${name}” bestaat niet.${nl}`, en: `there is no rule “${name}”.${en}` });
}

function meant(name: string, all: readonly { readonly id: string; readonly rule: Rule }[]): string[] {
  const ids = all.map(({ id }) => id);
  const slug = closest(
    name,
    all.map(({ rule }) => rule.rule),
  );
  const near = closest(name, ids) ?? all.find(({ rule }) => rule.rule === slug)?.id;
  return near === undefined ? [] : [near];
}

const LABELS = {
  nl: {
    asks: 'Het kader',
    why: 'Waarom',
    conflict: 'Strijdig is een bepaling die zegt',
    remedy: 'Herstel',
    source: 'Bron',
    wrong: 'Wordt gemeld',
    right: 'Wordt niet gemeld',
    gaps: 'Bekende beperkingen',
  },
  en: {
    asks: 'The kader',
    why: 'Why',
    conflict: 'In conflict is a clause that says',
    remedy: 'Remedy',
    source: 'Source',
    wrong: 'Reported',
    right: 'Not reported',
    gaps: 'Known gaps',
  },
} as const;

function show(pack: Pack, rule: Rule, locale: Locale, terminal: Terminal): string {
  const paint = createColors(terminal.colour);
  const width = Math.max(50, Math.min(terminal.columns, 100)) - 4;
  const labels = LABELS[locale];
  const kader = pack.header.kaders.find((each) => each.kader === rule.kader);
  const lines = [
    `${paint.bold(`${pack.header.pack}/${rule.rule}`)}  ${rule.title}`,
    paint.dim(
      `${SEVERITY[locale][rule.severity]} · ${KIND[locale][rule.kind]} · ${pack.header.title} (${STATUS[locale][pack.header.status]})`,
    ),
  ];
  const section = (title: string, items: readonly string[], mark = ''): void => {
    if (items.length === 0) return;
    lines.push('', paint.bold(title));
    for (const item of items)
      lines.push(
        ...wrap(item, width - mark.length).map(
          (line, index) => `  ${index === 0 ? mark : ' '.repeat(mark.length)}${line}`,
        ),
      );
  };
  section(labels.asks, kader === undefined ? [] : [`${kader.title}. ${kader.text}`]);
  section(labels.why, [rule.why]);
  section(
    labels.conflict,
    (rule.conflict ?? []).flatMap(({ says }) => says ?? []),
    '- ',
  );
  section(labels.remedy, rule.remedy === undefined ? [] : [rule.remedy]);
  section(
    labels.source,
    rule.source.map(({ document, locator }) => {
      const found = pack.header.documents[document];
      return `${found?.title ?? document}, ${locator} (${STATUS[locale][found?.status ?? pack.header.status]})`;
    }),
    '- ',
  );
  section(labels.wrong, rule.examples.conflict.map(textOf), paint.red('✗ '));
  section(labels.right, rule.examples.compliant.map(textOf), paint.green('✓ '));
  section(labels.gaps, rule.gaps ?? [], '- ');
  return `${lines.join('\n')}\n`;
}

function textOf(example: Example): string {
  return (typeof example === 'string' ? example : example.text).replaceAll(/\s+/gu, ' ').trim();
}
