import type { Act, Fact, Mention, Sentence } from '@kadertoets/facts';
import type { ActCondition, FactCondition, MentionCondition, Names } from '@kadertoets/rulebook';

/** Is this an act that the condition asks for, wherever it stands? */
export function compileActFit(condition: ActCondition): (act: Act, sentence: Sentence) => boolean {
  const wanted = namesOf(condition.act);
  const { sign = 'yes' } = condition;
  const detail = compileActDetail(condition);
  return (act, sentence) => {
    const isDone = sign === 'any' || act.affirmed === (sign === 'yes');
    // Where an act is not done, its opposite is.
    const isUndone = sign === 'any' || act.affirmed === (sign === 'no');
    const named = (isDone && meets(act.concepts, wanted)) || (isUndone && meets(act.opposites, wanted));
    return named && (detail === undefined || detail(act, sentence));
  };
}

/** What a condition asks of an act beside its name and its sign; undefined where that is nothing. */
export function compileActDetail({
  form,
  modality,
  of,
  by,
  notBy,
  subject,
}: ActCondition): ((act: Act, sentence: Sentence) => boolean) | undefined {
  const forms = form === undefined ? undefined : namesOf(form);
  const objects = of === undefined ? undefined : namesOf(of);
  const doers = by === undefined ? undefined : namesOf(by);
  const others = notBy === undefined ? undefined : namesOf(notBy);
  const subjects = subject === undefined ? undefined : namesOf(subject);
  if (!forms && !modality && !objects && !doers && !others && !subjects) return undefined;
  return (act, sentence) =>
    (forms === undefined || forms.includes(act.form)) &&
    (modality === undefined || modality.includes(act.modality)) &&
    (objects === undefined || meets(act.objects, objects)) &&
    (doers === undefined || meets(act.actor, doers)) &&
    (others === undefined || !meets(act.actor, others)) &&
    (subjects === undefined || meets(sentence.statements[act.statement]?.subject ?? NOBODY, subjects));
}

const NOBODY: ReadonlySet<string> = new Set();

/** Is this a mention that the condition asks for, wherever it stands? */
export function compileMentionFit(condition: MentionCondition): (mention: Mention) => boolean {
  const wanted = namesOf(condition.mentions);
  const detail = compileMentionDetail(condition);
  return (mention) => meets(mention.concepts, wanted) && (detail === undefined || detail(mention));
}

/** What a condition asks of a mention beside its name; undefined where that is nothing. */
export function compileMentionDetail({
  via,
  negated,
  only,
  role,
}: MentionCondition): ((mention: Mention) => boolean) | undefined {
  const prepositions = via === undefined ? undefined : namesOf(via);
  if (prepositions === undefined && negated === undefined && only === undefined && role === undefined) return undefined;
  return (mention) =>
    (only === undefined || mention.only === only) &&
    (negated === undefined || mention.negated === negated) &&
    (role === undefined || mention.role === role || (role === 'subject' && mention.role === 'actor')) &&
    (prepositions === undefined || prepositions.includes(mention.via ?? 'none'));
}

/** A word for an act names it, done or not, unless the condition asks how a thing or person is named. */
export function isMetByActs({ via, only, role }: MentionCondition): boolean {
  return via === undefined && only === undefined && role === undefined;
}

/** Does a computed fact have the fields that a condition asks for? Keys may end in .below, .atMost, .atLeast, .above. */
export function matchesFact(condition: FactCondition, fact: Fact): boolean {
  if (fact.kind !== condition.fact) return false;
  return Object.entries(condition.where ?? {}).every(([key, wanted]) => {
    const [name = key, comparison] = key.split('.');
    const value = fact.fields[name];
    if (comparison !== undefined) {
      if (typeof value !== 'number' || typeof wanted !== 'number') return false;
      switch (comparison) {
        case 'below':
          return value < wanted;
        case 'atMost':
          return value <= wanted;
        case 'atLeast':
          return value >= wanted;
        case 'above':
          return value > wanted;
        default:
          return false;
      }
    }
    if (Array.isArray(wanted))
      return wanted.some((each) => each === value || (Array.isArray(value) && value.includes(each)));
    return Array.isArray(value) ? value.some((each) => each === wanted) : value === wanted;
  });
}

/** A plain loop, as a short run never gets compiled enough to make a callback cheap. */
export function meets(names: ReadonlySet<string>, wanted: readonly string[]): boolean {
  for (let at = 0; at < wanted.length; at += 1) if (names.has(wanted[at] ?? '')) return true;
  return false;
}

/** What a condition asks for, as a list. */
export function namesOf(names: Names): readonly string[] {
  if (typeof names === 'string') return [names];
  // What asks for nothing would be met by no sentence, and the rule be silent for ever.
  const list: unknown = names;
  if (!Array.isArray(list)) throw new TypeError('a condition does not say which concept it asks for');
  return names;
}
