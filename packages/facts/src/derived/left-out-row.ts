import type { Sentence } from '../model.ts';
import { type LeftOut, names } from './left-out-themes.ts';

const HOLDING = new Set(['in', 'binnen', 'tot', 'van', 'onder', 'bij']);

/** What a column may ask beside it: whether it costs something or has to be done. */
const ASIDE = ['hindrance', 'obligation', 'costs', 'restriction'];

const CELL_END = new Set([';', ',', '.', ':']);

/** A row "what: …; part of the service: no", or "what: …; the executor: no". */
export function leftOutOfRow(sentence: Sentence): LeftOut | undefined {
  const { tokens, mentions, acts } = sentence;
  const denied = mentions.some((mention) => {
    const header =
      mention.concepts.has('no-cell') &&
      tokens[mention.from - 1]?.word === ':' &&
      CELL_END.has(tokens[mention.to]?.word ?? ';')
        ? mention.from - 2
        : -1;
    if (header < 0) return false;
    const inHeader = (at: number): boolean =>
      at <= header && !tokens.slice(at, header + 1).some((token) => token.word === ';');
    return (
      mentions.some((other) => inHeader(other.from) && other.concepts.has('executor')) ||
      acts.some((act) => inHeader(act.from) && act.concepts.has('cover')) ||
      // "In het aanbod?", "Onderdeel van het traject": the column asks what the service holds.
      (mentions.some(
        (other) => inHeader(other.from) && other.concepts.has('service') && HOLDING.has(other.via ?? ''),
      ) &&
        !mentions.some((other) => inHeader(other.from) && ASIDE.some((name) => other.concepts.has(name))))
    );
  });
  // "…: niet het WerkBedrijf"
  const notByExecutor = mentions.some(
    (mention) =>
      mention.concepts.has('no-cell') &&
      tokens[mention.from - 1]?.word === ':' &&
      mentions.some(
        (other) =>
          other.concepts.has('executor') &&
          other.from > mention.from &&
          other.from <= mention.to + 1 &&
          CELL_END.has(tokens[other.to]?.word ?? ';'),
      ),
  );
  return denied || notByExecutor || isStruckOut(sentence) ? { how: 'denied', of: names(mentions) } : undefined;
}

/** "geschrapt uit de dienstverlening", "wordt niet aangeboden", "geen taak van ons": a cell that says so in words. */
function isStruckOut({ acts, mentions }: Sentence): boolean {
  const first = mentions.find((mention) => mention.concepts.has('subject-matter'));
  return (
    first !== undefined &&
    acts.some(
      (act) =>
        act.from >= first.to &&
        act.form !== 'attribute' &&
        ((act.concepts.has('leave-out') && act.affirmed) ||
          // "geen onderdeel van de dienstverlening", "geen taak"
          ((act.form === 'verb' || act.concepts.has('in-scope')) && act.concepts.has('cover') && !act.affirmed)),
    )
  );
}
