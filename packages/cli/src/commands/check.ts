import { readFileSync } from 'node:fs';
import { createChecker } from '@kadertoets/engine';
import { reporters } from '../reporters/index.ts';
import type { CheckedDocument } from '../reporters/reporter.ts';
import { builtInRulebook } from '../rulebook.ts';
import type { Terminal } from '../terminal.ts';

/** `kadertoets check`: checks drafts and reports on them. */
export async function checkCommand(argv: readonly string[], terminal: Terminal): Promise<number> {
  const paths = argv.filter((argument, index) => !argument.startsWith('--') && !argv[index - 1]?.startsWith('--f'));
  const format = argv[argv.indexOf('--format') + 1] ?? 'pretty';
  const reporter = reporters[argv.includes('--format') ? format : 'pretty'] ?? reporters['pretty'];
  const rulebook = builtInRulebook();
  const checker = createChecker(rulebook);
  const documents: CheckedDocument[] = [];
  for (const path of paths) {
    const source = readFileSync(path, 'utf8');
    documents.push({ path, source, report: await checker.check(source) });
  }
  terminal.stdout(
    reporter?.({
      documents,
      packs: rulebook.packs,
      version: '0.1.0',
      columns: terminal.columns,
      colour: terminal.colour,
      quiet: false,
      locale: 'nl',
    }) ?? '',
  );
  return documents.some(({ report }) => report.findings.some((finding) => finding.severity === 'error')) ? 1 : 0;
}
