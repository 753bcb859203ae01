import type { AskedList } from '../asked-lists.ts';
import type { Mention, Sentence, Token } from '../model.ts';
import type { Grammar } from './grammar.ts';

type Parts = Pick<Sentence, 'tokens' | 'mentions'>;

interface Whole extends Parts, Pick<Sentence, 'statements'> {
  /** Lists of the grammar of which some word stands in the sentence. */
  readonly lists: ReadonlySet<AskedList>;
}

/** "Blijkt een doel uit het kader te hoog, dan stellen partijen dat doel bij": a noun that is pointed at stands for what it stood for. */
export function namedAgain(
  statement: number,
  sentence: Whole,
  previous: Parts | undefined,
  grammar: Grammar,
): readonly Mention[] {
  if (!sentence.lists.has('demonstrative') && !sentence.lists.has('pronoun-latter')) return NONE;
  const { tokens } = sentence;
  return (sentence.statements[statement]?.tokens ?? []).flatMap((at) => {
    const noun = tokens[at + 1];
    const word = tokens[at]?.word ?? '';
    if (noun?.kind !== 'word') return NONE;
    // "laatstgenoemde nota": what was named last, whatever it is called here.
    if (grammar.has('pronoun-latter', word))
      return lastNamed(sentence.mentions.filter(({ kind, to }) => kind === 'thing' && to <= at));
    if (!grammar.has('demonstrative', word)) return NONE;
    if (noun.stem.length < SHORTEST || grammar.has('adjunct-preposition', tokens[at - 1]?.word ?? '')) return NONE;
    // "taallessen … zulke lessen": a compound is called by its last part.
    const isSame = ({ stem }: Token): boolean =>
      stem === noun.stem || (noun.stem.length > SHORTEST && stem.endsWith(noun.stem));
    const inside = tokens.findLastIndex((token, place) => place < at && isSame(token));
    if (inside !== -1) return thingsAt(sentence, inside);
    const before = previous?.tokens.findLastIndex(isSame) ?? -1;
    return before === -1 || previous === undefined ? NONE : thingsAt(previous, before);
  });
}

const SHORTEST = 3;

/** What was named last, and all that is named inside the same words. */
export function lastNamed(named: readonly Mention[]): readonly Mention[] {
  let last: Mention | undefined;
  for (const each of named)
    if (last === undefined || each.to > last.to || (each.to === last.to && each.from < last.from)) last = each;
  return last === undefined ? NONE : named.filter(({ from, to }) => from >= last.from && to <= last.to);
}

const NONE: readonly Mention[] = [];

function thingsAt({ mentions }: Parts, at: number): readonly Mention[] {
  return mentions.filter(({ kind, from, to }) => kind === 'thing' && from <= at && at < to);
}
