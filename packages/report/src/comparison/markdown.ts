import type { Pack } from '@kadertoets/rulebook';
import { plain, receipt, showFinding, table } from '../markdown-parts.ts';
import { type ReportTexts, reportTexts } from '../texts.ts';
import { type Block, blocksOf, type Cell, type ComparisonInput } from './blocks.ts';
import { comparisonTexts } from './texts.ts';

/** The comparison in Markdown. */
export function markdownComparison(input: ComparisonInput): string {
  const texts = reportTexts(input.locale);
  const own = comparisonTexts(input.locale);
  const title = input.comparison.as === 'drafts' ? own.draftsTitle : own.versionsTitle;
  const blocks = [
    `# ${title}`,
    ...blocksOf(input).map((block) => showBlock(block, input.packs, texts)),
    ...receipt(input, texts),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function showBlock(block: Block, packs: readonly Pack[], texts: ReportTexts): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${plain(block.text)}`;
    case 'text':
      return plain(block.text);
    case 'table':
      return table(
        block.heads.map(plain),
        block.rows.map((row) => row.map((cell) => showCell(cell, texts))),
      );
    case 'finding': {
      const more = block.more.map(([term, lines]) => [term, lines.map(plain)] as const);
      return showFinding(block.finding, { source: block.source, packs, texts }, more);
    }
  }
}

function showCell(cell: Cell, { verdicts }: ReportTexts): string {
  if ('verdict' in cell) return verdicts[cell.verdict];
  if ('rule' in cell) return `${plain(cell.title)} \`${cell.rule}\``;
  return cell.lines.map(plain).join('<br>');
}
