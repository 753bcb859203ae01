import { createChecker } from '@kadertoets/engine';
import { collectPaths } from '../check/collect.ts';
import { exitStatus, FAIL_ON } from '../check/exit-status.ts';
import { day, gemeentenOf, INSTRUMENTS, oneOf } from '../check/flags.ts';
import { deliver, type Output, readOutputs } from '../check/outputs.ts';
import { decode, readSource } from '../check/read-source.ts';
import { tuneFor } from '../check/short-run.ts';
import type { CheckedDocument } from '../reporters/reporter.ts';
import { loadRules } from '../rulebook.ts';
import { CommandError, type Terminal, type Text } from '../terminal.ts';
import { version } from '../version.ts';

interface CheckFlags {
  readonly format?: readonly string[];
  readonly failOn: string;
  readonly allowUndetermined?: boolean;
  readonly rules?: readonly string[];
  readonly kader?: readonly string[];
  readonly gemeente?: string;
  readonly instrument?: string;
  readonly referenceDate?: string;
  readonly stdinFilename?: string;
  readonly quiet?: boolean;
  readonly locale: string;
  readonly color: boolean;
}

/** `kadertoets check`: checks drafts and reports on them. */
export async function checkCommand(given: readonly string[], flags: CheckFlags, terminal: Terminal): Promise<number> {
  const locale = oneOf('--locale', flags.locale, ['nl', 'en']);
  const failOn = oneOf('--fail-on', flags.failOn, FAIL_ON);
  const outputs = readOutputs(flags.format ?? []);
  const referenceDate = flags.referenceDate === undefined ? today() : day('--reference-date', flags.referenceDate);
  const rulebook = await loadRules(flags.rules ?? []);
  const kaders = (flags.kader ?? []).map((pack) =>
    oneOf(
      '--kader',
      pack,
      rulebook.packs.map(({ header }) => header.pack),
    ),
  );
  const options = {
    ...(flags.gemeente === undefined ? {} : { gemeente: oneOf('--gemeente', flags.gemeente, gemeentenOf(rulebook)) }),
    ...(flags.instrument === undefined ? {} : { instrument: oneOf('--instrument', flags.instrument, INSTRUMENTS) }),
    ...(kaders.length === 0 ? {} : { kaders }),
    referenceDate,
  };
  const sources = await readAll(given, flags.stdinFilename, terminal);
  tuneFor(sources.reduce((total, { source }) => total + source.length, 0));
  const checker = createChecker(rulebook);
  const hash = await hasher(outputs);
  const documents: CheckedDocument[] = [];
  for (const { path, source } of sources)
    documents.push({ path, source, report: await checker.check(source, options), hash: hash(source) });
  await deliver(
    outputs,
    {
      documents,
      packs: rulebook.packs,
      version,
      columns: terminal.columns,
      colour: terminal.colour && flags.color,
      quiet: flags.quiet === true,
      locale,
    },
    terminal,
  );
  const none = documents.every(({ report }) => !report.recognised && report.findings.length === 0);
  if (none) throw new CommandError(nothingChecked(documents));
  return exitStatus(
    documents.map(({ report }) => report),
    rulebook,
    failOn,
    flags.allowUndetermined === true,
  );
}

/** Hashing is loaded for the formats that show hashes only. */
async function hasher(outputs: readonly Output[]): Promise<(source: string) => string> {
  if (outputs.every(({ name }) => name === 'pretty' || name === 'json')) return () => '';
  const { createHash } = await import('node:crypto');
  return (source) => createHash('sha256').update(source).digest('hex');
}

/** Exceptions may have an end; the day of the check is the day on the calendar here, unless another one is given. */
function today(): string {
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${String(now.getFullYear())}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Every draft, or every reason why one cannot be read: a run that leaves one out would look better than it is. */
async function readAll(
  given: readonly string[],
  stdinName: string | undefined,
  terminal: Terminal,
): Promise<{ path: string; source: string }[]> {
  const { paths, problems } = await collectPaths(given);
  const sources: { path: string; source: string }[] = [];
  const all: Text[] = [...problems];
  if (stdinName !== undefined && !paths.includes('-')) all.push(STDIN_WITHOUT_DASH);
  for (const path of paths) {
    try {
      if (path === '-')
        sources.push({ path: stdinName ?? '<stdin>', source: decode(await terminal.stdin(), stdinName ?? '-') });
      else sources.push({ path, source: readSource(path) });
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      all.push(error.text);
    }
  }
  if (all.length === 0) return sources;
  throw new CommandError({
    nl: all.map(({ nl }) => nl).join('\nkadertoets: '),
    en: all.map(({ en }) => en).join('\nkadertoets: '),
  });
}

const STDIN_WITHOUT_DASH: Text = {
  nl: '--stdin-filename hoort bij het pad “-” (standaardinvoer).',
  en: '--stdin-filename belongs with the path “-” (standard input).',
};

function nothingChecked(documents: readonly CheckedDocument[]): Text {
  const files = documents.map(({ path }) => path).join(', ');
  return {
    nl: `0 concepten getoetst: geen herkende overeenkomst in ${files}. Zet “instrument: dvo” in de front matter of geef --instrument.`,
    en: `0 drafts checked: no recognised agreement in ${files}. Put “instrument: dvo” in the front matter or give --instrument.`,
  };
}
