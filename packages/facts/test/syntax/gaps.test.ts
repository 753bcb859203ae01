import { parseDraft } from '@kadertoets/document';
import { describe, expect, test } from 'vitest';
import { readDraft } from '../../src/index.ts';
import { shippedReader } from '../language.ts';

const reader = shippedReader();

/** Whether what each statement names as told is done ("+") or not ("-"). */
function told(text: string): string[] {
  return readDraft(parseDraft(text), reader).sentences.flatMap(({ acts, statements }) =>
    statements.map(({ index }) =>
      acts
        .filter(({ concepts, statement }) => concepts.has('notify') && statement === index)
        .map(({ affirmed }) => (affirmed ? '+' : '-'))
        .slice(0, 1)
        .join(''),
    ),
  );
}

describe('a statement that leaves out its verb', () => {
  test('does what the one before it denies', () => {
    expect(told('Over de voortgang wordt niet bericht, over het einde altijd.')).toEqual(['-', '+']);
    expect(told('Het verzuim meldt de coach niet. Het einde van een traject wel.')).toEqual(['-', '+']);
  });

  test('leaves what the one before it does, when it ends in a denial', () => {
    expect(told('Het einde van een traject meldt de coach; het verzuim niet.')).toEqual(['+', '-']);
  });

  test('adds nothing to what is done already', () => {
    expect(told('De coach meldt het verzuim altijd.')).toEqual(['+']);
  });
});

describe('two participles set against each other', () => {
  /** Of each act by its concept whether it is done. */
  const done = (text: string, ...names: string[]): (boolean | undefined)[] =>
    readDraft(parseDraft(text), reader).sentences.flatMap(({ acts }) =>
      names.map((name) => acts.find(({ concepts, form }) => form === 'verb' && concepts.has(name))?.affirmed),
    );

  test('only the one behind the denial is denied', () => {
    expect(done('De bijdrage wordt niet beëindigd maar verlaagd.', 'end', 'lower')).toEqual([false, true]);
    expect(done('De bijdrage wordt niet beëindigd, hooguit verlaagd.', 'end', 'lower')).toEqual([false, true]);
    expect(done('De bijdrage mag worden verlaagd, niet beëindigd.', 'end', 'lower')).toEqual([false, true]);
  });

  test('both are denied where each has a denial, and by "noch"', () => {
    expect(done('De bijdrage wordt niet verlaagd, niet beëindigd.', 'end', 'lower')).toEqual([false, false]);
    expect(done('De gemeente mag de bijdrage beperken noch beëindigen.', 'end', 'narrow')).toEqual([false, false]);
  });
});

describe('what there is none of', () => {
  test('denies what the clause behind it says once more', () => {
    const [sentence] = readDraft(parseDraft('Er is geen enkele vraag die de coach niet behandelt.'), reader).sentences;
    expect(sentence?.statements.map(({ negated }) => negated)).toEqual([true, false]);
  });
});

describe('what stands around a statement', () => {
  const roles = (text: string): string[] =>
    readDraft(parseDraft(text), reader).sentences.flatMap(({ statements }) => statements.map(({ role }) => role));

  test('"op … na" names an exception, and "na" before a noun a time', () => {
    expect(roles('Het plan geldt, op de paragraaf over scholing na.')).toEqual(['main', 'exception']);
    expect(roles('Op verzoek belt de coach op maandag na het gesprek.')).toEqual(['main']);
  });

  test('what "tussen" joins is not taken apart', () => {
    expect(roles('De verdeling tussen werkgevers en kandidaten verandert niet.')).toEqual(['main']);
  });

  test('an answer that denies denies what was asked', () => {
    const { sentences } = readDraft(
      parseDraft('Op de vraag of de coach het verzuim meldt, is het antwoord nee.'),
      reader,
    );
    expect(sentences[0]?.acts.find(({ concepts }) => concepts.has('notify'))?.affirmed).toBe(false);
  });

  test('"behalve" with "ook" behind it adds and excepts nothing', () => {
    expect(roles('Behalve de coach belt ook de consulent.')).toEqual(['main']);
    expect(roles('Behalve de coach belt niemand.')).toContain('exception');
  });

  test('what nothing else stands beside is singled out, and not denied', () => {
    const [sentence] = readDraft(
      parseDraft('De bemiddeling leidt naar betaald werk en niets anders.'),
      reader,
    ).sentences;
    expect(sentence?.statements[0]?.negated).toBe(false);
    expect(sentence?.mentions.filter(({ concepts }) => concepts.has('paid-work')).map(({ only }) => only)).toEqual([
      true,
    ]);
  });

  test('another does what one does not', () => {
    const [sentence] = readDraft(
      parseDraft('De raad stelt het plan niet vast; dat doet het college.'),
      reader,
    ).sentences;
    const decides = sentence?.acts.filter(({ concepts }) => concepts.has('decide')) ?? [];
    expect(decides.map(({ affirmed, actor }) => [affirmed, actor.has('college')])).toEqual([
      [false, false],
      [true, true],
    ]);
  });
});
