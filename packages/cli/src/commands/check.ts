import type { Report } from '@kadertoets/engine';
import type { Pack } from '@kadertoets/rulebook';
import { exitStatus, FAIL_ON } from '../check/exit-status.ts';
import { oneOf } from '../check/flags.ts';
import { deliver, type Output, readOutputs } from '../check/outputs.ts';
import { readAll } from '../check/read-all.ts';
import { tuneFor } from '../check/short-run.ts';
import { type DraftFlags, type Workshop, workshops } from '../check/workshops.ts';
import type { CheckedDocument, ReportInput } from '../reporters/reporter.ts';
import { CommandError, type Terminal, type Text } from '../terminal.ts';
import { version } from '../version.ts';

interface CheckFlags extends DraftFlags {
  readonly format?: readonly string[];
  readonly failOn: string;
  readonly allowUndetermined?: boolean;
  readonly baseline?: string;
  readonly updateBaseline?: boolean;
  readonly fix?: boolean;
  readonly fixDryRun?: boolean;
  readonly printConfig?: boolean;
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
  if (flags.updateBaseline === true && flags.baseline === undefined) throw new CommandError(UPDATE_WITHOUT_BASELINE);
  // Also under a name: the file of that name is the editor's to write.
  if ((flags.fix === true || flags.fixDryRun === true) && given.includes('-')) throw new CommandError(FIX_STDIN);
  const workshopFor = workshops(flags);
  if (flags.printConfig === true) {
    const { unknown: _unknown, ...settings } = (await workshopFor(given[0] ?? './x')).settings;
    terminal.stdout(`${JSON.stringify(settings, null, 2)}\n`);
    return 0;
  }
  const sources = await readAll(given, flags, terminal);
  tuneFor(sources.reduce((total, { source }) => total + source.length, 0));
  const hash = await hasher(outputs);
  const checked: { readonly document: CheckedDocument; readonly workshop: Workshop }[] = [];
  for (const { path, source } of sources) {
    const workshop = await workshopFor(path === '<stdin>' ? '-' : path);
    const mended = await mend(path, source, workshop, flags, terminal);
    checked.push({ workshop, document: { path, ...mended, hash: hash(mended.source) } });
  }
  const documents = checked.map(({ document }) => document);
  const baseline = await compareWithBaseline(documents, flags);
  const packs = new Map<string, Pack>();
  for (const { workshop } of checked)
    for (const pack of workshop.rulebook.packs) packs.set(`${pack.header.pack} ${pack.hash}`, pack);
  await deliver(
    outputs,
    {
      documents,
      packs: [...packs.values()],
      version,
      columns: terminal.columns,
      colour: terminal.colour && flags.color,
      quiet: flags.quiet === true,
      locale,
      ...(baseline === undefined ? {} : { baseline }),
    },
    terminal,
  );
  const none = documents.every(({ report }) => !report.recognised && report.findings.length === 0);
  if (none) throw new CommandError(nothingChecked(documents));
  const statuses = checked.map(({ document, workshop }) =>
    exitStatus([document.report], workshop.rulebook, failOn, flags.allowUndetermined === true, baseline?.known),
  );
  return Math.max(...statuses);
}

/** The draft as it is, or as it is once mended; only `--fix` writes it. */
async function mend(
  path: string,
  source: string,
  { check }: Workshop,
  { fix, fixDryRun, locale }: CheckFlags,
  terminal: Terminal,
): Promise<{ readonly source: string; readonly report: Report }> {
  const report = await check(source);
  if (fix !== true && fixDryRun !== true) return { source, report };
  const { fixDraft } = await import('../check/fix.ts');
  const fixed = await fixDraft(source, report, check);
  const writes = fixDryRun !== true;
  if (writes && fixed.titles.length > 0) {
    const { notWritten } = await import('../check/outputs.ts');
    const { writeWhole } = await import('../check/write-whole.ts');
    try {
      writeWhole(path, fixed.source);
    } catch (error) {
      throw new CommandError(notWritten(path, error));
    }
  }
  const done = locale === 'en' ? (writes ? 'mended' : 'would mend') : writes ? 'hersteld' : 'te herstellen';
  for (const title of fixed.titles) terminal.stderr(`${path}: ${done}: ${title}\n`);
  return fixed;
}

async function compareWithBaseline(
  documents: readonly CheckedDocument[],
  { baseline: file, updateBaseline }: CheckFlags,
): Promise<ReportInput['baseline']> {
  if (file === undefined) return undefined;
  const { baselineOf, compare, readBaseline } = await import('../check/baseline.ts');
  if (updateBaseline !== true) return compare(documents, readBaseline(file));
  const { existsSync } = await import('node:fs');
  const before = existsSync(file) ? readBaseline(file) : [];
  const { notWritten } = await import('../check/outputs.ts');
  const { writeWhole } = await import('../check/write-whole.ts');
  const text = baselineOf(documents, before);
  try {
    writeWhole(file, text);
  } catch (error) {
    throw new CommandError(notWritten(file, error));
  }
  return { ...compare(documents, readBaseline(file)), resolved: compare(documents, before).resolved };
}

/** Hashing is loaded for the formats that show hashes only. */
async function hasher(outputs: readonly Output[]): Promise<(source: string) => string> {
  if (outputs.every(({ name }) => name === 'pretty' || name === 'json')) return () => '';
  const { createHash } = await import('node:crypto');
  return (source) => createHash('sha256').update(source).digest('hex');
}

const UPDATE_WITHOUT_BASELINE: Text = {
  nl: '--update-baseline hoort bij --baseline BESTAND.',
  en: '--update-baseline belongs with --baseline FILE.',
};

const FIX_STDIN: Text = {
  nl: '--fix en --fix-dry-run herstellen bestanden; standaardinvoer is geen bestand.',
  en: '--fix and --fix-dry-run mend files; standard input is no file.',
};

function nothingChecked(documents: readonly CheckedDocument[]): Text {
  const files = documents.map(({ path }) => path).join(', ');
  return {
    nl: `0 concepten getoetst: geen herkende overeenkomst in ${files}. Zet “instrument: dvo” in de front matter of geef --instrument.`,
    en: `0 drafts checked: no recognised agreement in ${files}. Put “instrument: dvo” in the front matter or give --instrument.`,
  };
}
