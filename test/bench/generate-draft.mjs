// A long agreement, made of parts by a seeded dice: the same bytes for the same seed, with every layout that costs time.
const WORDS_PER_PAGE = 500;

const HEADINGS = [
  'Financiering',
  'Dienstverlening',
  'Kandidaten',
  'Werkgevers',
  'Regie',
  'Resultaten',
  'Verantwoording',
  'Overleg',
  'Gegevens',
  'Communicatie',
  'Kwaliteit',
  'Personeel',
  'Samenwerking',
  'Scholing',
  'Nazorg',
  'Wijziging',
];
const WHO = [
  'Het WerkBedrijf',
  'De gemeente',
  'Het college',
  'De consulent inkomen',
  'De coach van het WerkBedrijf',
  'Het dagelijks bestuur',
  'Het sociaal team',
  'De participatiecoach',
  'Een werkgever',
  'De accountmanager',
];
const MODAL = ['kan', 'moet', 'mag', 'zal', 'hoeft niet', 'dient'];
const WHAT = [
  'de kandidaten uit de gemeente bij het vinden van werk begeleiden',
  'het overzicht van de bestede middelen voor 1 maart toesturen',
  'de verplichtingen van de kandidaat met hem bespreken',
  'over het lokale deel van het participatiebudget een voorstel doen',
  'de inzet van jobcoaches per kwartaal vaststellen',
  'jongeren, statushouders en ouderen met voorrang uitnodigen',
  'de afspraken over nazorg na plaatsing vastleggen',
  'een taaltraining of een andere basisvaardigheid aanbieden',
  'het informatieprotocol als grondslag voor de rapportage gebruiken',
  'de aanvulling op de rijksbijdrage voor de Wsw verantwoorden',
  'werkgevers in de regio over subsidies informeren',
  'de afstemmingsverordening toepassen als iemand niet meewerkt',
];
const WHEN = [
  'als de kandidaat daarom vraagt',
  'tenzij partijen schriftelijk iets anders afspreken',
  'voor zover het budget dat toelaat',
  'zodra de aanmelding volledig is',
  'na overleg met de consulent inkomen',
  'binnen vier weken na de aanmelding',
  'met uitzondering van de kandidaten in een dienstverband',
  'zonder dat daarvoor toestemming nodig is',
];
const PLAIN = [
  'Partijen bespreken de voortgang elk kwartaal in het accounthoudersoverleg.',
  'Wat partijen afspreken, leggen zij schriftelijk vast.',
  'Tot 2020 gold hiervoor een andere verdeling.',
  'Deze afspraak geldt voor alle jaren van de looptijd.',
  'Daarover informeert het college de raad.',
  'Dit deel wordt elk jaar opnieuw berekend.',
  'De cliëntenraad stelde voor om dit vaker te doen.',
  'Een besluit over een uitkering neemt de gemeente zelf.',
];
const ITEMS = [
  'het aantal aanmeldingen',
  'het aantal plaatsingen bij werkgevers',
  'de besteding van het budget',
  'de duur van de trajecten',
  'de ervaringen van kandidaten',
  'de inzet van loonkostensubsidie',
];
const RESULTS = [
  'Plaatsingen',
  'Trajecten gestart',
  'Proefplaatsingen',
  'Leerwerkplekken',
  'Gesprekken met werkgevers',
  'Trainingen',
];

/** An agreement of about so many pages. */
export function generateDraft(pages, seed) {
  const dice = makeDice(seed);
  const lines = [];
  let words = 0;
  const push = (line) => {
    lines.push(line);
    words += line.split(/\s+/u).filter((word) => /\p{L}/u.test(word)).length;
  };
  const euro = () => `€ ${dice.between(10, 990)}.${String(dice.between(0, 999)).padStart(3, '0')}`;
  const sentence = () => {
    const kind = dice.between(1, 10);
    if (kind <= 4) return `${dice.pick(WHO)} ${dice.pick(MODAL)} ${dice.pick(WHAT)}, ${dice.pick(WHEN)}.`;
    if (kind === 5)
      return `Van het bedrag van ${euro()} is ten minste ${dice.between(25, 45)}% bestemd voor scholing, zoals bedoeld in artikel ${dice.between(1, 9)}, ${dice.pick(['eerste', 'tweede', 'derde'])} lid.`;
    if (kind === 6)
      return `In ${dice.between(2020, 2023)} ontvangt het WerkBedrijf hiervoor ${euro()}, te betalen in ${dice.pick(['twee', 'vier', 'twaalf'])} gelijke delen.`;
    if (kind === 7) return `**Let op**: ${dice.pick(WHO).toLowerCase()} *${dice.pick(MODAL)}* ${dice.pick(WHAT)}.`;
    return dice.pick(PLAIN);
  };
  const sentences = (count) => Array.from({ length: count }, sentence).join(' ');

  for (const line of [
    '---',
    'instrument: dvo',
    'gemeente: Druten',
    'looptijd: { van: 2020-01-01, tot: 2023-12-31 }',
    '---',
    '',
    '# Dienstverleningsovereenkomst Druten en WerkBedrijf 2020-2023',
    '',
    'Overwegende dat:',
    '',
  ])
    push(line);
  for (let count = 0; count < 5; count += 1) push(`- ${sentence()}`);
  push('');
  const full = () => words >= pages * WORDS_PER_PAGE;
  for (let article = 1; !full(); article += 1) {
    push(`## Artikel ${article} ${dice.pick(HEADINGS)}`);
    push('');
    const leden = dice.between(3, 6);
    for (let lid = 1; lid <= leden; lid += 1) {
      push(`${lid}. ${sentences(dice.between(1, 3))}${dice.between(1, 12) === 1 ? `[^${article}-${lid}]` : ''}`);
      if (dice.between(1, 5) > 1) continue;
      ITEMS.slice(0, dice.between(2, 6)).forEach((item, index, all) =>
        push(`   - ${item}${index === all.length - 1 ? '.' : ';'}`),
      );
    }
    push('');
    for (const note of lines.slice(-leden * 8).flatMap((line) => [...line.matchAll(/\[\^(\d+-\d+)\]/gu)])) {
      if (!note[1].startsWith(`${article}-`)) continue;
      push(`[^${note[1]}]: ${sentence()}`);
      push('');
    }
    if (article % 5 > 0) continue;
    push('| Resultaat | 2020 | 2021 | 2022 | 2023 |');
    push('| --- | ---: | ---: | ---: | ---: |');
    for (const name of RESULTS)
      push(`| ${name} | ${Array.from({ length: 4 }, (_, year) => dice.between(20, 30) + year * 12).join(' | ')} |`);
    push('');
  }
  return `${lines.join('\n')}\n`;
}

/** A small linear congruential generator: enough for text, and the same everywhere. */
function makeDice(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const between = (low, high) => low + Math.floor(next() * (high - low + 1));
  return { between, pick: (list) => list[between(0, list.length - 1)] };
}
