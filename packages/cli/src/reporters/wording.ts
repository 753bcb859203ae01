import type { Finding } from '@kadertoets/engine';
import type { Locale } from '../terminal.ts';
import { STATUS } from '../words.ts';

const WORDS = {
  nl: { open: 'Zelf beoordelen', suppressed: 'Genegeerd', until: 'tot en met', remedy: 'Herstel', source: 'Bron' },
  en: { open: 'Judge by hand', suppressed: 'Suppressed', until: 'through', remedy: 'Remedy', source: 'Source' },
} as const;

/** The message for a list of remarks: an exception says that it is one and why, an open point that a person decides. */
export function remark(finding: Finding, locale: Locale): string {
  const words = WORDS[locale];
  if (finding.suppressed !== null) return `${words.suppressed} (${reason(finding, locale)}): ${finding.message}`;
  return finding.kind === 'undetermined' ? `${words.open}: ${finding.message}` : finding.message;
}

/** Why a finding was set aside, and until when. */
export function reason({ suppressed }: Finding, locale: Locale): string {
  if (suppressed === null) return '';
  return `${suppressed.reason}${suppressed.until === undefined ? '' : `, ${WORDS[locale].until} ${suppressed.until}`}`;
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
