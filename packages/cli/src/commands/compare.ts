import { createHash } from 'node:crypto';
import { type Comparison, compareDrafts, compareVersions } from '@kadertoets/report';
import type { Pack } from '@kadertoets/rulebook';
import { findConfiguration, loadConfiguration } from '../check/configuration.ts';
import { exitStatus, FAIL_ON, type FailOn } from '../check/exit-status.ts';
import { oneOf } from '../check/flags.ts';
import { notWritten } from '../check/outputs.ts';
import { readAll, type Source } from '../check/read-all.ts';
import { tuneFor } from '../check/short-run.ts';
import { type DraftFlags, type Workshop, workshops } from '../check/workshops.ts';
import { loadForm } from '../compare/forms.ts';
import { absentThen, NO_STDIN, notCompared, notTwo, SINCE_ONE, tooFew } from '../compare/messages.ts';
import type { ComparedInput } from '../compare/model.ts';
import type { CheckedDocument } from '../reporters/reporter.ts';
import { CommandError, type Terminal } from '../terminal.ts';
import { version } from '../version.ts';

interface CompareFlags extends DraftFlags {
  readonly as?: string;
  readonly since?: string;
  readonly format: string;
  readonly output?: string;
  readonly failOn?: string;
  readonly allowUndetermined?: boolean;
  readonly locale: string;
  readonly color: boolean;
}

const AS = ['drafts', 'versions'] as const;

/** `kadertoets compare`: several drafts side by side, or two versions of one, the older first. */
export async function compareCommand(
  given: readonly string[],
  flags: CompareFlags,
  terminal: Terminal,
): Promise<number> {
  const locale = oneOf('--locale', flags.locale, ['nl', 'en']);
  const { load, name: format } = loadForm(flags.format);
  const failOn = flags.failOn === undefined ? undefined : oneOf('--fail-on', flags.failOn, FAIL_ON);
  const as = flags.as === undefined ? undefined : oneOf('--as', flags.as, AS);
  const sources = await sourcesOf(given, flags, terminal);
  tuneFor(sources.reduce((total, { source }) => total + source.length, 0));
  const checked = await checkAll(sources, workshops(flags));
  const compared = checked.filter(({ document }) => document.report.recognised);
  const others = checked.filter((each) => !compared.includes(each)).map(({ document }) => document.path);
  if (compared.length < 2) throw new CommandError(tooFew(others));
  const documents = compared.map(({ document }) => document);
  const comparison = compare(documents, flags.since === undefined ? as : 'versions');
  const input: ComparedInput = {
    comparison,
    documents,
    others,
    packs: packsOf(compared),
    version,
    locale,
    columns: flags.output === undefined ? terminal.columns : 100,
    colour: flags.output === undefined && terminal.colour && flags.color,
  };
  await put((await load())(input), flags.output, terminal);
  // The form for people says it itself; the others have no place for it.
  if (others.length > 0 && format !== 'pretty') terminal.stderr(`kadertoets: ${notCompared(others)[locale]}\n`);
  return Math.max(...compared.map((each) => statusOf(each, comparison, failOn, flags)));
}

/** A version from git stands nowhere; its configuration is that of the draft as it is. */
interface Version extends Source {
  readonly place?: string;
}

/** The drafts that were named; with `--since`, one draft as it was and as it is. */
async function sourcesOf(
  given: readonly string[],
  flags: CompareFlags,
  terminal: Terminal,
): Promise<readonly Version[]> {
  if (given.includes('-')) throw new CommandError(NO_STDIN);
  const settings = await loadConfiguration(flags.config ?? findConfiguration('.'));
  const sources = await readAll(given, {}, settings, terminal);
  if (flags.since === undefined) {
    if (flags.as === 'versions' && sources.length !== 2) throw new CommandError(notTwo(sources.length));
    return sources;
  }
  const [draft] = sources;
  if (draft === undefined || sources.length > 1 || flags.as === 'drafts') throw new CommandError(SINCE_ONE);
  const { openRevision } = await import('../check/revision.ts');
  const revision = await openRevision(flags.since);
  const then = await revision.former(draft);
  if (then === 'absent') throw new CommandError(absentThen(draft.path, flags.since));
  const former = then === 'same' ? draft.source : then.source;
  return [{ path: `${draft.path} (${flags.since})`, source: former, place: draft.path }, draft];
}

interface Compared {
  readonly document: CheckedDocument;
  readonly workshop: Workshop;
}

async function checkAll(
  sources: readonly Version[],
  workshopFor: (path: string) => Promise<Workshop>,
): Promise<Compared[]> {
  const checked: Compared[] = [];
  for (const { path, source, place } of sources) {
    const workshop = await workshopFor(place ?? path);
    const hash = createHash('sha256').update(source).digest('hex');
    checked.push({ workshop, document: { path, source, report: await workshop.check(source), hash } });
  }
  return checked;
}

/** Unless it was said: two drafts of one gemeente and one kind are two versions. */
function compare(documents: readonly CheckedDocument[], as: (typeof AS)[number] | undefined): Comparison {
  const [then, now] = documents.map(({ report }) => report);
  if (then === undefined || now === undefined) throw new CommandError(tooFew([]));
  const of = ({ instrument, gemeenten }: typeof then): string => JSON.stringify([instrument, gemeenten.toSorted()]);
  if (as === 'versions' || (as === undefined && documents.length === 2 && of(then) === of(now)))
    return compareVersions(then, now);
  return compareDrafts(documents.map(({ report }) => report));
}

function packsOf(compared: readonly Compared[]): readonly Pack[] {
  const packs = new Map<string, Pack>();
  for (const { workshop } of compared)
    for (const pack of workshop.rulebook.packs) packs.set(`${pack.header.pack} ${pack.hash}`, pack);
  return [...packs.values()];
}

/** Of drafts everything counts, as in a check; of versions what is new or changed in the newer one. */
function statusOf(
  { document: { report }, workshop: { rulebook, settings } }: Compared,
  comparison: Comparison,
  failOn: FailOn | undefined,
  flags: CompareFlags,
): number {
  const counts =
    comparison.as === 'drafts'
      ? report.findings
      : comparison.changes.flatMap(({ change, after }) =>
          change === 'unchanged' || after === undefined ? [] : [after],
        );
  const known = new Set(report.findings.filter((finding) => !counts.includes(finding)));
  const allowed = flags.allowUndetermined ?? settings.allowUndetermined ?? false;
  return exitStatus([report], rulebook, failOn ?? settings.failOn ?? 'error', allowed, known);
}

async function put(text: string, file: string | undefined, terminal: Terminal): Promise<void> {
  if (file === undefined) {
    terminal.stdout(text);
    return;
  }
  const { writeWhole } = await import('../check/write-whole.ts');
  try {
    writeWhole(file, text);
  } catch (error) {
    throw new CommandError(notWritten(file, error));
  }
}
