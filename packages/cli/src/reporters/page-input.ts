import type { ReportInput as PageInput } from '@kadertoets/report';
import type { ReportInput } from './reporter.ts';

/** What the two reports for people to read are made from. */
export function pageInput({ documents, packs, locale, version }: ReportInput): PageInput {
  return {
    documents: documents.map(({ path, source, report, hash }) => ({ name: path, source, report, hash })),
    packs,
    locale,
    receipt: { version },
  };
}
