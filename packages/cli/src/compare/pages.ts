import { type ComparisonInput, htmlComparison, markdownComparison } from '@kadertoets/report';
import { capital } from '../layout.ts';
import type { ComparedInput, Form } from './model.ts';
import { notCompared } from './messages.ts';

export const html: Form = (input) => htmlComparison(pageInput(input));

export const markdown: Form = (input) => markdownComparison(pageInput(input));

function pageInput({ comparison, documents, others, packs, locale, version }: ComparedInput): ComparisonInput {
  return {
    comparison,
    documents: documents.map(({ path, source, report, hash }) => ({ name: path, source, report, hash })),
    packs,
    locale,
    receipt: { version },
    ...(others.length === 0 ? {} : { note: capital(notCompared(others)[locale]) }),
  };
}
