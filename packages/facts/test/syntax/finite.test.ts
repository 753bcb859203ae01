import { describe, expect, test } from 'vitest';
import { tagVerbs } from '../../src/syntax/verbs.ts';
import { tokenize } from '../../src/text/tokens.ts';
import { shippedReader } from '../language.ts';

const reader = shippedReader();

function finiteVerbs(text: string): string[] {
  const tokens = tokenize(text, 0);
  const verbs = tagVerbs(tokens, reader.verbs, reader.grammar);
  return tokens.filter((_, index) => verbs[index]?.finite === true).map((token) => token.word);
}

describe('the finite verb of a clause', () => {
  test.each([
    ['Partijen maken daarover nadere afspraken.', ['maken']],
    ['Lezen is geen bijzaak: ieder plan bevat een les.', ['is', 'bevat']],
    ['Aan het lezen en schrijven werkt de coach.', ['werkt']],
    ['Uit deze middelen kunnen meer trajecten worden betaald.', ['kunnen']],
    ['De bedragen worden besteed aan trajecten.', ['worden']],
    ['De subsidie die het WerkBedrijf verstrekt, vervalt.', ['verstrekt', 'vervalt']],
    ['Het college besluit over de inzet.', ['besluit']],
    ['Dat staat in het plan.', ['staat']],
    ['Dat rechtvaardigt niet dat wensen en mogelijkheden worden vergeten.', ['rechtvaardigt', 'worden']],
    ['Hoe vaak wordt gerapporteerd, staat in het plan.', ['wordt', 'staat']],
    ['Het besluit van het college is openbaar.', ['is']],
    ['Van de nieuwe instroom stromen er vijftig uit.', ['stromen']],
    ['Hier kun je bezwaar maken.', ['kun']],
    ['Willen de gemeente en de MGR iets veranderen, dan mag dat.', ['willen', 'mag']],
    ['Het WerkBedrijf rapporteert en evalueert ieder jaar.', ['rapporteert', 'evalueert']],
    ['Of het meedoet, staat WPDA vrij.', ['meedoet', 'staat']],
    ['Het staat WPDA vrij mee te doen.', ['staat']],
    ['Staat de inwoner er alleen voor, dan belt hij.', ['staat', 'belt']],
    ['De staat van baten is bijgevoegd.', ['is']],
    ['Dat geldt ook voor mensen die daar niet zonder kunnen.', ['geldt', 'kunnen']],
    ['Omdat de raad erover gaat, is dat onderdeel vervallen.', ['gaat', 'is']],
    ['De prijs blijft gelijk en de andere gemeenten betalen niets.', ['blijft', 'betalen']],
    ['Het college behandelt de klachten en de aanvragen van inwoners.', ['behandelt']],
    ['Bedrijven die iemand willen aannemen, krijgen van de coach een voorstel.', ['willen', 'krijgen']],
    ['Een straf die het college kan opleggen, matigen of kwijtschelden, vervalt.', ['kan', 'vervalt']],
    ['Kosten die de raming te boven gaan, draagt de gemeente.', ['gaan', 'draagt']],
    ['Cursussen lezen en schrijven horen bij het aanbod.', ['horen']],
    ['Lessen koken, naaien en rekenen worden gegeven.', ['worden']],
    ['Het college laat inwoners werken en leren gaat vanzelf.', ['laat', 'gaat']],
    ['Een kamer waar kort tevoren is geverfd, blijft leeg.', ['is', 'blijft']],
  ])('%s', (text, expected) => {
    expect(finiteVerbs(text)).toEqual(expected);
  });
});

describe('a verb that nobody listed', () => {
  test.each([
    ['Het bestuur prioriteert de aanvragen.', 'prioriteren'],
    ['Het budget is opgebruikt.', 'opgebruiken'],
  ])('%s', (text, lemma) => {
    const tokens = tokenize(text, 0);
    const lemmas = tagVerbs(tokens, reader.verbs, reader.grammar).flatMap((verb) => verb?.lemmas ?? []);
    expect(lemmas).toContain(lemma);
  });
});
