import type { Settings } from './configuration.ts';
import type { Plan } from './plan.ts';

/**
 * What applies once the command, the configuration and the defaults are laid together; `own` is the configuration of the draft,
 * which need not be that of the folder where the command runs.
 */
export function shownConfiguration({ flags, ...plan }: Plan, own: Settings): string {
  const shown = {
    file: own.file ?? null,
    rules: [...new Set([...(own.rules ?? []), ...(flags.rules ?? [])])],
    kaders: flags.kader ?? own.kaders ?? 'auto',
    gemeente: flags.gemeente ?? own.gemeente ?? 'auto',
    instrument: flags.instrument ?? own.instrument ?? 'auto',
    severities: own.severities ?? {},
    ignore: own.ignore ?? [],
    paths: plan.given.length > 0 ? plan.given : (own.paths ?? ['.']),
    failOn: plan.failOn ?? own.failOn ?? 'error',
    allowUndetermined: flags.allowUndetermined ?? own.allowUndetermined ?? false,
    jobs: plan.jobs,
    cache: plan.cache === '' ? true : (plan.cache ?? false),
    baseline: plan.baseline ?? null,
    referenceDate: plan.draftFlags.referenceDate,
    locale: plan.locale,
  };
  return `${JSON.stringify(shown, null, 2)}\n`;
}
