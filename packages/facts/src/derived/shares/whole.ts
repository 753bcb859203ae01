import type { PartView } from '../../by-part.ts';
import type { Mention } from '../../model.ts';
import { mayConcern } from '../../named.ts';
import { CONCEPT, type Ledger, type Scene, isWhole, namesOf } from './model.ts';

/** Of which whole a sentence speaks, by itself or by what stands around it. */
export function whollyOf(scene: Scene): readonly string[] {
  const own = scene.sentence.mentions.find(isWhole) ?? wholeAround(scene);
  return own === undefined ? ['unstated'] : namesOf(own);
}

/** Whether a text goes on from one section into the other, which is about the same. */
function flowsInto(one: number | undefined, other: number | undefined, ledger: Ledger): boolean {
  if (one === other) return true;
  const { sections } = ledger.reading.draft;
  // Words that run in before a paragraph head it, and part it from the one before no more than a blank line does.
  const runsIn = other !== undefined && sections[other]?.runIn === true;
  if (runsIn && one !== undefined && one === sections[other]?.parent) return true;
  // Below a question and its answer stands the next question.
  return (runsIn || isAsked(other, ledger)) && areBeside(one, other, ledger);
}

/** "Wat gaat er naar het WerkBedrijf? … Beslissen wij daarover?": of the question right before it. */
function isQuestionBefore(one: number | undefined, other: number | undefined, ledger: Ledger): boolean {
  if (one === undefined || other === undefined || !isAsked(one, ledger) || !isAsked(other, ledger)) return false;
  const { sections } = ledger.reading.draft;
  const beside = sections.findLastIndex(({ parent }, at) => at < other && parent === sections[other]?.parent);
  return one === beside;
}

/** The whole that an article under a question leaves for the next question to speak of. */
export function wholeLeft({ sentences }: PartView, ledger: Ledger): string {
  const { draft } = ledger.reading;
  const last = sentences.findLast((each) => mayConcern(each, [CONCEPT.whole]) && each.mentions.some(isWhole));
  const mention = last?.mentions.findLast(isWhole);
  if (last === undefined || mention === undefined) return '';
  return isAsked(draft.clauses[last.clause]?.section, ledger) ? namesOf(mention).join() : '';
}

function isAsked(section: number | undefined, { reading: { draft, byClause, sentences } }: Ledger): boolean {
  const heading = section === undefined ? undefined : draft.sections[section]?.heading;
  const last = heading === undefined ? undefined : sentences[byClause[heading]?.at(-1) ?? -1];
  return last?.tokens.at(-1)?.word === '?';
}

function areBeside(one: number | undefined, other: number | undefined, { reading: { draft } }: Ledger): boolean {
  return one !== undefined && other !== undefined && draft.sections[one]?.parent === draft.sections[other]?.parent;
}

/** The whole that the surroundings speak of: sentences before it in the same article, its lead-in, the headings above. */
export function wholeAround({ sentence, ledger }: Pick<Scene, 'sentence' | 'ledger'>): Mention | undefined {
  const { draft, sentences, byClause } = ledger.reading;
  const section = draft.clauses[sentence.clause]?.section;
  for (let at = sentence.index - 1; at >= 0; at -= 1) {
    const other = sentences[at];
    if (other === undefined) break;
    const own = draft.clauses[other.clause]?.section;
    if (!(at >= ledger.from ? flowsInto(own, section, ledger) : isQuestionBefore(own, section, ledger))) break;
    if (!mayConcern(other, [CONCEPT.whole])) continue;
    // What a sentence is about, rather than what it names in passing ("dat de gemeente van het Rijk ontvangt").
    const mention =
      other.mentions.findLast((each) => isWhole(each) && each.role === 'subject') ?? other.mentions.findLast(isWhole);
    if (mention !== undefined) return mention;
  }
  let above = section === undefined ? undefined : draft.sections[section];
  while (above !== undefined) {
    for (const index of above.heading === undefined ? [] : (byClause[above.heading] ?? [])) {
      const mention = sentences[index]?.mentions.find(isWhole);
      if (mention !== undefined) return mention;
    }
    above = above.parent === undefined ? undefined : draft.sections[above.parent];
  }
  return undefined;
}
