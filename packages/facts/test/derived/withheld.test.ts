import { parseDraft } from '@kadertoets/document';
import { describe, expect, test } from 'vitest';
import { readDraft } from '../../src/index.ts';
import { shippedReader } from '../language.ts';

const reader = shippedReader();

function leftOut(text: string): readonly string[] {
  return readDraft(parseDraft(text), reader)
    .facts.filter(({ kind }) => kind === 'left-out')
    .flatMap(({ fields }) =>
      (fields['of'] as readonly string[]).filter(
        (name) =>
          name === 'basic-skills' || name === 'activation' || name === 'life-problems' || name === 'no-paid-work',
      ),
    );
}

describe('what is left out of the service', () => {
  test.each([
    ['Een plek als vrijwilliger zoekt de coach niet.', 'activation'],
    ['Aan de taalachterstand van kandidaten tornt het WerkBedrijf niet.', 'basic-skills'],
    ['Eerst de schulden weg, dan pas een traject.', 'life-problems'],
    ['De bemiddeling beperkt zich tot betaald werk; vrijwilligerswerk valt erbuiten.', 'activation'],
    ['| Wat | Hoe |\n| --- | --- |\n| Computercursus | valt buiten ons pakket |', 'basic-skills'],
    ['Een taalachterstand leidt niet tot een aanbod.', 'basic-skills'],
    ['Hulp bij schulden hoeft een kandidaat van het WerkBedrijf niet te verwachten.', 'life-problems'],
    ['Een plek als vrijwilliger vinden is een taak van de dorpen en niet van het WerkBedrijf.', 'activation'],
    ['Aan taal besteedt het WerkBedrijf geen uren en geen geld.', 'basic-skills'],
    ['De begeleiding eindigt waar betaald werk niet haalbaar is.', 'no-paid-work'],
    ['Aan vrijwilligerswerk helpt het WerkBedrijf niet; daarvoor kloppen kandidaten aan bij de kerk.', 'activation'],
  ])('%s', (text, theme) => {
    expect(leftOut(text)).toContain(theme);
  });

  test.each([
    'Reiskosten naar de taalles vergoedt het WerkBedrijf niet.',
    'Een kandidaat mag ervoor kiezen niet over zijn gezondheid te praten.',
    'Dat betekent niet dat de rest wegvalt: vrijwilligerswerk hoort er ook bij.',
    'Voor wie geen kans heeft op betaald werk, zoekt het WerkBedrijf een plek.',
    'Voor de taalcursus geldt geen wachtlijst.',
    'Een folder bevat geen moeilijke taal over schulden.',
    'Schulden hoeven niet eerst te zijn opgelost.',
    'Vrijwilligerswerk leidt niet tot een lagere uitkering.',
    'Taallessen voor ambtenaren van de gemeente vallen buiten deze overeenkomst.',
    'De gemeente verzekert haar gebouwen en betaalt voor leveranciers geen taalcursus.',
    'De coach sluit een taaltraject niet af voordat het doel is bereikt.',
    'Een kandidaat doet geen vrijwilligerswerk op een plek waar een betaalde kracht werkte.',
  ])('%s leaves out nothing', (text) => {
    expect(leftOut(text)).toEqual([]);
  });
});
