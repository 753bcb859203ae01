import type { PartView } from '../by-part.ts';
import type { Act, Fact, Reading, Sentence, Token } from '../model.ts';
import { mayConcern } from '../named.ts';
import type { Reader } from '../reader.ts';
import type { Grammar } from '../syntax/grammar.ts';

/**
 * "de regie over het open huis", "aanspreekpunt voor de bouwers": what somebody directs or answers for is named, and it is nobody
 * whom the agreement serves and nothing that he is helped with. Field: `of`, the concepts of what is done to that other matter.
 */
export function otherMatterFacts(_reading: Reading, { sentences }: PartView, { grammar }: Reader): Fact[] {
  return sentences.flatMap((sentence) => {
    if (!mayConcern(sentence, ABOUT_PEOPLE)) return [];
    return sentence.acts
      .filter((act) => ABOUT_PEOPLE.some((name) => act.concepts.has(name)) && act.form === 'noun')
      .filter((act) => isOfOtherMatter(act, sentence, grammar) || isHadByOtherMatter(act, sentence, grammar))
      .map((act) => makeFact(act, sentence));
  });
}

const ABOUT_PEOPLE = ['direction', 'fixed-contact'];

function makeFact({ concepts, statement }: Act, { index, span }: Sentence): Fact {
  return {
    kind: 'other-matter',
    sentence: index,
    statement,
    span,
    fields: { of: [...concepts] },
    computation: [],
    related: [],
  };
}

function isOfOtherMatter(act: Act, sentence: Sentence, grammar: Grammar): boolean {
  const { tokens } = sentence;
  // "de regie over": the words of the act itself may end with the preposition.
  const at = grammar.has('matter-preposition', tokens[act.to - 1]?.word ?? '') ? act.to - 1 : act.to;
  const link = tokens[at]?.word ?? '';
  const either = grammar.has('matter-or-holder', link);
  if (!either && !grammar.has('matter-preposition', link)) return false;
  // "gaat de regie over op de coach", "voor zover": it goes with the verb, or opens a clause.
  const next = tokens[at + 1]?.word ?? '';
  if (grammar.has('preposition', next) || next === 'zover') return false;
  const to = endOfPhrase(at + 1, tokens, grammar);
  const nouns = tokens.slice(at + 1, to).filter((token) => isContent(token, grammar));
  if (nouns.length === 0) return false;
  const named = sentence.mentions.filter(({ from, to: end }) => from < to && at < end);
  // "de contacten met bedrijven": what is kept up with somebody else is for him.
  if (named.some(({ concepts }) => concepts.has('werkgever')) && !named.some(({ concepts }) => concepts.has('person')))
    return true;
  if (named.some(({ concepts }) => OURS.some((name) => concepts.has(name)))) return false;
  return !either || !named.some(({ kind }) => kind === 'actor');
}

/** "De opening van het pand kent twee regisseurs": what has them is named in front, and it is nobody who is helped. */
function isHadByOtherMatter(act: Act, sentence: Sentence, grammar: Grammar): boolean {
  const { tokens, statements, mentions } = sentence;
  const own = statements[act.statement];
  const first = own?.tokens[0] ?? 0;
  if (own?.role !== 'main' || !grammar.has('determiner', tokens[first]?.word ?? '')) return false;
  const verb = own.tokens.find((at) => at > first && grammar.has('has-word', tokens[at]?.word ?? ''));
  if (verb === undefined || verb > act.from || own.subject.has('actor')) return false;
  return !mentions.some(
    ({ statement, from, concepts }) =>
      statement === act.statement && from < act.from && OURS.some((name) => concepts.has(name)),
  );
}

const OURS = ['person', 'focus-group', 'cared-for', 'domain', 'domain-part', 'per-member', 'households'];

/** Up to the mark, the verb or the preposition with which something else begins. */
function endOfPhrase(from: number, tokens: readonly Token[], grammar: Grammar): number {
  let at = from;
  while (at < tokens.length && tokens[at]?.kind === 'word' && !endsPhrase(at, from, tokens, grammar)) at += 1;
  return at;
}

function endsPhrase(at: number, from: number, tokens: readonly Token[], grammar: Grammar): boolean {
  const word = tokens[at]?.word ?? '';
  if (grammar.has('auxiliary', word) || grammar.has('relative-pronoun', word)) return true;
  return at > from && grammar.has('preposition', word) && !grammar.has('matter-goes-on', word);
}

/** Not a pronoun or another word that only points. */
function isContent({ kind, word }: Token, grammar: Grammar): boolean {
  return (
    kind === 'word' &&
    !grammar.hasAny(
      [
        'determiner',
        'preposition',
        'coordinator',
        'adverb',
        'negator',
        'restrictor',
        'pronoun-either',
        'object-pronoun',
        'matter-open',
      ],
      word,
    )
  );
}
