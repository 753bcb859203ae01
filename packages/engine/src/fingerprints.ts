import { LETTER, textBetween, type Draft } from '@kadertoets/document';
import { fingerprint } from './fingerprint.ts';
import type { Finding, FindingLists } from './report.ts';

/** Findings with what tells them from others; of what is the same, the count tells. */
export interface Keyed {
  readonly findings: readonly Finding[];
  readonly keys: readonly string[];
  /** As they were last given out. */
  last?: { readonly counts: readonly number[]; readonly findings: readonly Finding[] };
}

export function keyed(findings: readonly Finding[], draft: Draft): Keyed {
  return { findings, keys: findings.map((finding) => keyOf(finding, draft)) };
}

const NO_WORD = new RegExp(String.raw`[^${LETTER}\d]+`, 'gu');

/** Made of the rule and the clause's own words, so that moving or renumbering a clause changes nothing. */
function keyOf({ rule, kind, span }: Finding, draft: Draft): string {
  const words = textBetween(draft, span.start, span.end).toLowerCase().replaceAll(NO_WORD, ' ').trim();
  return `${rule} ${kind} ${words}`;
}

/** The findings of the parts of a draft, each with a fingerprint of its own in the draft. */
export function withFingerprints(parts: readonly Keyed[], { memory }: Draft): FindingLists {
  const last = memory?.get(NAME) as readonly Keyed[] | undefined;
  memory?.set(NAME, parts);
  // Where all findings have the keys that they had, each is the same one among those with its key.
  if (last?.length === parts.length && parts.every((part, at) => hasKeysOf(part, last[at])))
    return parts.map(
      (part, at) => (part === last[at] ? part.last?.findings : undefined) ?? tell(part, last[at]?.last?.counts),
    );
  const seen = new Map<string, number>();
  return parts.map((part) => {
    const counts = part.keys.map((key) => {
      const count = seen.get(key) ?? 0;
      seen.set(key, count + 1);
      return count;
    });
    return tell(part, counts);
  });
}

const NAME = 'fingerprints';

function hasKeysOf(part: Keyed, last: Keyed | undefined): boolean {
  return (
    part === last || (part.keys.length === last?.keys.length && part.keys.every((key, at) => key === last.keys[at]))
  );
}

function tell(part: Keyed, counts: readonly number[] = []): readonly Finding[] {
  if (part.last?.counts.every((count, at) => count === counts[at]) !== true)
    part.last = {
      counts,
      findings: part.findings.map((finding, at) => ({
        ...finding,
        fingerprint: fingerprint(`${part.keys[at] ?? ''} ${String(counts[at])}`),
      })),
    };
  return part.last.findings;
}
