import type { Pack } from '@kadertoets/rulebook';
import { placeWords } from '../contents.ts';
import { badge, escape, page, type Place, receipt, showFinding, table } from '../html-parts.ts';
import { type ReportTexts, reportTexts } from '../texts.ts';
import { type Block, blocksOf, type Cell, type ComparisonInput } from './blocks.ts';
import { comparisonTexts } from './texts.ts';

/** The comparison as one self-contained page. */
export function htmlComparison(input: ComparisonInput): string {
  const texts = reportTexts(input.locale);
  const own = comparisonTexts(input.locale);
  const body = blocksOf(input).flatMap((block) => showBlock(block, input.packs, texts));
  return page({
    locale: input.locale,
    title: input.comparison.as === 'drafts' ? own.draftsTitle : own.versionsTitle,
    about: input.documents.map(({ name }) => name).join(', '),
    body: [...body, ...receipt(input, texts)],
  });
}

function showBlock(block: Block, packs: readonly Pack[], texts: ReportTexts): string[] {
  switch (block.kind) {
    case 'heading':
      return [`<h${String(block.level)}>${escape(block.text)}</h${String(block.level)}>`];
    case 'text':
      return [`<p>${escape(block.text)}</p>`];
    case 'table': {
      const rows = block.rows.map((row) => row.map((cell) => showCell(cell, texts)));
      // On a narrow screen its columns slide by themselves, also with the keyboard.
      return [
        `<div class="wide" role="region" aria-label="${escape(block.caption)}" tabindex="0">`,
        ...table(block.caption, block.heads.map(escape), rows),
        '</div>',
      ];
    }
    case 'finding': {
      const place: Place = (clause, span) => escape(placeWords(clause, span, block.source, texts));
      const more = block.more.map(([term, lines]) => [term, lines.map(escape).join('<br>')] as const);
      return [showFinding(block.finding, { source: block.source, packs, place, texts }, more)];
    }
  }
}

function showCell(cell: Cell, texts: ReportTexts): string {
  if ('verdict' in cell) return badge(cell.verdict, texts);
  if ('rule' in cell) return `${escape(cell.title)} <code>${escape(cell.rule)}</code>`;
  return cell.lines.map(escape).join('<br>');
}
