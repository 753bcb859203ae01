import { availableParallelism } from 'node:os';
import type { Locale, Text } from '../terminal.ts';
import { CommandError } from '../terminal.ts';
import type { Settings } from './configuration.ts';
import { FAIL_ON, type FailOn } from './exit-status.ts';
import { oneOf } from './flags.ts';
import { type Output, readOutputs } from './outputs.ts';
import { type DraftFlags, today } from './workshops.ts';

export interface CheckFlags extends DraftFlags {
  readonly format?: readonly string[];
  readonly failOn?: string;
  readonly allowUndetermined?: boolean;
  readonly baseline?: string;
  readonly updateBaseline?: boolean;
  readonly since?: string;
  readonly fix?: boolean;
  readonly fixDryRun?: boolean;
  readonly jobs?: string;
  /** A folder, or an empty text for the usual one; false with --no-cache. */
  readonly cache?: string | false;
  readonly watch?: boolean;
  readonly printConfig?: boolean;
  readonly stdinFilename?: string;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
  readonly locale: string;
  readonly color: boolean;
}

/** What was asked, once it is understood: the command goes before the configuration. */
export interface Plan {
  readonly given: readonly string[];
  readonly flags: CheckFlags;
  /** The flags that a report depends on, with the day of the check filled in. */
  readonly draftFlags: DraftFlags;
  readonly locale: Locale;
  readonly outputs: readonly Output[];
  /** Absent: that of the configuration of each draft. */
  readonly failOn?: FailOn;
  readonly jobs: number | 'auto';
  /** The folder with what earlier runs found; an empty text stands for the usual one. */
  readonly cache?: string;
  readonly baseline?: string;
}

/** Understands what was asked, or says what does not go together, before anything is done. */
export function readPlan(given: readonly string[], flags: CheckFlags, settings: Settings): Plan {
  const cache = flags.cache ?? settings.cache ?? false;
  const baseline = flags.baseline ?? settings.baseline;
  if (flags.updateBaseline === true && baseline === undefined) throw new CommandError(UPDATE_WITHOUT_BASELINE);
  // Also under a name: the file of that name is the editor's to write.
  if ((flags.fix === true || flags.fixDryRun === true) && given.includes('-')) throw new CommandError(FIX_STDIN);
  if (flags.watch === true && given.includes('-')) throw new CommandError(WATCH_STDIN);
  if (flags.since !== undefined && given.includes('-') && flags.stdinFilename === undefined)
    throw new CommandError(SINCE_STDIN);
  return {
    given,
    flags,
    draftFlags: draftFlagsOf(flags),
    locale: oneOf('--locale', flags.locale, ['nl', 'en']),
    outputs: readOutputs(flags.format ?? []),
    jobs: flags.jobs === undefined ? (settings.jobs ?? 1) : jobsOf(flags.jobs),
    ...(flags.failOn === undefined ? {} : { failOn: oneOf('--fail-on', flags.failOn, FAIL_ON) }),
    ...(cache === false ? {} : { cache: cache === true ? '' : cache }),
    ...(baseline === undefined ? {} : { baseline }),
  };
}

/** A worker costs a start of its own: it earns that back on some eight drafts of fifteen pages. */
const CHARACTERS_PER_JOB = 400_000;

/** How many drafts are checked at once, given how many there are and how long they are together. */
export function jobsFor(jobs: Plan['jobs'], drafts: number, characters: number): number {
  const wanted = jobs === 'auto' ? Math.min(availableParallelism(), Math.floor(characters / CHARACTERS_PER_JOB)) : jobs;
  return Math.max(1, Math.min(wanted, drafts));
}

function draftFlagsOf({ config, rules, kader, gemeente, instrument, referenceDate }: CheckFlags): DraftFlags {
  return {
    ...(config === undefined ? {} : { config }),
    ...(rules === undefined ? {} : { rules }),
    ...(kader === undefined ? {} : { kader }),
    ...(gemeente === undefined ? {} : { gemeente }),
    ...(instrument === undefined ? {} : { instrument }),
    referenceDate: referenceDate ?? today(),
  };
}

const MOST_JOBS = 256;

function jobsOf(value: string): number | 'auto' {
  if (value === 'auto') return value;
  const jobs = /^\d{1,3}$/u.test(value) ? Number(value) : 0;
  if (jobs >= 1 && jobs <= MOST_JOBS) return jobs;
  throw new CommandError({
    nl: `--jobs: “${value}” is geen aantal; geef een getal van 1 tot en met ${String(MOST_JOBS)}, of auto.`,
    en: `--jobs: “${value}” is no number of jobs; give one from 1 to ${String(MOST_JOBS)}, or auto.`,
  });
}

const UPDATE_WITHOUT_BASELINE: Text = {
  nl: '--update-baseline hoort bij --baseline BESTAND.',
  en: '--update-baseline belongs with --baseline FILE.',
};

const FIX_STDIN: Text = {
  nl: '--fix en --fix-dry-run herstellen bestanden; standaardinvoer is geen bestand.',
  en: '--fix and --fix-dry-run mend files; standard input is no file.',
};

const WATCH_STDIN: Text = {
  nl: '--watch volgt bestanden; standaardinvoer is geen bestand.',
  en: '--watch follows files; standard input is no file.',
};

const SINCE_STDIN: Text = {
  nl: '--since vergelijkt met een bestand in git; geef bij “-” met --stdin-filename de naam ervan.',
  en: '--since compares with a file in git; with “-”, give its name with --stdin-filename.',
};
