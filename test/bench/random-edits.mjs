// Random edits of a draft by a seeded dice, the nasty ones on purpose: the same edits for the same seed.
const SCRAPS = [
  ' ',
  '\n',
  '\n\n',
  '    ',
  '\t',
  '#',
  '# ',
  '## ',
  '### Artikel 9 Nieuw\n\n',
  '\n## Artikel 12 Wijziging\n\n1. Partijen wijzigen niets.\n\n',
  '```\n',
  '\n```\n',
  '~~~\n',
  '<!--',
  '-->',
  '<!-- kadertoets-negeer-volgende hygiene/verwijzingen: nog uit te zoeken -->\n',
  '<div>\n',
  '</div>\n\n',
  '- ',
  '1. ',
  '2. ',
  '> ',
  '---\n',
  '===\n',
  '\n---\n',
  '|',
  '\n| jaar | deel |\n| --- | ---: |\n| 2020 | 25% |\n\n',
  '[lid]',
  '[lid]: /u\n',
  '\n[^1]: Zie artikel 3.\n\n',
  '[^1]',
  '[^1-2]',
  '**',
  '*',
  '_',
  '`',
  '\\',
  '&euro;',
  '\r\n',
  '\r',
  '\u00A0',
  'é',
  '\u{1F600}',
  '\uFEFF',
  '\0',
  'Artikel',
  '€ 1.000,00',
  ' 25% ',
  'komen het volgende overeen:\n',
  'Overwegende dat:\n',
  '\nPagina 3 van 9\n\n',
  '\n## Bijlage 1 Begroting\n\n',
  ' niet',
  ' Daarvan is ten minste 20% lokaal.',
  ' zie artikel 4, tweede lid, onderdeel b',
  '\n   - een nieuw onderdeel;\n',
  ' Onder traject wordt verstaan een reeks gesprekken. ',
  '\n## Begrippen\n\n- traject: een reeks gesprekken;\n- nazorg: hulp na plaatsing.\n\n',
  ' Het participatiebudget bedraagt € 640.000. ',
  ' [naam] ',
  'gemeente: Nijmegen\n',
];
const WORDS = ' de gemeente bepaalt zelf welke inwoners zij begeleidt, en betaalt daarvoor € 12.500 per jaar. ';

/** An endless row of edits, each `[from, to, text]` in the text as it then is; `length` and `slice` ask what that is. */
export function* randomEdits(seed, text) {
  const dice = makeDice(seed);
  let current = text();
  for (;;) {
    const length = current.length;
    const kind = dice.below(100);
    const at = dice.below(length + 1);
    const heading = (from) => {
      const found = current.indexOf('\n## ', from);
      return found === -1 ? length : found + 1;
    };
    if (kind < 22) yield [at, at, dice.pick(SCRAPS)];
    else if (kind < 30) yield [at, Math.min(length, at + 1 + dice.below(4)), ''];
    else if (kind < 36) yield [at, Math.min(length, at + 1 + dice.below(400)), ''];
    else if (kind < 46) yield [at, Math.min(length, at + dice.below(20)), dice.pick(SCRAPS) + dice.pick(SCRAPS)];
    else if (kind < 54) {
      // At the beginning of a line, where a mark makes all the difference.
      const line = current.lastIndexOf('\n', at) + 1;
      yield [line, line, dice.pick(SCRAPS)];
    } else if (kind < 60) {
      // An article is cut, and pasted somewhere else.
      const from = heading(at);
      const to = heading(from + 1);
      const article = current.slice(from, to);
      yield [from, to, ''];
      current = text();
      const place = heading(dice.below(current.length + 1));
      yield [place, place, article];
    } else if (kind < 64)
      yield [
        0,
        Math.min(length, dice.below(30)),
        dice.pick(['', '---\n', '---\ninstrument: dvo\n---\n', '\uFEFF', '# Dienstverleningsovereenkomst\n']),
      ];
    else if (kind < 66) {
      const from = dice.below(length + 1);
      yield [from, Math.min(length, from + 3000), current.slice(from, from + 3000).replaceAll('\n', '\r\n')];
    } else {
      // Typing, as people do: letter by letter in one place.
      let place = at;
      for (let count = 3 + dice.below(10); count > 0; count -= 1) {
        yield [place, place, WORDS[(place + count) % WORDS.length]];
        place += 1;
      }
    }
    current = text();
  }
}

export function applyEdit(text, [from, to, words]) {
  return text.slice(0, from) + words + text.slice(to);
}

function makeDice(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const below = (count) => Math.floor(next() * count);
  return { below, pick: (list) => list[below(list.length)] };
}
