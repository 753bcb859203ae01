import type { PartView } from '../by-part.ts';
import type { Fact, Reading, Sentence } from '../model.ts';
import { rational, toNumber, multiply } from '../quantities/index.ts';
import type { Reader } from '../reader.ts';
import { asSharesOfSum, readAmounts } from './shares/amounts.ts';

/** "Van elke honderd euro … bereiken er 95 het WerkBedrijf": numbers told off out of a round sum. Field: `low`, in per cent of the sum. */
export function toldOffFacts(_reading: Reading, { sentences }: PartView, reader: Reader): Fact[] {
  return sentences.flatMap((sentence) => inSentence(sentence, reader));
}

function inSentence(sentence: Sentence, reader: Reader): Fact[] {
  if (sentence.quantities.length === 0 || !sentence.tokens.some(({ word }) => reader.grammar.has('distributive', word)))
    return [];
  const amounts = readAmounts(sentence);
  const told = asSharesOfSum(amounts, sentence, reader).filter((amount) => !amounts.includes(amount));
  return told.flatMap(({ quantity }) => {
    const { low } = quantity.value;
    return low === undefined
      ? []
      : [
          {
            kind: 'told-off',
            sentence: sentence.index,
            span: sentence.span,
            fields: { low: toNumber(multiply(low, rational(100))) },
            computation: [],
            related: [],
          },
        ];
  });
}
