import { createHash } from 'node:crypto';
import { dirname } from 'node:path';
import { createChecker, type Checker, type CheckOptions, type Report, withSeverities } from '@kadertoets/engine';
import { isoDay, type Rulebook } from '@kadertoets/rulebook';
import { loadPrepared, loadRulesWithTexts } from '../rulebook.ts';
import { build, version } from '../version.ts';
import { findConfiguration, loadConfiguration, type Settings, wrongConfiguration } from './configuration.ts';
import { day, gemeentenOf, INSTRUMENTS, oneOf } from './flags.ts';

/** The flags that say against what a draft is checked; they go before the configuration. */
export interface DraftFlags {
  readonly config?: string;
  readonly rules?: readonly string[];
  readonly kader?: readonly string[];
  readonly gemeente?: string;
  readonly instrument?: string;
  readonly referenceDate?: string;
}

/** All that the drafts under one configuration are checked with. */
export interface Workshop {
  readonly settings: Settings;
  readonly rulebook: Rulebook;
  /** Made when it is first asked for: what is remembered, or checked elsewhere, needs none. */
  readonly checker: () => Checker;
  readonly options: CheckOptions;
  readonly check: (source: string) => Promise<Report>;
  /** A hash of all that a report depends on beside the draft: the program, the rules, the configuration and the day. */
  readonly identity: () => string;
}

/** Opens the workshop for a draft; drafts under the same configuration share one. */
export function workshops(flags: DraftFlags): (path: string) => Promise<Workshop> {
  const open = new Map<string, Promise<Workshop>>();
  return async (path) => {
    const file = flags.config ?? findConfiguration(path === '-' ? '.' : dirname(path));
    const key = file ?? '';
    const known = open.get(key) ?? openWorkshop(file, flags);
    open.set(key, known);
    return await known;
  };
}

async function openWorkshop(file: string | undefined, flags: DraftFlags): Promise<Workshop> {
  const settings = await loadConfiguration(file);
  const folders = [...new Set([...(settings.rules ?? []), ...(flags.rules ?? [])])];
  const { rulebook, texts } = await loadRulesWithTexts(folders);
  const packs = rulebook.packs.map(({ header }) => header.pack);
  const rules = rulebook.packs.flatMap((pack) => pack.rules.map((rule) => `${pack.header.pack}/${rule.rule}`));
  const unknown = settings.unknown(rules, packs);
  if (unknown.length > 0) {
    const { describeProblem } = await import('@kadertoets/rulebook/authoring');
    throw wrongConfiguration(unknown.map(describeProblem));
  }
  const kaders = flags.kader?.map((pack) => oneOf('--kader', pack, packs)) ?? settings.kaders ?? [];
  const gemeente = flags.gemeente ?? settings.gemeente;
  const instrument = flags.instrument ?? settings.instrument;
  const options: CheckOptions = {
    ...(gemeente === undefined
      ? {}
      : {
          gemeente: oneOf(
            flags.gemeente === undefined ? `“gemeente” in ${settings.file ?? ''}` : '--gemeente',
            gemeente,
            gemeentenOf(rulebook),
          ),
        }),
    ...(instrument === undefined ? {} : { instrument: oneOf('--instrument', instrument, INSTRUMENTS) }),
    ...(kaders.length === 0 ? {} : { kaders }),
    referenceDate: flags.referenceDate === undefined ? today() : day('--reference-date', flags.referenceDate),
  };
  const severities = settings.severities ?? {};
  let made: Checker | undefined;
  const checker = (): Checker => (made ??= createChecker(rulebook, loadPrepared(folders)));
  const check = async (source: string): Promise<Report> =>
    withSeverities(await checker().check(source, options), severities);
  let known: string | undefined;
  const identity = (): string => (known ??= hashOf([version, build, process.version, texts, options, severities]));
  return { settings, rulebook, checker, options, check, identity };
}

function hashOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}

/** Exceptions may have an end; the day of the check is the day on the calendar here, unless another one is given. */
export function today(): string {
  return isoDay(new Date());
}
