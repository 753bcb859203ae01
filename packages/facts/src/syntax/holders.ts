import type { Mention } from '../model.ts';
import type { HolderInput, Holders } from './holder-model.ts';
import {
  conceptsOf,
  insideNoun,
  isHeader,
  named,
  nounSubject,
  opensWithHolder,
  overlaps,
  relativeSubject,
  whoeverBehind,
} from './holder-nouns.ts';
import { pronounSubject } from './holder-pronouns.ts';
import type { Piece } from './split/piece.ts';
import type { VerbToken } from './verb-token.ts';

/** Who does it: the noun phrase without a preposition beside the finite verb, or in a passive clause the one behind "door". */
export function findHolders(input: HolderInput): Holders {
  const { piece, passive, tokens, verbs, stated } = input;
  const own = piece.role === 'row' ? stated.filter((mention) => !isHeader(mention, tokens)) : stated;
  const finite = firstFinite(piece, verbs);
  const through = own.find(
    (mention) =>
      mention.via === 'door' &&
      // "door de gemeente, niet door het WerkBedrijf"
      !mention.negated &&
      mention.concepts.has('actor') &&
      !insideNoun(mention, input),
  );
  if (through !== undefined) through.role = 'actor';
  const pronoun = opensWithHolder(input, finite) ? undefined : pronounSubject(input, finite);
  if (pronoun !== undefined) {
    return holdersOf(passive ? named(through, own) : pronoun, pronoun);
  }
  const relative = relativeSubject(input, own) ?? whoeverBehind(input, own, finite);
  if (relative !== undefined) {
    return holdersOf(passive || through !== undefined ? through?.concepts : relative, relative);
  }
  const subject = nounSubject(own, finite, input);
  const here = subject === undefined ? NOBODY : own.filter((mention) => overlaps(mention, subject));
  for (const mention of here) mention.role = 'subject';
  const active = subject?.concepts.has('actor') === true ? subject : undefined;
  // In an active clause "door …" belongs to a noun ("de begeleiding door coaches").
  const actor = passive ? through : (active ?? through);
  if (actor !== undefined) actor.role = 'actor';
  // One noun can stand for several concepts; as a subject it is all of them.
  return holdersOf(named(actor, own), here.length === 0 ? undefined : conceptsOf(here));
}

function firstFinite({ tokens }: Piece, verbs: readonly (VerbToken | undefined)[]): number {
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] as number;
    if (verbs[token]?.finite === true) return token;
  }
  return Number.POSITIVE_INFINITY;
}

const NOBODY: readonly Mention[] = [];

function holdersOf(actor: Holders['actor'], subject: Holders['subject']): Holders {
  if (actor === undefined) return subject === undefined ? {} : { subject };
  return subject === undefined ? { actor } : { actor, subject };
}
