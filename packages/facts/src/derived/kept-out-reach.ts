import type { Mention, Reading, Sentence, Statement } from '../model.ts';
import { namesAny } from '../named.ts';

/** "geen statushouders" denies them; only a criterion that is said not to hold is none. */
export function isPerson({ concepts }: Mention): boolean {
  return concepts.has('focus-group');
}

/** What somebody has to have or to be before he is helped. */
export function isCriterion({ concepts, negated }: Mention): boolean {
  return !negated && concepts.has('criterion');
}

/** Mentions in the statement, in what depends on it, in the condition of the sentence, and in the sentence that it takes up. */
export function reach(reading: Reading, sentence: Sentence, statement: Statement): Mention[] {
  const near = sentence.mentions.filter((mention) => isNear(sentence, mention.statement, statement));
  if (near.some((mention) => isPerson(mention) || isCriterion(mention))) return near;
  // "Jongeren … en kunnen niet terecht", "Kandidaat is wie …; alleen een kandidaat …": earlier in the same sentence.
  if (
    statement.subject.has('person') ||
    statement.subject.has('focus-group') ||
    near.some((mention) => mention.concepts.has('candidate'))
  ) {
    near.push(...sentence.mentions.filter((mention) => mention.statement < statement.index && !mention.negated));
  }
  // "Jongeren … Het WerkBedrijf begeleidt hen niet."
  const them = near.some((mention) => mention.concepts.has('them') && mention.statement === statement.index);
  // "Schoolverlaters zitten op school; voor hen organiseert het WerkBedrijf niets."
  if (them) near.push(...sentence.mentions.filter((mention) => mention.statement < statement.index));
  if (near.some((mention) => isPerson(mention) || isCriterion(mention)) || (!statement.takesUp && !them)) return near;
  const back = sentence.previous === undefined ? undefined : reading.sentences[sentence.previous];
  return back === undefined || back.clause !== sentence.clause ? near : [...near, ...back.mentions];
}

/** "Is dat niet het geval, dan …": what the sentence before asked, taken up by the condition. */
export function askedBefore(reading: Reading, sentence: Sentence): readonly Mention[] {
  const back = sentence.previous === undefined ? undefined : reading.sentences[sentence.previous];
  const takesUp = sentence.statements.some((each) => each.takesUp && each.role === 'condition');
  // "Blijkt dat iemand …. In dat geval onderneemt het WerkBedrijf niets."
  if ((takesUp || namesAny(sentence, ['that-case'])) && back?.clause === sentence.clause) return back.mentions;
  // "… toetst of iemand B1 beheerst. Wie dat niveau niet haalt, …"
  if (namesAny(sentence, ['that-criterion']))
    return [
      ...(sentenceBefore(reading, sentence)?.mentions.filter(isCriterion) ?? []),
      // "… wordt A2 verlangd; onder dat niveau …": or in the statement before it.
      ...sentence.mentions.filter((mention) => isCriterion(mention) && isBeforeThat(sentence, mention)),
    ];
  return measuredBefore(reading, sentence);
}

function isBeforeThat({ mentions }: Sentence, { statement }: Mention): boolean {
  return mentions.some((each) => each.concepts.has('that-criterion') && each.statement > statement);
}

export function sentenceBefore(reading: Reading, { clause, index }: Sentence): Sentence | undefined {
  const places = reading.byClause[clause] ?? [];
  return reading.sentences[places[places.indexOf(index) - 1] ?? -1];
}

/** "… meet de loonwaarde. Wie op minder dan 40% uitkomt, …": a share by itself is one of what was just measured. */
export function measuredBefore(reading: Reading, sentence: Sentence): readonly Mention[] {
  if (!sentence.quantities.some(({ kind }) => kind === 'share')) return [];
  return sentenceBefore(reading, sentence)?.mentions.filter(isCriterion) ?? [];
}

/** "… inwoners die niveau A2 beheersen; anderen krijgen niets": whom the others are not was told before, here or in the sentence before. */
export function isOfTheRest({ mentions }: Sentence, { index }: Statement): boolean {
  // "de overigen melden zich niet bij de gemeente": what they do themselves is not kept from them.
  return (
    mentions.some(({ concepts, statement }) => statement === index && concepts.has('rest-persons')) &&
    !mentions.some(({ concepts, statement }) => statement === index && concepts.has('own-gemeente'))
  );
}

/** "Kandidaten van wie de loonwaarde …, staan ingeschreven, maar ondersteuning volgt niet": the service goes to nobody but them. */
export function saidOfThem(sentence: Sentence, { index, subject }: Statement): readonly Mention[] {
  if (
    !subject.has('service') ||
    sentence.mentions.some((each) => each.statement === index && each.concepts.has('person'))
  )
    return [];
  const first = sentence.mentions.find(({ role, statement }) => statement < index && role !== 'other');
  return first?.concepts.has('person') === true || first?.concepts.has('focus-group') === true
    ? sentence.mentions.filter(({ statement }) => statement < index)
    : [];
}

export function isNear(sentence: Sentence, at: number, statement: Statement): boolean {
  if (at === statement.index || isRole(sentence, at, 'condition')) return true;
  // "want die koop je als inburgeraar zelf in": why it is so is no part of who is meant.
  if (isRole(sentence, at, 'reason') || isRole(sentence, at, 'concession')) return false;
  let parent = sentence.statements[at]?.parent;
  while (parent !== undefined && parent !== statement.index) parent = sentence.statements[parent]?.parent;
  return parent === statement.index;
}

export function isRole(sentence: Sentence, at: number, role: Statement['role']): boolean {
  return sentence.statements[at]?.role === role;
}

export function names(mentions: readonly Mention[]): string[] {
  return [...new Set(mentions.flatMap(({ concepts }) => [...concepts]))];
}
