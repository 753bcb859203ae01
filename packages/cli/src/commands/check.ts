import type { Pack } from '@kadertoets/rulebook';
import { checkDrafts, type CheckedDraft } from '../check/drafts.ts';
import { notRemembered, openChecking } from '../check/checking.ts';
import { findConfiguration, loadConfiguration, type Settings } from '../check/configuration.ts';
import { exitStatus } from '../check/exit-status.ts';
import { joined, type Memory, shortMemory } from '../check/memory.ts';
import { deliver } from '../check/outputs.ts';
import { type CheckFlags, jobsFor, type Plan, readPlan } from '../check/plan.ts';
import { openProgress } from '../check/progress.ts';
import { readAll, type Source } from '../check/read-all.ts';
import { takeMorePages, tuneFor } from '../check/short-run.ts';
import type { Standing } from '../check/standing.ts';
import type { Selection } from '../check/since.ts';
import { workshops } from '../check/workshops.ts';
import { someOf } from '../layout.ts';
import type { CheckedDocument, ReportInput } from '../reporters/reporter.ts';
import { CommandError, type Terminal, type Text } from '../terminal.ts';
import { version } from '../version.ts';

/** `kadertoets check`: checks drafts and reports on them. */
export async function checkCommand(given: readonly string[], flags: CheckFlags, terminal: Terminal): Promise<number> {
  const settings = await loadConfiguration(flags.config ?? findConfiguration('.'));
  const plan = readPlan(given, flags, settings);
  if (flags.printConfig === true) {
    const { settings: own } = await workshops(plan.draftFlags)(given[0] ?? './x');
    const { shownConfiguration } = await import('../check/shown-configuration.ts');
    terminal.stdout(shownConfiguration(plan, own));
    return 0;
  }
  if (flags.watch !== true) return await checkOnce(plan, settings, terminal);
  takeMorePages();
  const { watchDrafts } = await import('../check/watch.ts');
  return await watchDrafts(plan, settings, terminal, checkOnce);
}

/** One check of everything that was asked; its exit status. */
async function checkOnce(plan: Plan, settings: Settings, terminal: Terminal, standing?: Standing): Promise<number> {
  const { flags } = plan;
  const sources = await readAll(plan.given, flags, settings, terminal);
  const selection = await select(plan, sources);
  const drafts = selection?.changed ?? sources;
  const workshopFor = standing?.workshopFor ?? workshops(plan.draftFlags);
  const cache = plan.cache === undefined ? undefined : (await import('../check/cache.ts')).openCache(plan.cache);
  const memory = memoryOf(cache, standing);
  const unknown = await notRemembered(drafts, workshopFor, memory);
  const characters = unknown.reduce((total, { source }) => total + source.length, 0);
  const jobs = jobsFor(plan.jobs, unknown.length, characters);
  // Whoever watches checks again and again, and then the compiler does earn itself back.
  if (standing === undefined) tuneFor(characters / jobs);
  const checking = openChecking(jobs, plan.draftFlags, memory);
  const progress = await openProgress(drafts.length, flags.quiet === true, plan.locale, terminal);
  let checked: readonly CheckedDraft[];
  try {
    const means = { plan, jobs, workshopFor, checking, progress, stopped: standing?.stopped };
    checked = await checkDrafts(drafts, means, terminal);
  } finally {
    progress.stop();
    await checking.close();
    cache?.close();
  }
  if (cache !== undefined) cache.tell(plan.locale, flags.verbose === true, terminal);
  const documents = checked.map(({ document }) => document);
  const baseline =
    plan.baseline === undefined
      ? undefined
      : (await import('../check/baseline.ts')).compareWith(plan.baseline, documents, flags.updateBaseline === true);
  await deliver(plan.outputs, reportInput(checked, plan, selection, baseline, terminal), terminal);
  const none = documents.every(({ report }) => !report.recognised && report.findings.length === 0);
  if (none && (selection?.unchanged ?? 0) === 0) throw new CommandError(nothingChecked(documents));
  return Math.max(0, ...checked.map((draft) => statusOf(draft, plan, baseline)));
}

async function select({ flags: { since } }: Plan, sources: readonly Source[]): Promise<Selection | undefined> {
  if (since === undefined) return undefined;
  const { changedSince } = await import('../check/since.ts');
  return await changedSince(since, sources);
}

function memoryOf(cache: Memory | undefined, standing: Standing | undefined): Memory | undefined {
  if (cache === undefined) return standing?.memory;
  // What was read from the disk is at hand for as long as the run lasts.
  return joined(standing?.memory ?? shortMemory(), cache);
}

function reportInput(
  checked: readonly CheckedDraft[],
  { flags, locale }: Plan,
  selection: Selection | undefined,
  baseline: ReportInput['baseline'],
  terminal: Terminal,
): ReportInput {
  const packs = new Map<string, Pack>();
  for (const { workshop } of checked)
    for (const pack of workshop.rulebook.packs) packs.set(`${pack.header.pack} ${pack.hash}`, pack);
  const known = new Set(checked.flatMap(({ old }) => [...old]));
  return {
    documents: checked.map(({ document }) => document),
    packs: [...packs.values()],
    version,
    columns: terminal.columns,
    colour: terminal.colour && flags.color,
    quiet: flags.quiet === true,
    locale,
    ...(selection === undefined
      ? {}
      : {
          since: {
            revision: selection.revision.name,
            commit: selection.revision.commit,
            drafts: selection.unchanged,
            findings: known.size,
            known,
          },
        }),
    ...(baseline === undefined ? {} : { baseline }),
  };
}

/** Each draft by the configuration that it falls under; what the command says goes before it. */
function statusOf(
  { document: { report }, workshop: { rulebook, settings }, old }: CheckedDraft,
  { failOn, flags }: Plan,
  baseline: ReportInput['baseline'],
): number {
  const allowed = flags.allowUndetermined ?? settings.allowUndetermined ?? false;
  const known = new Set([...old, ...(baseline?.known ?? [])]);
  return exitStatus([report], rulebook, failOn ?? settings.failOn ?? 'error', allowed, known);
}

function nothingChecked(documents: readonly CheckedDocument[]): Text {
  const name = ({ path, source }: CheckedDocument): Text =>
    source.trim() === '' ? { nl: `${path} (leeg)`, en: `${path} (empty)` } : { nl: path, en: path };
  const files = (locale: 'nl' | 'en'): string => someOf(documents.map((document) => name(document)[locale]))[locale];
  return {
    nl: `0 concepten getoetst: geen herkende overeenkomst in ${files('nl')}. Zet “instrument: dvo” in de front matter of geef --instrument.`,
    en: `0 drafts checked: no recognised agreement in ${files('en')}. Put “instrument: dvo” in the front matter or give --instrument.`,
  };
}
