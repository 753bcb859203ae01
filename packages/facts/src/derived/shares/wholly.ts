import { mayConcern } from '../../named.ts';
import { ONE } from '../../quantities/index.ts';
import { exactly } from './interval.ts';
import { isDenied } from './force.ts';
import { isWhole, namesOf, type Portion, type Scene } from './model.ts';
import { sideMentions } from './sides.ts';

/** "Het hele budget wordt volgens de regionale afspraken ingezet": a whole that is spent on one side. */
export function wholesIn(scene: Scene, portions: readonly Portion[]): Portion[] {
  const { sentence, ledger } = scene;
  if (portions.length > 0 || !mayConcern(sentence, ['spend-on']) || !mayConcern(sentence, ['whole'])) return [];
  return sentence.statements.flatMap((statement): Portion[] => {
    const within = sentence.mentions.filter((mention) => mention.statement === statement.index);
    const divided = within.find(isWhole);
    const side = sideMentions(scene).find((mention) => mention.statement === statement.index);
    const all = within.find((mention) => mention.concepts.has('whole') && !mention.negated);
    const spends = sentence.acts.some(
      (act) => act.statement === statement.index && act.concepts.has('spend-on') && act.affirmed,
    );
    if (divided === undefined || side === undefined || all === undefined || !spends || isDenied(statement, sentence))
      return [];
    // "het hele lokale deel": the word for all belongs to the side, not to the whole.
    if (all.to === side.from || all.from === side.from) return [];
    const name = ledger.sides.of(side.concepts);
    return name === undefined
      ? []
      : [
          {
            sentence: sentence.index,
            statement: statement.index,
            side: name,
            of: namesOf(divided),
            value: exactly(ONE),
            strives: false,
            computation: [],
          },
        ];
  });
}
