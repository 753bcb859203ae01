// Shows how sentences are read: statements, acts, mentions, quantities. For authors of rules and of the reader.
// Usage: node scripts/read.mjs "Het college kan daarvan afwijken."
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const folder = mkdtempSync(join(tmpdir(), 'read-'));
const outfile = join(folder, 'read.mjs');
await build({
  stdin: {
    contents:
      "export { parseDraft } from '@kadertoets/document'; export { buildReader, readDraft } from '@kadertoets/facts';",
    resolveDir: 'packages/engine/src',
  },
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  conditions: ['@kadertoets/source'],
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
});
const { parseDraft, buildReader, readDraft } = await import(pathToFileURL(outfile).href);
rmSync(folder, { recursive: true });
const reader = buildReader(JSON.parse(readFileSync('packages/rulebook/dist/rulebook.json', 'utf8')).language);
const reading = readDraft(parseDraft(process.argv.slice(2).join('\n\n').replaceAll('\\n', '\n')), reader);
const names = (set) => [...set].join('/');
for (const sentence of reading.sentences) {
  const words = (from, to) =>
    sentence.tokens
      .slice(from, to)
      .map((token) => token.word)
      .join(' ');
  console.log(
    `\n# ${sentence.tokens.map((token) => token.word).join(' ')}${sentence.previous === undefined ? '' : `   (wijst terug naar zin ${sentence.previous})`}`,
  );
  for (const statement of sentence.statements) {
    console.log(
      `  [${statement.index}] ${statement.role}${statement.parent === undefined ? '' : `<-${statement.parent}`} ${statement.modality}${statement.negated ? ' NEG' : ''}${statement.passive ? ' passive' : ''} ${statement.tense} ${statement.status}  actor=${names(statement.actor)} subject=${names(statement.subject)}  "${statement.tokens.map((index) => sentence.tokens[index].word).join(' ')}"`,
    );
    for (const act of sentence.acts.filter((each) => each.statement === statement.index))
      console.log(
        `      act ${act.affirmed ? '+' : '-'} ${act.senses.map(names).join(' | ')} (${act.form}, ${act.modality}) "${words(act.from, act.to)}"${act.objects.size > 0 ? ` of ${names(act.objects)}` : ''}`,
      );
    for (const mention of sentence.mentions.filter((each) => each.statement === statement.index))
      console.log(
        `      mention ${names(mention.concepts)}${mention.via === undefined ? '' : ` via ${mention.via}`}${mention.negated ? ' NEG' : ''}${mention.only ? ' ONLY' : ''} ${mention.role} "${words(mention.from, mention.to)}"`,
      );
  }
  for (const quantity of sentence.quantities)
    console.log(
      `      quantity ${quantity.kind} ${quantity.bound} ${JSON.stringify(quantity.value, (_, value) => (typeof value === 'bigint' ? Number(value) : value))} ${quantity.unit ?? ''} ${quantity.date ?? ''} ${quantity.from ?? ''} ${quantity.to ?? ''}`,
    );
}
for (const fact of reading.facts) console.log('fact', JSON.stringify(fact));
