import { parseDraft } from '@kadertoets/document';
import { describe, expect, test } from 'vitest';
import { readDraft } from '../../src/index.ts';
import { shippedReader } from '../language.ts';

const reader = shippedReader();

describe('what a clause depends on', () => {
  test.each([
    ['In geval van ziekte betaalt de gemeente de coach, gevolgd door de raad.', ['condition', 'main']],
    ['Ingeval van ziekte betaalt de gemeente.', ['condition', 'main']],
    ['In geval de coach ziek is, betaalt de gemeente.', ['condition', 'main']],
    ['Beneden dat niveau begint geen cursus.', ['main']],
    ['Zijn die bezet, dan wacht een nieuwe kandidaat.', ['condition', 'main']],
    ['Blijkt dat de kandidaat niet komt, dan belt de coach.', ['condition', 'complement', 'main']],
    ['De brief geldt als bewijs en de coach bewaart hem.', ['main', 'main']],
    ['De brief geldt als coach en kandidaat dat willen.', ['main', 'condition']],
    ['Pas als dat niets oplevert, kijkt de coach verder.', ['condition', 'main']],
    ['De coach kiest dit, al had een ander traject beter gepast.', ['concession', 'main']],
    ['Al wil de kandidaat dat niet, de coach plaatst hem.', ['concession', 'main']],
    ['De coach plaatst hem, ook al zou dat te vroeg kunnen zijn.', ['main', 'concession']],
    ['Zijn coach of consulent belt hem.', ['main']],
    ['Zijn kosten hoger dan begroot, dan belt de coach.', ['condition', 'main']],
    ['Iedere kandidaat volgt het, ook wie al kan werken.', ['concession', 'main']],
    ['Ondertekenen zonder dat de raad is gehoord, is uitgesloten.', ['main', 'without']],
    ['WPDA kan, zo zij dat nuttig vindt, overleg voeren.', ['condition', 'main']],
    ['De kandidaat wordt geplaatst, wat zijn achtergrond ook is.', ['concession', 'main']],
    ['De coach belt enkel zolang de kandidaat werkt.', ['main', 'condition']],
    ['In de gevallen waarin de drukte het toelaat, belt de coach.', ['condition', 'main']],
    ['De coach belt niet, zelfs niet als de kandidaat dat vraagt.', ['main', 'concession']],
    ['Uitzendkrachten zijn hiervan uitgezonderd, wat de raad ook besluit.', ['main', 'concession']],
    ['De arts bekijkt dat en geeft een oordeel.', ['main', 'main']],
    ['Gelet op de omvang van de groep kiest de coach een ander lokaal.', ['main']],
    ['De cursus waar de coach iemand voor opgeeft, wordt betaald.', ['main', 'relative']],
    ['De raad kiest waar de opbrengst aan wordt uitgegeven.', ['main', 'relative']],
    ['Waar het restant naartoe gaat, bepaalt de raad.', ['relative', 'main']],
    ['Waar de praktijk om maatwerk vraagt, beslist het college.', ['condition', 'main']],
    ['Waar werk niet binnen bereik ligt, zoekt de coach verder.', ['condition', 'main']],
    ['De coach meldt mensen aan die gemotiveerd zijn.', ['main', 'relative']],
    ['De coach legt uit waarom het traject is gestopt.', ['main', 'complement']],
    [
      'De wethouder en de directeur wisselen een brief uit die geen deel uitmaakt van het dossier.',
      ['main', 'relative'],
    ],
    ['De groep volgt een andere koers dan die lijn.', ['main']],
    ['De coach meldt iedereen die kan werken aan.', ['main', 'relative']],
    ['Daarover maken de coach en de consulent een plan dat los van dit contract bestaat.', ['main', 'relative']],
    ['Het werk wordt, vanwege ziekte, verricht door een ander.', ['main']],
    ['Hoe lang iemand hulp krijgt, regelt de verordening.', ['complement', 'main']],
    ['Uit de groep die kan werken kiest de consulent een kandidaat.', ['main', 'relative']],
    ['De coach is degene bij wie de kandidaat terechtkan.', ['main', 'relative']],
    ['Alvorens een traject te beëindigen belt de coach de consulent.', ['main', 'time']],
    ['Daaruit betaalt de gemeente: een taalcoach, een cursus en een busje.', ['main']],
    ['Over de voortgang wordt niet bericht, over het einde altijd.', ['main', 'main']],
    ['De inschrijving blijft dicht tot er weer ruimte is.', ['main', 'time']],
    ['De coach begeleidt tot een plek gevonden wordt.', ['main', 'time']],
    ['De coach draagt bij tot het doel en betaalt niets.', ['main', 'main']],
    ['Het werk beperkt zich tot de taken die de gemeente noemt.', ['main', 'relative']],
    ['Er zijn dertig plekken; dat aantal blijft gelijk.', ['main', 'main']],
    ['Vanaf volgend jaar hoeft dat niet meer en belt de coach zelf.', ['main', 'main']],
    ['Als de coach dat wil en ervoor betaalt, begint de cursus.', ['condition', 'condition', 'main']],
    ['Vindt de coach dat nodig en betaalt hij ervoor, dan begint de cursus.', ['condition', 'condition', 'main']],
    ['Kandidaten die dat willen, bellen de coach.', ['main', 'relative']],
    ['De coach belt, tenzij hij dat onnodig vindt.', ['main', 'exception']],
    [
      'Kandidaat is ieder die werk zoekt, niet zijnde degene die een baan heeft.',
      ['exception', 'main', 'relative', 'relative'],
    ],
  ])('%s', (text, roles) => {
    const statements = readDraft(parseDraft(text), reader).sentences[0]?.statements ?? [];
    expect(statements.map(({ role }) => role).toSorted()).toEqual(roles.toSorted());
  });
});
