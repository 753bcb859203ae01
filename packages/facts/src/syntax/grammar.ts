import type { Grammar as GrammarData } from '@kadertoets/rulebook';
import type { StatementRole } from '@kadertoets/rulebook';

/** The function words of a rulebook, ready for lookup. A phrase is found by its first word, the longest first. */
export interface Grammar {
  readonly has: (list: string, word: string) => boolean;
  readonly phraseAt: (list: string, words: readonly string[], at: number) => number;
  readonly openerAt: (
    words: readonly string[],
    at: number,
  ) => { readonly role: StatementRole; readonly length: number } | undefined;
}

const ROLES: readonly StatementRole[] = [
  'concession',
  'condition',
  'exception',
  'time',
  'reason',
  'purpose',
  'without',
  'instead',
  'main',
  'complement',
  'relative',
];

export function buildGrammar(data: GrammarData): Grammar {
  const words = new Map<string, Set<string>>();
  const phrases = new Map<string, Map<string, string[][]>>();
  for (const [list, entries] of Object.entries(data)) {
    words.set(list, new Set(entries));
    phrases.set(list, byFirstWord(entries));
  }
  const phraseAt = (list: string, tokens: readonly string[], at: number): number => {
    const first = tokens[at];
    if (first === undefined) return 0;
    for (const phrase of phrases.get(list)?.get(first) ?? []) {
      if (phrase.every((word, offset) => tokens[at + offset] === word)) return phrase.length;
    }
    return 0;
  };
  return {
    has: (list, word) => words.get(list)?.has(word) ?? false,
    phraseAt,
    openerAt: (tokens, at) => {
      let best: { role: StatementRole; length: number } | undefined;
      for (const role of ROLES) {
        const length = phraseAt(`role-${role}`, tokens, at);
        if (length > (best?.length ?? 0)) best = { role, length };
      }
      return best;
    },
  };
}

function byFirstWord(entries: readonly string[]): Map<string, string[][]> {
  const map = new Map<string, string[][]>();
  for (const entry of entries) {
    const phrase = entry.split(' ');
    const first = phrase[0] ?? '';
    map.set(
      first,
      [...(map.get(first) ?? []), phrase].toSorted((a, b) => b.length - a.length),
    );
  }
  return map;
}
