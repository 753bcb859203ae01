import { runExamples } from '@kadertoets/engine';
import type { Rulebook } from '@kadertoets/rulebook';
import { createColors } from 'picocolors';
import { ruleFolders } from '../check/configuration.ts';
import { oneOf } from '../check/flags.ts';
import { wrap } from '../layout.ts';
import { loadRules } from '../rulebook.ts';
import { CommandError, type Terminal } from '../terminal.ts';

interface TestFlags {
  readonly rules?: readonly string[];
  readonly coverage?: boolean;
  readonly locale: string;
  readonly color: boolean;
}

/** `kadertoets test`: runs the examples inside the packs, and names the conditions that none of them exercises. Status 1 when one fails. */
export async function testCommand(names: readonly string[], flags: TestFlags, terminal: Terminal): Promise<number> {
  const locale = oneOf('--locale', flags.locale, ['nl', 'en']);
  const nl = locale === 'nl';
  const own = await ruleFolders(flags.rules);
  const rulebook = await loadRules(own, true);
  const packs = chosenPacks(names, own, rulebook, await loadRules([], false));
  const { outcomes, unused } = await runExamples(rulebook, packs);
  const paint = createColors(terminal.colour && flags.color);
  const width = Math.max(60, Math.min(terminal.columns, 110));
  const wrong = outcomes.filter(({ ok }) => !ok);
  for (const { rule, expected, text, problem } of wrong) {
    const asked = nl
      ? expected === 'conflict'
        ? 'zou gemeld moeten worden'
        : 'zou niet gemeld mogen worden'
      : expected === 'conflict'
        ? 'should be reported'
        : 'should not be reported';
    terminal.stdout(`${paint.red('✗')} ${paint.bold(rule)}  ${asked}; ${problem ?? ''}\n`);
    for (const line of wrap(text.replaceAll(/\s+/gu, ' '), width - 4)) terminal.stdout(`    ${line}\n`);
  }
  if (unused.length > 0) {
    terminal.stdout(
      `\n${nl ? 'Voorwaarden die door geen voorbeeld worden gebruikt' : 'Conditions that no example exercises'}: ${String(unused.length)}\n`,
    );
    if (flags.coverage === true)
      for (const { rule, reading, condition } of unused) terminal.stdout(`  ${rule}, ${reading}: ${condition}\n`);
    else terminal.stdout(nl ? '  (toon ze met --coverage)\n' : '  (show them with --coverage)\n');
  }
  const text = nl
    ? `${String(outcomes.length)} voorbeelden, ${String(wrong.length)} anders dan verwacht`
    : `${String(outcomes.length)} examples, ${String(wrong.length)} otherwise than expected`;
  terminal.stdout(`\n${wrong.length > 0 ? paint.red(text) : paint.green(text)}\n`);
  return wrong.length > 0 ? 1 : 0;
}

/** The packs that were named; with --rules and no names, the packs of those folders; else all. */
function chosenPacks(
  names: readonly string[],
  folders: readonly string[],
  rulebook: Rulebook,
  builtIn: Rulebook,
): readonly string[] | undefined {
  const known = rulebook.packs.map((pack) => pack.header.pack);
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) {
    throw new CommandError({
      nl: `het pakket “${unknown}” bestaat niet. Bekend zijn: ${known.join(', ')}.`,
      en: `there is no pack “${unknown}”. Known are: ${known.join(', ')}.`,
    });
  }
  if (names.length > 0) return names;
  if (folders.length === 0) return undefined;
  const shipped = new Set(builtIn.packs.map((pack) => pack.header.pack));
  return known.filter((name) => !shipped.has(name));
}
