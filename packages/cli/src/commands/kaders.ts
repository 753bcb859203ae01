import type { Pack } from '@kadertoets/rulebook';
import { createColors } from 'picocolors';
import { ruleFolders } from '../check/configuration.ts';
import { oneOf } from '../check/flags.ts';
import { loadRules } from '../rulebook.ts';
import type { Locale, Terminal } from '../terminal.ts';
import { STATUS } from '../words.ts';

interface KadersFlags {
  readonly format: string;
  readonly rules?: readonly string[];
  readonly locale: string;
  readonly color: boolean;
}

/** `kadertoets kaders`: the packs, their status, period and region, and what each kader asks. */
export async function kadersCommand(flags: KadersFlags, terminal: Terminal): Promise<number> {
  const locale = oneOf('--locale', flags.locale, ['nl', 'en']);
  const format = oneOf('--format', flags.format, ['pretty', 'json']);
  const { packs } = await loadRules(await ruleFolders(flags.rules));
  terminal.stdout(format === 'json' ? asJson(packs) : asText(packs, locale, terminal.colour && flags.color));
  return 0;
}

function asJson(packs: readonly Pack[]): string {
  const value = packs.map(({ header, rules }) => ({
    id: header.pack,
    title: header.title,
    status: header.status,
    from: header.from ?? null,
    to: header.to ?? null,
    instruments: header.instruments ?? null,
    gemeenten: header.gemeenten ?? null,
    kaders: header.kaders.map(({ kader, title, text }) => ({
      id: `${header.pack}/${kader}`,
      title,
      text,
      rules: rules.filter((rule) => rule.kader === kader).map((rule) => `${header.pack}/${rule.rule}`),
    })),
  }));
  return `${JSON.stringify({ schemaVersion: 1, packs: value }, null, 2)}\n`;
}

function asText(packs: readonly Pack[], locale: Locale, colour: boolean): string {
  const paint = createColors(colour);
  const nl = locale === 'nl';
  const blocks = packs.map(({ header, rules }) => {
    const period =
      header.from === undefined && header.to === undefined
        ? nl
          ? 'altijd'
          : 'always'
        : `${header.from ?? '…'} ${nl ? 't/m' : 'to'} ${header.to ?? '…'}`;
    const region = header.gemeenten?.join(', ') ?? (nl ? 'elke gemeente' : 'every gemeente');
    const lines = header.kaders.map((kader) => {
      const own = rules.filter((rule) => rule.kader === kader.kader).map((rule) => rule.rule);
      return `  ${kader.title}${own.length === 0 ? '' : paint.dim(`  ${own.join(', ')}`)}`;
    });
    return [
      `${paint.bold(header.pack)}  ${header.title}`,
      paint.dim(
        `  ${STATUS[locale][header.status]} · ${period} · ${header.instruments?.join(', ') ?? (nl ? 'elk instrument' : 'every instrument')} · ${region}`,
      ),
      ...lines,
    ].join('\n');
  });
  return `${blocks.join('\n\n')}\n`;
}
