import type { Finding } from '@kadertoets/engine';
import type { Locale } from '../terminal.ts';
import { STATUS } from '../words.ts';
import type { LeftOut } from './reporter.ts';

const WORDS = {
  nl: {
    open: 'Zelf beoordelen',
    suppressed: 'Genegeerd',
    until: 'tot en met',
    decision: 'besluit',
    owner: 'eigenaar',
    remedy: 'Herstel',
    source: 'Bron',
  },
  en: {
    open: 'Judge by hand',
    suppressed: 'Suppressed',
    until: 'through',
    decision: 'decision',
    owner: 'owner',
    remedy: 'Remedy',
    source: 'Source',
  },
} as const;

/** The message for a list of remarks: an exception says that it is one and why, an open point that a person decides. */
export function remark(finding: Finding, locale: Locale): string {
  const words = WORDS[locale];
  if (finding.suppressed !== null) return `${words.suppressed} (${reason(finding, locale)}): ${finding.message}`;
  return finding.kind === 'undetermined' ? `${words.open}: ${finding.message}` : finding.message;
}

/** Why a finding was set aside, on which decision, by whom and until when. */
export function reason({ suppressed }: Finding, locale: Locale): string {
  if (suppressed === null) return '';
  const words = WORDS[locale];
  const { reason: why, decision, owner, until } = suppressed;
  return [
    why,
    ...(decision === undefined ? [] : [`${words.decision}: ${decision}`]),
    ...(owner === undefined ? [] : [`${words.owner}: ${owner}`]),
    ...(until === undefined ? [] : [`${words.until} ${until}`]),
  ].join(decision === undefined && owner === undefined ? ', ' : '; ');
}

/** The remark with what a reader needs to act on it: figures, remedy and source, a line each. */
export function explained(finding: Finding, locale: Locale): string {
  const words = WORDS[locale];
  const sources = finding.sources.map(
    ({ document, locator, status }) => `${words.source}: ${document}, ${locator} (${STATUS[locale][status]})`,
  );
  return [
    remark(finding, locale),
    ...finding.computation.filter((line) => !finding.message.includes(line)),
    ...(finding.remedy === undefined ? [] : [`${words.remedy}: ${finding.remedy}`]),
    ...new Set(sources),
  ].join('\n');
}

/** What `--since` leaves out, in one line. */
export function leftOut({ revision, commit, drafts, findings }: LeftOut, locale: Locale): string {
  const short = commit.slice(0, 8);
  const name = commit.startsWith(revision) ? short : `${revision} (${short})`;
  const [d, f] = [String(drafts), String(findings)];
  return locale === 'nl'
    ? `sinds ${name}: ${d} ${drafts === 1 ? 'ongewijzigd concept' : 'ongewijzigde concepten'} niet getoetst, ${f} ${findings === 1 ? 'bevinding die er al stond' : 'bevindingen die er al stonden'} niet meegeteld`
    : `since ${name}: ${d} unchanged ${drafts === 1 ? 'draft' : 'drafts'} not checked, ${f} ${findings === 1 ? 'finding that was' : 'findings that were'} there already not counted`;
}
