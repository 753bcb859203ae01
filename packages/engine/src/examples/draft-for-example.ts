import type { Example, ExampleWithQuote, Pack, Period } from '@kadertoets/rulebook';

/** An example of a rule as a draft that can be checked, and where the example stands in it. */
export interface ExampleDraft {
  readonly source: string;
  readonly start: number;
  readonly end: number;
  readonly instrument: string;
  readonly gemeente: string;
  readonly term: Period;
  /** The part that a finding must cover. */
  readonly quote: { readonly start: number; readonly end: number };
}

/** Sets an example into a short draft of the pack's instrument, gemeente and period. */
export function draftForExample(pack: Pack, example: Example): ExampleDraft {
  const { header } = pack;
  const { text, quote, heading, gemeente } = plainExample(example);
  const instrument = header.instruments?.[0] ?? 'dvo';
  const place = gemeente ?? header.gemeenten?.[0] ?? 'Druten';
  const from = header.from ?? '2020-01-01';
  const to = header.to ?? `${String(Number(from.slice(0, 4)) + 3)}-12-31`;
  const packs = [...(header.extends ?? []), header.pack].join(', ');
  const name = instrument === 'dvo' ? 'Dienstverleningsovereenkomst' : 'Prestatieovereenkomst';
  const before = `---\ninstrument: ${instrument}\ngemeente: ${place}\nlooptijd: { van: ${from}, tot: ${to} }\nkaders: [${packs}]\n---\n\n# ${name} ${place}\n\n## Artikel 1 ${heading ?? 'Afspraken'}\n\n`;
  const start = before.length;
  const at = quote === undefined ? 0 : Math.max(0, text.indexOf(quote));
  return {
    source: `${before}${text}\n`,
    start,
    end: start + text.length,
    instrument,
    gemeente: place,
    term: { from, to },
    quote: { start: start + at, end: start + at + (quote ?? text).length },
  };
}

export function plainExample(example: Example): ExampleWithQuote {
  return typeof example === 'string' ? { text: example } : example;
}
