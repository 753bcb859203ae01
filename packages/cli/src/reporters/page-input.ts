import type { ReportInput as PageInput } from '@kadertoets/report';
import { capital } from '../layout.ts';
import type { Locale } from '../terminal.ts';
import type { LeftOut, ReportInput } from './reporter.ts';
import { leftOut } from './wording.ts';

/** What the two reports for people to read are made from. */
export function pageInput({ documents, packs, locale, version, since }: ReportInput): PageInput {
  return {
    documents: documents.map(({ path, source, report, hash }) => ({ name: path, source, report, hash })),
    packs,
    locale,
    receipt: { version },
    ...(since === undefined ? {} : { note: note(since, locale) }),
  };
}

/** A page shows the drafts that changed whole: their findings stand in it, also those that were there already. */
function note(since: LeftOut, locale: Locale): string {
  const whole =
    locale === 'nl'
      ? 'Gewijzigde concepten staan hier in hun geheel.'
      : 'Drafts that changed are shown here as a whole.';
  return `${capital(leftOut(since, locale))}. ${whole}`;
}
