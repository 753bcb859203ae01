import { parseDraft } from '@kadertoets/document';
import { describe, expect, test } from 'vitest';
import { readDraft } from '../../src/index.ts';
import { shippedReader } from '../language.ts';

const reader = shippedReader();

/** The words of the statement that is no dependent one. */
function mainOf(text: string): string | undefined {
  const sentence = readDraft(parseDraft(text), reader).sentences[0];
  const main = sentence?.statements.find(({ role }) => role === 'main');
  return main?.tokens
    .map((index) => sentence?.tokens[index])
    .filter((token) => token?.kind === 'word')
    .map((token) => token?.word)
    .join(' ');
}

describe('a clause in the middle of the one around it', () => {
  test.each([
    // A denial behind the verb at the end of the clause denies what the whole says.
    ['WPDA biedt wie elders werkt dit jaar geen hulp.', 'wpda biedt dit jaar geen hulp'],
    ['Er geldt voor wie niet meewerkt één lijst.', 'er geldt voor één lijst'],
    ['De coach helpt mensen die elders wonen niet.', 'de coach helpt mensen niet'],
    ['Hulp is ook voor wie vastloopt niet beschikbaar.', 'hulp is niet beschikbaar'],
    // Parted from its preposition, "waar" asks like "waaraan".
    ['De raad kiest waar € 500 van het geld aan wordt besteed.', 'de raad kiest'],
    ['De coach weet waar de kandidaat woont.', 'de coach weet waar de kandidaat woont'],
    // Said once more, it is not undone.
    ['Niemand krijgt hulp, ook wie vastloopt niet.', 'niemand krijgt hulp'],
    // The infinitive that is still to come belongs to the modal.
    ['Mensen kunnen wat zij nodig hebben bij de balie vragen.', 'mensen kunnen bij de balie vragen'],
    ['Een leverancier die klaagt over een rekening, hoort hier niet bij.', 'een leverancier hoort hier niet bij'],
    // A possessive has the form of an infinitive, and is none.
    ['De coach belt de kandidaat die zijn afspraken niet nakomt.', 'de coach belt de kandidaat'],
    ['WPDA biedt de baan aan die vrijkomt.', 'wpda biedt de baan aan'],
    // Behind a relative clause the clause that it interrupts comes to its verb.
    ['De coach belt, zodat de raad, die in mei vergadert, hulp kan bieden.', 'de coach belt'],
    ['Indien een kandidaat, die nieuw is, niet komt, belt de coach.', 'belt de coach'],
    ['De coach belt, zodra de raad, die in mei vergadert, is gehoord.', 'de coach belt'],
    ['Partijen willen dat de coach mensen, die niet komen, opbelt.', 'partijen willen'],
    ['Partijen willen dat de coach mensen die niet komen, opbelt.', 'partijen willen'],
    ['Het college kan bepalen dat iemand die niet meewerkt, geen hulp krijgt.', 'het college kan bepalen'],
    ['Indien de coach mensen die niet komen, opbelt, betaalt de gemeente.', 'betaalt de gemeente'],
    ['Als mensen die niet werken, hulp vragen, krijgen zij die.', 'krijgen zij die'],
    ['Als de planning dat toelaat, krijgt de kandidaat hulp.', 'krijgt de kandidaat hulp'],
    // The row behind the verb belongs to the clause of that verb.
    ['Partijen willen dat de coach verwijst naar scholing, dagbesteding of werk.', 'partijen willen'],
    ['Bij een kandidaat, die nieuw is, wacht de coach.', 'bij een kandidaat wacht de coach'],
    // Without a verb to come they open no clause.
    ['De coach houdt hen zolang bij zich.', 'de coach houdt hen zolang bij zich'],
    ['De stap vóór de taalles is te kort.', 'de stap vóór de taalles is te kort'],
    ['Of het nodig is iemand te bellen, bepaalt WPDA.', 'bepaalt wpda'],
    // "Het" is the subject, and no noun of which a clause could tell.
    ['Hoe het die hulp geeft, bepaalt WPDA zelf.', 'bepaalt wpda zelf'],
    ['Als het dat bericht heeft, belt de coach.', 'belt de coach'],
    ['Zo hoort het dat een coach belt.', 'zo hoort het'],
    // Behind its own verbs the clause ends where the main clause comes to its verb, without a comma too.
    ['Mensen die kunnen werken melden wij aan.', 'mensen melden wij aan'],
    ['Mensen die willen werken krijgen een coach.', 'mensen krijgen een coach'],
    ['Mensen die kunnen werken worden door de coach gebeld.', 'mensen worden door de coach gebeld'],
    ['De raad die de kosten heeft gedragen betaalt de rest.', 'de raad betaalt de rest'],
    ['De kosten die zijn gemaakt draagt de raad.', 'de kosten draagt de raad'],
    ['Voor wie moeite heeft met lezen en schrijven is er geen hulp.', 'voor is er geen hulp'],
    ['Geld dat niet wordt besteed aan hulp en scholing vloeit terug.', 'geld vloeit terug'],
    // What the auxiliary waits for is no verb of another clause.
    ['De nota die de raad heeft bepleit de coach te geven, blijft uit.', 'de nota blijft uit'],
    ['Daar bovenop is niets te kiezen.', 'daar bovenop is niets te kiezen'],
    // An aside in brackets ends nothing.
    ['De coach helpt bij werk of, waar dat (nog) niet kan, bij taal.', 'de coach helpt bij werk of bij taal'],
    ['De coach helpt bij taal, als werk (op termijn) niet lukt.', 'de coach helpt bij taal'],
  ])('%s', (text, expected) => {
    expect(mainOf(text)).toBe(expected);
  });

  test.each([
    ['Iedereen begint, of hij nu wil of niet.', 'concession'],
    ['Iedereen begint, los van wat hij wil.', 'concession'],
    ['De raad vraagt, of liever eist een cijfer.', undefined],
  ])('%s', (text, role) => {
    const statements = readDraft(parseDraft(text), reader).sentences[0]?.statements ?? [];
    expect(statements.find((each) => each.role === 'concession')?.role).toBe(role);
  });

  test('what is chosen is not said to be done', () => {
    const asks = (text: string): boolean =>
      readDraft(parseDraft(text), reader).sentences[0]?.statements.some((each) => each.asks === true) === true;
    expect(asks('WPDA bepaalt welke cijfers het geeft.')).toBe(true);
    expect(asks('WPDA kiest waarover het rapporteert.')).toBe(true);
    expect(asks('WPDA beheert het budget waarover het beslist.')).toBe(false);
  });
});
