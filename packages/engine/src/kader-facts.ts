import { keptList } from '@kadertoets/document';
import type { Fact, Reading } from '@kadertoets/facts';
import { describeReason, type PackReason, type PackSelection } from '@kadertoets/rulebook';

/**
 * What only the choice of packs can tell: whether an adopted kader is in force on any day of the term. The fact stands where the
 * draft speaks of its term, or else at its beginning.
 */
export function kaderFacts(reading: Reading, selection: PackSelection, gemeenten: readonly string[]): Fact[] {
  const term = firstTerm(reading);
  const first = reading.sentences.find((each) => {
    const kind = reading.draft.clauses[each.clause]?.kind;
    return kind !== 'title' && kind !== 'heading' && each.zone !== 'signature';
  });
  const sentence = reading.sentences[term?.sentence ?? first?.index ?? -1];
  if (sentence === undefined) return [];
  const lapsed = selection.lapsed.filter((pack) => pack.header.status === 'adopted');
  return [
    {
      kind: selection.noAdoptedPack && !selection.otherSubject ? 'no-adopted-kader' : 'adopted-kader',
      sentence: sentence.index,
      span: sentence.span,
      fields: { lapsed: lapsed.map((pack) => pack.header.pack) },
      computation:
        lapsed.length > 0
          ? lapsed.map(({ header }) => `${header.title}: ${reasonInPassing(selection.reason[header.pack])}`)
          : [
              gemeenten.length === 0
                ? 'de gemeente is niet herkend'
                : `voor ${gemeenten.join(' en ')} is geen kader bekend`,
            ],
      related: [],
    },
  ];
}

function firstTerm({ draft, parts }: Reading): Fact | undefined {
  const found = keptList(draft, 'term of a part', parts, ({ facts }) => facts.find(({ kind }) => kind === 'term'));
  return found.find((fact) => fact !== undefined);
}

function reasonInPassing(reason: PackReason | undefined): string {
  const text = reason === undefined ? '' : describeReason(reason);
  return text.charAt(0).toLowerCase() + text.slice(1).replace(/\.$/u, '');
}
