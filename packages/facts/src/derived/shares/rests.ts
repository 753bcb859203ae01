import type { Statement } from '../../model.ts';
import { mayConcern } from '../../named.ts';
import { exactly } from './interval.ts';
import { ONE, type Bounded } from '../../quantities/index.ts';
import { knownShare, minus, portionsBefore } from './bases-before.ts';
import { isDenied, setsNothing, strives } from './force.ts';
import { describe } from './interval.ts';
import { CONCEPT, type Portion, type Scene } from './model.ts';
import { decider, restBegins, sideMentions } from './sides.ts';

/** "45% gaat naar begeleiding, 33% naar werkgevers en de rest vullen wij in": what the other parts leave is for a side. */
export function restsIn(scene: Scene, here: readonly Portion[]): Portion[] {
  const { sentence } = scene;
  if (!mayConcern(sentence, [CONCEPT.remainder])) return [];
  return sentence.statements.flatMap((statement): Portion[] => {
    if (setsNothing(statement) || isDenied(statement, sentence) || !leavesRest(statement, scene)) return [];
    const side = sideOfRest(statement, scene);
    const parts = here.length > 0 ? here : portionsBefore(scene);
    const last = parts.at(-1);
    if (side === undefined || last === undefined || last.of.includes('unstated')) return [];
    // What is left beside one part of the other side was concluded there.
    const said = parts.some(
      (part) =>
        part.side === side ||
        (part.side !== undefined &&
          (part.sentence !== sentence.index || !isSupposed(part, scene)) &&
          parts.length === 1),
    );
    if (said || parts.some((part) => part.value === undefined || part.ofLess === true)) return [];
    let left: Bounded = exactly(ONE);
    for (const part of parts) left = minus(left, part.value ?? {});
    const taken = parts.map((part) => describe(part.value ?? {})).join(' − ');
    return [
      {
        sentence: sentence.index,
        statement: statement.index,
        side,
        of: last.of,
        value: left,
        strives: strives(statement, sentence),
        computation: [`100% − ${taken} = ${describe(left)}`],
      },
    ];
  });
}

/** The rest that statements before this one give to a side, as large as it was concluded to be. */
export function restsKnown(scene: Scene, until: number): Portion[] {
  const { sentence } = scene;
  if (!mayConcern(sentence, [CONCEPT.remainder])) return [];
  return sentence.statements.slice(0, until).flatMap((statement): Portion[] => {
    if (setsNothing(statement) || isDenied(statement, sentence) || !leavesRest(statement, scene)) return [];
    const side = sideOfRest(statement, scene);
    const known = side === undefined ? undefined : knownShare(side, scene);
    return known === undefined
      ? []
      : [{ ...known, sentence: sentence.index, statement: statement.index, strives: false, computation: [] }];
  });
}

/** A remainder, of its own or in a clause with it, and no number that says how large it is. */
function leavesRest(statement: Statement, scene: Scene): boolean {
  if (restBegins(statement, scene) !== undefined) return true;
  const children = childrenOf(statement, scene.sentence.statements);
  return (
    !scene.amounts.some((amount) => amount.statement === statement.index) &&
    scene.sentence.mentions.some(
      (mention) => mention.concepts.has(CONCEPT.remainder) && children.includes(mention.statement),
    )
  );
}

function childrenOf(statement: Statement, all: readonly Statement[]): number[] {
  return all.filter(({ parent, role }) => parent === statement.index && role === 'relative').map(({ index }) => index);
}

function sideOfRest(statement: Statement, scene: Scene): string | undefined {
  const word = sideMentions(scene).find((mention) => mention.statement === statement.index);
  return decider(statement, scene) ?? (word === undefined ? undefined : scene.ledger.sides.of(word.concepts));
}

/** "nadat 78% aan de regio is toegewezen": told as something that comes before, and not stated by itself. */
function isSupposed(part: Portion, { sentence }: Scene): boolean {
  const statement = sentence.statements[part.statement];
  return statement !== undefined && setsNothing(statement);
}
