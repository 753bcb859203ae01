import { expect, test } from 'vitest';
import { shippedRulebook } from '../shipped-rulebook.ts';

/**
 * How heavily every rule weighs, and of what kind it is, as the catalogue of kaders lays it down. Written out here once more, so
 * that a severity cannot change unnoticed with the rule that it stands in.
 */
const CATALOGUE: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'dvo-basis': {
    'begrip-dubbel': 'warning consistency',
    'begrip-ongebruikt': 'info consistency',
    'begrip-ongedefinieerd': 'info consistency',
    'cijfers-en-woorden': 'error consistency',
    datum: 'error consistency',
    'geen-geldend-kader': 'warning missing',
    'looptijd-ontbreekt': 'warning missing',
    'norm-vrijblijvend': 'info consistency',
    nummering: 'warning consistency',
    optelling: 'error consistency',
    'restant-concept': 'warning consistency',
    'vervallen-wet': 'warning consistency',
    'verwijzing-onbekend': 'error consistency',
  },
  'rvn-2020': {
    'activering-vrijwilligerswerk': 'error conflict',
    'afstemming-bevoegdheid': 'warning conflict',
    'afstemming-eigen-maatregel': 'error conflict',
    'afstemming-verwijzing': 'warning missing',
    'afwijking-regionaal-kader': 'error conflict',
    basisvaardigheden: 'error conflict',
    'beleidskader-verwijzing': 'warning missing',
    'een-dvo': 'error conflict',
    'extra-dienstverlening': 'error conflict',
    financieringsbron: 'error conflict',
    'focus-verschuiving': 'warning conflict',
    'focusgroep-ontbreekt': 'warning missing',
    'focusgroep-uitgesloten': 'error conflict',
    'informatieprotocol-ontbreekt': 'warning missing',
    informatieprotocol: 'error conflict',
    'integrale-dienstverlening': 'error conflict',
    kaderbevoegdheid: 'error conflict',
    kandidatenplafond: 'warning conflict',
    'lokaal-aandeel-ontbreekt': 'error missing',
    'lokaal-aandeel': 'error conflict',
    'lokale-zeggenschap': 'error conflict',
    'looptijd-kader': 'warning conflict',
    'participatiebudget-volledig': 'error conflict',
    'passende-voorziening': 'error conflict',
    'pijler-ontbreekt': 'info missing',
    'toegevoegde-waarde-wsw': 'error conflict',
    uitstroomambitie: 'error conflict',
    'vervallen-kader': 'warning conflict',
    'wsw-aanvulling': 'error conflict',
  },
  'druten-2020': {
    'bevoegdheid-college': 'error conflict',
    'consulent-regie': 'error conflict',
    'participatiecoach-bekostiging': 'error conflict',
  },
  'wijchen-2020': {
    'aanmelding-nieuwe-instroom': 'error conflict',
    'consulent-regie': 'error conflict',
    'participatiecoach-inzet': 'error conflict',
    terugmelding: 'error conflict',
    'zienswijze-raad': 'error conflict',
  },
  'rvn-2023': {
    'drie-o-samenwerking': 'info advice',
    'duurzame-uitstroom': 'info advice',
    'indicatoren-kwalitatief': 'info advice',
    'lokale-begeleiding': 'info advice',
    nazorg: 'info advice',
    'ontwikkeling-kandidaat': 'info advice',
    'werkgevers-voorbereiding': 'info advice',
  },
  'wpda-2020': {
    'begeleiding-werkplek': 'error conflict',
    'beschut-werk-indicatie': 'error conflict',
    'een-regisseur': 'error conflict',
    'jaarlijkse-resultaten': 'error missing',
    'jobcoaching-verordening': 'error conflict',
    'klacht-en-bezwaar': 'error conflict',
    marktpartijen: 'error conflict',
    'passend-werk': 'error conflict',
    'samenwerking-sociaal-domein': 'error conflict',
    'statushouders-2020': 'warning missing',
    verantwoording: 'error conflict',
    vrijwilligersvergoeding: 'error conflict',
    werkgeversdienstverlening: 'warning missing',
  },
};

test('every rule weighs what the catalogue says, and no rule is lacking or added', () => {
  const shipped = Object.fromEntries(
    shippedRulebook().packs.map(({ header, rules }) => [
      header.pack,
      Object.fromEntries(rules.map(({ rule, severity, kind }) => [rule, `${severity} ${kind}`])),
    ]),
  );
  expect(shipped).toEqual(CATALOGUE);
});
