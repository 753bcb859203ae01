import { createHash } from 'node:crypto';
import type { Report } from '@kadertoets/engine';
import type { CheckedDocument } from '../reporters/reporter.ts';
import { CommandError, type Terminal } from '../terminal.ts';
import { type Checking, placeOf } from './checking.ts';
import { inTurn } from './in-turn.ts';
import type { Plan } from './plan.ts';
import type { Progress } from './progress.ts';
import { type Changed, stoodAlready } from './since.ts';
import type { Workshop } from './workshops.ts';

/** A draft that was checked, and with what. */
export interface CheckedDraft {
  readonly document: CheckedDocument;
  readonly workshop: Workshop;
  /** With `--since`: the findings that stood there already. */
  readonly old: ReadonlySet<Report['findings'][number]>;
}

interface Means {
  readonly plan: Plan;
  readonly jobs: number;
  readonly workshopFor: (path: string) => Promise<Workshop>;
  readonly checking: Checking;
  readonly progress: Progress;
  readonly stopped: AbortSignal | undefined;
}

/** Checks all drafts, in whatever order, and gives them in the order in which they were named. */
export async function checkDrafts(
  drafts: readonly Changed[],
  means: Means,
  terminal: Terminal,
): Promise<CheckedDraft[]> {
  const { plan, workshopFor, jobs } = means;
  const hash = hasher(plan);
  // One more than there are threads for: none has to wait for the next.
  const done = await inTurn(drafts, jobs === 1 ? 1 : jobs * 2, async ({ path, source, former }) => {
    means.stopped?.throwIfAborted();
    const place = placeOf({ path, source });
    const workshop = await workshopFor(place);
    const check = async (text: string): Promise<Report> => await means.checking.check(place, text, workshop);
    const then = former === undefined ? undefined : await check(former);
    const mended = await mend(source, then, check, plan);
    const old = then === undefined ? new Set<never>() : stoodAlready(mended.report, then);
    means.progress.step();
    const { titles, ...draft } = mended;
    return { workshop, old, titles, document: { path, ...draft, hash: hash(draft.source) } };
  });
  means.progress.stop();
  await writeMended(drafts, done, plan, terminal);
  return done;
}

interface Mended {
  readonly source: string;
  readonly report: Report;
  readonly titles: readonly string[];
}

/** The draft as it is, or as it would be once mended. */
async function mend(
  source: string,
  then: Report | undefined,
  check: (source: string) => Promise<Report>,
  { flags: { fix, fixDryRun } }: Plan,
): Promise<Mended> {
  const report = await check(source);
  if (fix !== true && fixDryRun !== true) return { source, report, titles: [] };
  const { fixDraft } = await import('./fix.ts');
  const old = new Set(then === undefined ? [] : [...stoodAlready(report, then)].map(({ fingerprint }) => fingerprint));
  return await fixDraft(source, report, check, old);
}

/** Drafts are written once all of them are checked: an error in one leaves the others as they were. */
async function writeMended(
  drafts: readonly Changed[],
  mended: readonly (CheckedDraft & Pick<Mended, 'titles'>)[],
  { flags, locale }: Plan,
  terminal: Terminal,
): Promise<void> {
  if (flags.fix !== true && flags.fixDryRun !== true) return;
  const writes = flags.fixDryRun !== true;
  const done = locale === 'en' ? (writes ? 'mended' : 'would mend') : writes ? 'hersteld' : 'te herstellen';
  const [{ notWritten }, { writeWhole }] = await Promise.all([import('./outputs.ts'), import('./write-whole.ts')]);
  for (const [at, { document, titles }] of mended.entries()) {
    const path = drafts[at]?.path ?? document.path;
    try {
      if (writes && titles.length > 0) writeWhole(path, document.source);
    } catch (error) {
      throw new CommandError(notWritten(path, error));
    }
    for (const title of titles) terminal.stderr(`${path}: ${done}: ${title}\n`);
  }
}

/** Only some formats show the hash of a draft. */
function hasher({ outputs }: Plan): (source: string) => string {
  if (outputs.every(({ name }) => name === 'pretty' || name === 'json')) return () => '';
  return (source) => createHash('sha256').update(source).digest('hex');
}
