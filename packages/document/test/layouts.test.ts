import { parseDraft } from '@kadertoets/document';
import { describe, expect, it } from 'vitest';
import { clauseWith, lines } from './clauses.ts';

const TITLE = '# Dienstverleningsovereenkomst\n\n';

describe('headings', () => {
  const ways: readonly (readonly [string, string])[] = [
    ['## Artikel 4 Financiering', 'artikel 4'],
    ['#### ARTIKEL 4 – Financiering', 'artikel 4'],
    ['Artikel 4: Financiering\n---', 'artikel 4'],
    ['**Artikel 4 Financiering**', 'artikel 4'],
    ['*Artikel 4*', 'artikel 4'],
    ['Artikel 4.', 'artikel 4'],
    ['Artikel 4 Financiering', 'artikel 4'],
    ['Art. 4 Financiering', 'artikel 4'],
    ['## 4. Financiering', 'paragraaf 4'],
    ['## 4\\. Financiering', 'paragraaf 4'],
    ['4. Financiering', 'paragraaf 4'],
    ['**4.2.1 Financiering**', 'paragraaf 4.2.1'],
    ['### § 4', '§ 4'],
    ['§ 4. Financiering', '§ 4'],
    ['## HOOFDSTUK IV FINANCIERING', 'hoofdstuk IV'],
    ['## Bijlage B: tarieven', 'bijlage B'],
    ['FINANCIERING VAN DE TAKEN', 'onderdeel “FINANCIERING VAN DE TAKEN”'],
    ['**Financiering**', 'onderdeel “Financiering”'],
  ];
  it.each(ways)('reads %j as %s', (heading, address) => {
    const clauses = lines(`${TITLE}Het college van een gemeente.\n\n${heading}\n\nDe gemeente betaalt het budget.`);
    expect(clauses.at(-1)).toBe(`${address}: De gemeente betaalt het budget.`);
  });

  it('takes a title on its own line along with the number above it', () => {
    const draft = parseDraft(`${TITLE}**Artikel 4**\n\n**Financiering**\n\nDe gemeente betaalt.`);
    expect(draft.sections.at(-1)).toMatchObject({ address: 'artikel 4', title: 'Financiering' });
  });

  it.each(['*Tabel 2. Opleidingen per jaar*', '**Overzicht B Opleidingen**', '*Figuur 1*'])(
    'goes on in the same part below the caption %j of a table',
    (caption) => {
      const table = '| Opleiding | Plaatsen |\n| --- | --- |\n| Lassen | 8 |';
      const clauses = lines(
        `${TITLE}## B. Scholing\n\nB.1 Tabel 2 geldt.\n\n${caption}\n\n${table}\n\nB.2 De rest vervalt.`,
      );
      expect(clauses.at(-1)).toBe('onderdeel B.2: De rest vervalt.');
      expect(clauses.at(-2)).toContain('tabel in paragraaf B');
    },
  );

  it('reads running text behind a bold article number as a norm', () => {
    expect(lines(`${TITLE}**Artikel 4** De gemeente betaalt het budget.`).at(-1)).toBe(
      'artikel 4: De gemeente betaalt het budget.',
    );
  });

  it.each([
    ['**Looptijd.** Wij starten op 1 januari 2020.', 'onderdeel “Looptijd”: Wij starten op 1 januari 2020.'],
    ['**Werk en zorg**. De coach kijkt verder.', 'onderdeel “Werk en zorg”: De coach kijkt verder.'],
    [
      '## 1 Vooraf\n\n**1.4 Looptijd.** Wij starten op 1 januari 2020.',
      'paragraaf 1.4: Wij starten op 1 januari 2020.',
    ],
    ['**Wie betaalt dat?** De gemeente.', 'onderdeel “Wie betaalt dat?”: De gemeente.'],
  ])('takes the bold words that open %j for its heading', (text, line) => {
    expect(lines(`${TITLE}${text}`).at(-1)).toBe(line);
  });

  it.each([
    '**Nee.** Dat kan niet.',
    '**Kandidaat:** een inwoner die werk zoekt.',
    '**Let op!** De gemeente betaalt.',
    '**Het WerkBedrijf** begeleidt kandidaten. Dat duurt een jaar.',
    '**Wie in de gemeente woont en geen werk heeft kan zich melden.** Dat geldt voor iedereen.',
  ])('leaves %j together', (text) => {
    expect(lines(`${TITLE}## Werk\n\n${text}`).at(-1)).toBe(`onderdeel “Werk”: ${text.replaceAll('**', '')}`);
  });

  it('divides an article by bold words and does not end it', () => {
    const { clauses } = parseDraft(`${TITLE}## Artikel 4 Geld\n\n**Lokaal deel.** Het college beslist.`);
    expect(clauses.at(-1)).toMatchObject({ kind: 'paragraph', address: 'artikel 4' });
  });

  it.each([
    'Bijlage 1 maakt deel uit van deze overeenkomst.',
    'Artikel 4 is van toepassing op alle kandidaten',
    'Deelname staat open voor iedereen',
    'Onderdelen van de begroting worden gedeeld',
  ])('does not take the sentence %j for a heading', (sentence) => {
    expect(parseDraft(`${TITLE}## Slot\n\n${sentence}`).clauses.at(-1)?.kind).toBe('paragraph');
  });

  it('reads a whole lid in heading markup as a lid', () => {
    expect(
      lines(`${TITLE}## 4 Geld\n\n#### 4.1 De gemeente betaalt elk kwartaal een voorschot aan het WerkBedrijf.`).at(-1),
    ).toBe('artikel 4.1: De gemeente betaalt elk kwartaal een voorschot aan het WerkBedrijf.');
  });

  it.each([
    ['**C4.** De gemeente betaalt.', 'onderdeel C4: De gemeente betaalt.'],
    ['**III.2** De gemeente betaalt.', 'onderdeel III.2: De gemeente betaalt.'],
    [
      '§ 4.2 De gemeente betaalt het budget elk kwartaal vooruit.',
      'artikel 4.2: De gemeente betaalt het budget elk kwartaal vooruit.',
    ],
  ])('reads the number of %j as that of a lid', (text, expected) => {
    expect(lines(`${TITLE}## C. Geld\n\n${text}`).at(-1)).toBe(expected);
  });

  it('reads a paragraph that dashes below it made a heading', () => {
    const draft = parseDraft(
      `${TITLE}## Geld\n\nDe gemeente betaalt elk kwartaal een voorschot aan het WerkBedrijf.\n---\n`,
    );
    expect(draft.clauses.at(-1)?.kind).toBe('paragraph');
  });

  it('leaves the table of contents out', () => {
    const contents =
      '## Inhoud\n\n1. Begrippen\n2. Geld\n\n## 1. Begrippen\n\nEen kandidaat is een inwoner.\n\n## 2. Geld\n\nDe gemeente betaalt.';
    expect(lines(TITLE + contents)).toEqual([
      'titel: Dienstverleningsovereenkomst',
      'onderdeel “Inhoud”: Inhoud',
      'paragraaf 1: 1. Begrippen',
      'paragraaf 1: Een kandidaat is een inwoner.',
      'paragraaf 2: 2. Geld',
      'paragraaf 2: De gemeente betaalt.',
    ]);
  });
});

describe('leden', () => {
  const ways: readonly (readonly [string, string])[] = [
    ['an ordered list', '1. De gemeente betaalt.\n2. Het WerkBedrijf werkt.'],
    ['a list that Markdown counts', '1. De gemeente betaalt.\n1. Het WerkBedrijf werkt.'],
    ['brackets', '(1) De gemeente betaalt.\n\n(2) Het WerkBedrijf werkt.'],
    ['escaped numbers', '1\\. De gemeente betaalt.\n\n2\\. Het WerkBedrijf werkt.'],
    ['lines of one paragraph', 'Lid 1. De gemeente betaalt.\nLid 2. Het WerkBedrijf werkt.'],
    ['words', 'Eerste lid: De gemeente betaalt.\n\nTweede lid: Het WerkBedrijf werkt.'],
    ['bare numbers', '1 De gemeente betaalt.\n\n2 Het WerkBedrijf werkt.'],
    ['plain paragraphs', 'De gemeente betaalt.\n\nHet WerkBedrijf werkt.'],
    ['a quotation', '> 1. De gemeente betaalt.\n> 2. Het WerkBedrijf werkt.'],
    ['HTML', '<p>1. De gemeente betaalt.</p>\n<p>2. Het WerkBedrijf werkt.</p>'],
    ['an indented block', '    1. De gemeente betaalt.\n    2. Het WerkBedrijf werkt.'],
  ];
  it.each(ways)('reads %s', (_, body) => {
    expect(lines(`${TITLE}## Artikel 4 Geld\n\n${body}`).slice(2)).toEqual([
      'artikel 4, eerste lid: De gemeente betaalt.',
      'artikel 4, tweede lid: Het WerkBedrijf werkt.',
    ]);
  });

  it('reads a heading and its leden that only line breaks part', () => {
    expect(
      lines(
        `${TITLE}Artikel 4 Geld\nDe gemeente betaalt, zoals bedoeld in\nartikel 5 van de wet.\nArtikel 5 Werk\nHet WerkBedrijf werkt.`,
      ).slice(1),
    ).toEqual([
      'artikel 4: Artikel 4 Geld',
      'artikel 4: De gemeente betaalt, zoals bedoeld in artikel 5 van de wet.',
      'artikel 5: Artikel 5 Werk',
      'artikel 5: Het WerkBedrijf werkt.',
    ]);
  });

  it('keeps further paragraphs of a lid with that lid', () => {
    expect(
      lines(
        `${TITLE}## Artikel 4\n\n1. De gemeente betaalt.\n\n   Zij doet dat elk kwartaal.\n2. Het WerkBedrijf werkt.`,
      )[3],
    ).toBe('artikel 4, eerste lid: Zij doet dat elk kwartaal.');
  });

  it('does not take a year or an amount at the beginning of a line for a lid', () => {
    const draft = parseDraft(
      `${TITLE}## Artikel 4\n\nDe gemeente betaalt in het jaar 2020 voor\n12. kandidaten en in 2021 voor meer.`,
    );
    expect(draft.clauses).toHaveLength(3);
  });
});

describe('items', () => {
  it.each([
    ['letters', 'a. het budget;\nb. de gegevens.'],
    ['brackets', '(a) het budget;\n\n(b) de gegevens.'],
    ['letters in bullets', '- a. het budget;\n- b. de gegevens.'],
  ])('reads %s below their lead-in', (_, body) => {
    const draft = parseDraft(`${TITLE}## Artikel 4\n\n1. De gemeente betaalt.\n2. De gemeente verstrekt:\n\n${body}`);
    const item = clauseWith(draft, 'de gegevens');
    expect(item.address).toBe('artikel 4, tweede lid, onderdeel b');
    expect(draft.clauses[item.lead ?? -1]?.text).toBe('De gemeente verstrekt:');
  });

  it('reads items in items', () => {
    const draft = parseDraft(
      `${TITLE}## Artikel 4\n\n1. De gemeente verstrekt:\n   - gegevens:\n     - namen;\n     - adressen.`,
    );
    expect(clauseWith(draft, 'adressen').address).toBe('artikel 4, eerste lid, eerste onderdeel, tweede onderdeel');
  });

  it('counts on with leden behind items that interrupted them', () => {
    expect(
      lines(`${TITLE}## Artikel 4\n\n1. De gemeente verstrekt:\n\na. het budget.\n\n2. Het WerkBedrijf werkt.`).at(-1),
    ).toBe('artikel 4, tweede lid: Het WerkBedrijf werkt.');
  });
});

describe('other parts', () => {
  it('tells parties, recitals, body, annex and signature apart', () => {
    const draft = parseDraft(
      `${TITLE}De ondergetekenden:\n\n1. het college;\n2. het bestuur;\n\noverwegende dat:\n- de raad heeft besloten;\nkomen het volgende overeen:\n\n## Artikel 1\n\nDe gemeente betaalt.\n\nAldus overeengekomen te Nijmegen.\n\n## Bijlage 1\n\nHet tarief is laag.`,
    );
    const zones = ['het college', 'de raad', 'komen het', 'De gemeente', 'Aldus', 'Het tarief'].map(
      (text) => clauseWith(draft, text).zone,
    );
    expect(zones).toEqual(['parties', 'considerans', 'body', 'body', 'signature', 'annex']);
  });

  it.each(['Overwegende', 'In aanmerking nemende', 'Preambule', 'Gelet op'])(
    'finds the recitals under “%s”',
    (heading) => {
      const draft = parseDraft(
        `${TITLE}**${heading}**\n\nA. dat de raad heeft besloten;\n\n## Artikel 1\n\nDe gemeente betaalt.`,
      );
      expect(clauseWith(draft, 'de raad').zone).toBe('considerans');
      expect(clauseWith(draft, 'De gemeente').zone).toBe('body');
    },
  );

  it('does not take an article about signing for the signature block', () => {
    expect(
      parseDraft(`${TITLE}## Artikel 9 Wijziging en ondertekening\n\nDe raad tekent mee.`).clauses.at(-1)?.zone,
    ).toBe('body');
  });

  it.each([
    ['pipes', '| Jaar | Bedrag |\n| --- | --- |\n| 2020 | € 100 |'],
    ['pipes without a line below the header', '| Jaar | Bedrag |\n| 2020 | € 100 |'],
    ['HTML', '<table>\n<tr><th>Jaar</th><th>Bedrag</th></tr>\n<tr><td>2020</td><td>€ 100</td></tr>\n</table>'],
  ])('reads a table of %s', (_, table) => {
    const row = parseDraft(`${TITLE}## Artikel 4\n\nDe gemeente betaalt:\n\n${table}\n`).clauses.at(-1);
    expect(row).toMatchObject({ kind: 'row', address: 'tabel in artikel 4, rij 1' });
    expect(row?.cells?.map((cell) => cell.text)).toEqual(['2020', '€ 100']);
    expect(row?.header?.map((cell) => cell.text)).toEqual(['Jaar', 'Bedrag']);
  });

  it('ties a footnote to the clause with its mark', () => {
    const draft = parseDraft(
      `${TITLE}## Artikel 4\n\nDe gemeente betaalt.[^a]\n\n## Artikel 5\n\nSlot.\n\n[^a]: Behalve in 2021.`,
    );
    expect(clauseWith(draft, 'Behalve')).toMatchObject({ kind: 'footnote', address: 'voetnoot a bij artikel 4' });
  });

  it('reads a sentence on across a page break and a broken word', () => {
    const draft = parseDraft(
      `${TITLE}## Artikel 4\n\nHet WerkBedrijf werkt aan re-\n\nPagina 3 van 9\n\nintegratie van kandidaten.\n`,
    );
    expect(draft.clauses.at(-1)?.text.replaceAll(/-\s+/gu, '')).toBe(
      'Het WerkBedrijf werkt aan reintegratie van kandidaten.',
    );
  });

  it('leaves running heads out', () => {
    const page = (number: number): string =>
      `Conceptovereenkomst Wijchen\n\nTekst van bladzijde ${String(number)} gaat over geld.\n\nPagina ${String(number)} van 3\n\n`;
    expect(lines(page(1) + page(2) + page(3)).filter((line) => /Concept|Pagina/u.test(line))).toEqual([]);
  });
});
