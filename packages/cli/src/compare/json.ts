import type { Finding } from '@kadertoets/engine';
import { documentHead, findingJson, packsJson, rangesIn } from '../reporters/json-parts.ts';
import type { ComparedInput, Form } from './model.ts';

/** The comparison for a program: `schema/comparison.schema.json`. A number that stands for a draft counts from 0. */
export const json: Form = ({ comparison, documents, others, packs, version }: ComparedInput) => {
  const ranges = documents.map(({ source }) => rangesIn(source));
  const shown = (finding: Finding | undefined, draft: number): object | null => {
    const range = ranges[draft];
    return finding === undefined || range === undefined ? null : findingJson(finding, range);
  };
  const head = {
    schemaVersion: 1,
    tool: { name: 'kadertoets', version },
    as: comparison.as,
    packs: packsJson(packs, documents),
    documents: documents.map(documentHead),
    notCompared: others,
    kaders: comparison.kaders.map(({ kader, verdicts, differs }) => ({
      kader,
      differs,
      verdicts: verdicts.map((verdict) => verdict ?? null),
    })),
  };
  const rest =
    comparison.as === 'drafts'
      ? {
          rules: comparison.rules.map(({ rule, everywhere, findings }) => ({
            rule,
            everywhere,
            findings: findings.map((own, draft) => own.map((finding) => shown(finding, draft))),
          })),
        }
      : {
          changes: comparison.changes.map(({ change, before, after }) => ({
            change,
            before: shown(before, 0),
            after: shown(after, 1),
          })),
        };
  return `${JSON.stringify({ ...head, ...rest }, null, 2)}\n`;
};
