import { describe, expect, it } from 'vitest';
import { factsOf, says } from './facts.ts';

describe('leftovers', () => {
  it.each([
    ['Bel met [naam adviseur].', '“[naam adviseur]”'],
    ['Bel met [PM].', '“[PM]”'],
    ['Het bedrag is € …', '“€ …”'],
    ['Het aantal is n.t.b.', '“n.t.b.”'],
    ['Het aandeel is XX%.', '“XX”'],
    ['De directeur is <naam directeur>.', '“<naam directeur>”'],
    ['TODO: aanvullen.', '“TODO”'],
    ['Op xx-xx-2021 gaat dit in.', '“xx-xx-2021”'],
  ])('are seen in %j', (text, expected) => {
    expect(says('leftover', text)).toEqual([expected]);
  });

  it.each([
    'Op een nader te bepalen datum spreken partijen elkaar.',
    'Zie het [overzicht](https://voorbeeld.nl).',
    '## Hoofdstuk XX Slot\n\nDit is het slot.',
    'Aldus overeengekomen,\n\nNaam: \\_\\_\\_\\_\\_\\_\n\n[handtekening]',
  ])('are not seen in %j', (text) => {
    expect(says('leftover', text)).toEqual([]);
  });

  it('are seen below a table with the same words in its header', () => {
    const table = '| [PM] |\n| --- |\n| Werk |';
    expect(says('leftover', `## Artikel 1 Werk\n\n${table}\n\n[PM]`)).toEqual(['“[PM]”']);
  });

  it('include an article without text', () => {
    expect(says('leftover', '## Artikel 1 Geld\n\n## Artikel 2 Werk\n\nTekst.')).toEqual([
      'artikel 1 heeft geen tekst',
    ]);
    expect(says('leftover', '## Hoofdstuk 1 Geld\n\n## Artikel 1 Werk\n\nTekst.\n\n## Artikel 2 (vervallen)')).toEqual(
      [],
    );
  });
});

describe('terms', () => {
  const list =
    '## Artikel 1 Begrippen\n\nIn deze overeenkomst wordt verstaan onder:\n\na. traject: de begeleiding naar werk;\n\nb. coach: de medewerker.\n\n## Artikel 2\n\nDe coaches begeleiden een traject.';

  it.each([
    [
      'Een lijst van cursussen (hierna: het Overzicht) gaat naar de raad. In mei volgt een lijst van lokalen (hierna: het Overzicht).',
      1,
    ],
    ['Het jaarplan (hierna: het Plan) is er in mei. Dat jaarplan (hierna: het Plan) gaat naar de raad.', 0],
  ])('may get one short name once: %s', (text, count) => {
    expect(says('term-defined-twice', text)).toHaveLength(count);
  });

  it.each([
    ['Onder maand wordt verstaan een kalendermaand. Met maand bedoelen partijen ook hier een kalendermaand.', 0],
    ['Onder spoed wordt verstaan binnen twee dagen. Met spoed bedoelen partijen binnen drie dagen.', 1],
  ])('mean the same when the words that carry the meaning are the same: %s', (text, count) => {
    expect(says('term-defined-twice', text)).toHaveLength(count);
  });

  it('may not have two meanings', () => {
    expect(says('term-defined-twice', `${list}\n\nOnder traject wordt verstaan een periode van drie maanden.`)).toEqual(
      ['“traject” is al omschreven in artikel 1, onderdeel a'],
    );
    expect(says('term-defined-twice', `${list}\n\nOnder training valt ook taalles.`)).toEqual([]);
  });

  it('are used when they come back inflected or in a compound', () => {
    expect(says('term-unused', list)).toEqual([]);
    expect(says('term-unused', list.replace('De coaches begeleiden', 'Zij begeleiden'))).toEqual(['“coach”']);
  });

  it('with a capital need a definition where others have one', () => {
    const text = list.replace('traject: de', 'Traject: de');
    expect(says('term-undefined', `${text}\n\nBij een Traject hoort een Rapportage.`)).toEqual(['“Rapportage”']);
    expect(says('term-undefined', `${list}\n\nBij een traject hoort een Rapportage.`)).toEqual([]);
  });

  it('point to their first definition', () => {
    const [fact] = factsOf(
      'term-defined-twice',
      `${list}\n\nOnder traject wordt verstaan een periode van drie maanden.`,
    );
    expect(fact?.related).toHaveLength(1);
  });
});
