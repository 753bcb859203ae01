import { createColors } from 'picocolors';
import { countFindings, describe } from '../reporters/pretty.ts';
import { widthFor } from '../reporters/pretty-finding.ts';
import type { Form } from './model.ts';
import { notCompared } from './messages.ts';
import { showDrafts } from './pretty-drafts.ts';
import { showVersions } from './pretty-versions.ts';

/** For a reader at a terminal: which drafts, where their verdicts differ, and what was found in which. */
export const pretty: Form = (input) => {
  const { comparison, documents, others, locale, colour, columns } = input;
  const paint = createColors(colour);
  const look = { paint, width: widthFor(columns), locale, colour };
  const names = locale === 'nl' ? ['oud', 'nieuw'] : ['old', 'new'];
  const heads = comparison.as === 'drafts' ? documents.map((_, index) => String(index + 1)) : names;
  const longest = Math.max(...heads.map((head) => head.length));
  const legend = documents.map((document, index) => {
    const { text } = countFindings(document.report.findings, locale);
    const head = paint.bold((heads[index] ?? '').padEnd(longest));
    return `${head}  ${paint.bold(document.path)}  ${paint.dim(describe(document, locale))}\n${' '.repeat(longest + 2)}${text}`;
  });
  const rest = others.length === 0 ? [] : ['', notCompared(others)[locale]];
  const body = comparison.as === 'drafts' ? showDrafts(comparison, input, look) : showVersions(comparison, input, look);
  return `${[...legend, ...rest, '', ...body].join('\n')}\n`;
};
