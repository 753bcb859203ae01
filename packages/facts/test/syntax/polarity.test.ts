import { parseDraft } from '@kadertoets/document';
import { describe, expect, test } from 'vitest';
import { readDraft } from '../../src/index.ts';
import { shippedReader } from '../language.ts';

const reader = shippedReader();

/** Whether the act is done ("+") or not ("-"), in every place where the text names it. */
function signs(text: string, act: string): string {
  const acts = readDraft(parseDraft(text), reader).sentences.flatMap((sentence) => sentence.acts);
  return [
    ...new Set(acts.filter(({ concepts }) => concepts.has(act)).map(({ affirmed }) => (affirmed ? '+' : '-'))),
  ].join('');
}

describe('whether it is done', () => {
  test.each([
    ['+', 'retain', 'Het WerkBedrijf mag de middelen inhouden.'],
    ['-', 'retain', 'Het WerkBedrijf mag de middelen niet inhouden.'],
    ['-', 'retain', 'Het is het WerkBedrijf verboden middelen in te houden.'],
    ['-', 'retain', 'Het is het WerkBedrijf niet toegestaan middelen in te houden.'],
    ['+', 'retain', 'Het is het WerkBedrijf niet verboden middelen in te houden.'],
    // In front an infinitive is a noun, and the denial is its own.
    ['+', 'cut', 'Bij een derde keer niet verschijnen wordt de uitkering verlaagd.'],
    // A participle in front is what is denied.
    ['-', 'pay', 'Niet betaald wordt de huur van de zaal.'],
    ['+', 'replace', 'De lijst wordt terzijde gesteld en vervangen.'],
    ['-', 'retain', 'Het WerkBedrijf ziet af van inhouding van middelen.'],
    ['-', 'retain', 'Het WerkBedrijf ziet ervan af middelen in te houden.'],
    ['-', 'retain', 'Inhouding van middelen is uitgesloten.'],
    ['+', 'retain', 'Inhouding van middelen is niet uitgesloten.'],
    ['-', 'retain', 'Inhouding vindt niet plaats.'],
    ['-', 'retain', 'Er vindt geen inhouding plaats.'],
    ['-', 'retain', 'Van inhouding is geen sprake.'],
    ['-', 'retain', 'Het college is niet bevoegd middelen in te houden.'],
    ['+', 'retain', 'Het college is bevoegd middelen in te houden.'],
    ['+', 'retain', 'Het college heeft het recht middelen in te houden.'],
    ['-', 'retain', 'Het college heeft niet het recht middelen in te houden.'],
    ['+', 'retain', 'Het college kan besluiten middelen in te houden.'],
    ['-', 'retain', 'Het college kan niet besluiten middelen in te houden.'],
    ['-', 'retain', 'Het college houdt geen middelen in.'],
    ['+', 'retain', 'Voor elk niet geleverd rapport houdt het college middelen in.'],
    ['+', 'retain', 'Na een niet nagekomen afspraak houdt het college middelen in.'],
    ['-', 'retain', 'Het college houdt nimmer middelen in.'],
    ['-', 'retain', 'In geen geval worden middelen ingehouden.'],
    ['-', 'retain', 'Onder geen beding houdt het college middelen in.'],
    ['-', 'retain', 'De gemeente is niet in de gelegenheid gesteld om middelen in te houden.'],
    ['-', 'retain', 'Middelen inhouden mag niet.'],
    [
      '+',
      'retain',
      'Bij een tweede keer wegblijven van een training hebben partijen besloten dat het college middelen inhoudt.',
    ],
    ['-', 'retain', 'Mag het college middelen inhouden? Nee.'],
    ['+', 'retain', 'Mag het college middelen inhouden? Ja, dat mag.'],
    ['+-', 'retain', 'Wil het college middelen inhouden, dan mag dat niet.'],
    ['-', 'retain', 'Het inhouden van middelen is niet toegestaan.'],
    ['-', 'retain', 'De gemeente maakt alles over zonder iets in te houden.'],
    ['-', 'retain', 'De gemeente maakt alles over zonder in te houden wat zij wil besparen.'],
    ['+', 'retain', 'Niemand betaalt zonder in te houden wat hij al eerder gaf.'],
    ['-', 'retain', 'De gemeente maakt alles over zonder dat zij middelen inhoudt.'],
    ['-', 'retain', 'De gemeente maakt alles over zonder inhouding.'],
    ['-', 'consent', 'Het college hoeft geen goedkeuring te vragen.'],
    ['-', 'consent', 'Goedkeuring is niet nodig.'],
    ['-', 'consent', 'Goedkeuring is niet vereist.'],
    ['-', 'consent', 'Instemming van de MGR wordt niet verlangd.'],
    ['-', 'consent', 'Hiervoor is geen instemming nodig.'],
    ['+', 'consent', 'Hiervoor is instemming nodig.'],
    ['+', 'consent', 'Er is pas sprake van besteding nadat de MGR heeft ingestemd.'],
    ['+', 'consent', 'Zonder instemming van de MGR wordt niets besteed.'],
    ['+', 'consent', 'Niet dan na instemming van de MGR wordt het geld besteed.'],
    ['+', 'consent', 'Het geld wordt niet besteed voordat de MGR heeft ingestemd.'],
    ['+', 'consent', 'Het geld wordt niet besteed tenzij de MGR instemt.'],
    ['-', 'consent', 'De instemming van de MGR kan achterwege blijven.'],
    ['-', 'deviate', 'De gemeente wijkt niet af van het kader.'],
    ['-', 'deviate', 'Afwijken van het kader kan niet.'],
    ['+', 'deviate', 'Afwijken van het kader is alleen mogelijk na een besluit van alle raden.'],
    ['-', 'deviate', 'Het kader laat geen afwijking toe.'],
    ['-', 'deviate', 'Partijen onthouden zich van afwijkingen.'],
    ['-', 'deviate', 'Er wordt niet van het kader afgeweken.'],
    ['+', 'deviate', 'Een afwijking is slechts toegestaan bij calamiteiten.'],
    ['-', 'retain', 'Niet langer houdt de gemeente middelen in.'],
    ['+', 'retain', 'De gemeente houdt niet meer dan tien procent in.'],
    ['-', 'retain', 'De gemeente houdt niets in.'],
    ['-', 'retain', 'Niemand houdt middelen in.'],
    ['-', 'retain', 'Geen van de partijen houdt middelen in.'],
    ['-', 'retain', 'Noch de gemeente noch het WerkBedrijf houdt middelen in.'],
    ['+', 'retain', 'De gemeente houdt niet alleen middelen in maar ook gegevens.'],
    ['-', 'retain', 'De gemeente hoeft niets in te houden.'],
    ['-', 'retain', 'Het is niet de bedoeling dat de gemeente middelen inhoudt.'],
    ['-', 'retain', 'Dat betekent niet dat de gemeente middelen inhoudt.'],
    ['-', 'retain', 'De gemeente verplicht zich geen middelen in te houden.'],
    ['+', 'retain', 'Het staat de gemeente vrij middelen in te houden.'],
    ['-', 'retain', 'Het staat de gemeente niet vrij middelen in te houden.'],
    ['+', 'retain', 'De gemeente kan middelen inhouden, maar niet meer dan 5%.'],
    ['-', 'retain', 'De bevoegdheid om middelen in te houden ontbreekt.'],
    ['-', 'retain', 'De bevoegdheid om middelen in te houden bestaat niet.'],
    ['-', 'retain', 'Partijen sluiten inhouding uit.'],
    ['+', 'retain', 'Partijen sluiten inhouding niet uit.'],
    ['-', 'retain', 'Wij houden niks in.'],
    ['-', 'retain', 'De gemeente mag nooit geld achterhouden.'],
    ['-', 'retain', 'Het is onmogelijk dat de gemeente geld achterhoudt.'],
    ['-', 'retain', 'Ook als de begroting tekortschiet, houdt de gemeente niets in.'],
    ['+', 'retain', 'De gemeente houdt, anders dan voorheen, middelen in.'],
    ['+', 'retain', 'De gemeente behoudt zich het recht voor middelen in te houden.'],
    ['+', 'retain', 'Het geld wordt in 2020 ingehouden en daarna vier jaar lang niet uitgekeerd.'],
    ['-', 'retain', 'Het geld wordt in 2020 uitgekeerd en daarna vier jaar lang niet ingehouden.'],
    ['+', 'retain', 'De gemeente houdt in welke middelen zij wil en welke niet.'],
    ['+', 'retain', 'De gemeente is bevoegd middelen uit haar budget in te houden wanneer dat nodig is.'],
  ])('%s %s: %s', (sign, act, text) => {
    expect(signs(text, act)).toBe(sign);
  });
});
