import { parseDraft } from '@kadertoets/document';
import { describe, expect, test } from 'vitest';
import { readDraft } from '../../src/index.ts';
import { shippedReader } from '../language.ts';

const reader = shippedReader();

/** Of the verbs of the last sentence that decide: whether it is done, and whether the one asked for does it. */
function decides(text: string, actor: string): string[] {
  const last = readDraft(parseDraft(text), reader).sentences.at(-1);
  const acts = last?.acts.filter(({ concepts, form }) => concepts.has('decide') && form === 'verb') ?? [];
  return [...new Set(acts.map((act) => `${act.affirmed ? '+' : '-'}${act.actor.has(actor) ? actor : ''}`))];
}

describe('a verb that stands for what was said', () => {
  test('is done by whoever its own sentence names', () => {
    expect(decides('Het college bepaalt de besteding. In juli doet het bestuur dat.', 'bestuur-mgr')).toEqual([
      '+bestuur-mgr',
    ]);
  });

  test('is done by a body that is spelled like a verb', () => {
    expect(decides('Moet de besteding worden bepaald, dan doen de raden dat.', 'raad')).toContain('+raad');
  });

  test('is not done where its own sentence denies it', () => {
    expect(decides('Het college bepaalt de besteding. In juli hoeft het dat niet te doen.', 'college')).toEqual([
      '-college',
    ]);
  });

  test('is done where only the question was denied', () => {
    expect(decides('Mag het college zelf beslissen? Nee, dat doet het bestuur.', 'bestuur-mgr')).toContain(
      '+bestuur-mgr',
    );
  });

  test('says nothing again that was just said', () => {
    expect(decides('Het college bepaalt de besteding. Dat doet het in juli.', 'college')).toEqual([]);
  });

  test('is no verb in front of which "het" makes a noun', () => {
    expect(decides('Het college bepaalt de besteding. Het melden is aan het bestuur.', 'bestuur-mgr')).toEqual([]);
  });
});

describe('what is left to somebody', () => {
  test('is done by that somebody', () => {
    expect(decides('Het college bepaalt de besteding. Dat is aan het bestuur.', 'bestuur-mgr')).toContain(
      '+bestuur-mgr',
    );
    expect(decides('Het beslissen over de besteding is een zaak van het bestuur.', 'bestuur-mgr')).toContain(
      '+bestuur-mgr',
    );
    expect(decides('De vaststelling van het plan geschiedt door het bestuur.', 'bestuur-mgr')).toContain(
      '+bestuur-mgr',
    );
    expect(decides('De vaststelling van het plan ligt in handen van het bestuur.', 'bestuur-mgr')).toContain(
      '+bestuur-mgr',
    );
  });

  test('is not done by whom a noun behind it belongs to', () => {
    expect(decides('De vaststelling van het plan is een verzoek aan het bestuur.', 'bestuur-mgr')).not.toContain(
      '+bestuur-mgr',
    );
  });

  test('is done by whom it is granted to', () => {
    const grantee = (text: string): boolean | undefined =>
      readDraft(parseDraft(text), reader).sentences.at(-1)?.statements[0]?.actor.has('gemeente');
    expect(grantee('Nijmegen betaalt mee. Het staat haar vrij daarmee op ieder moment te stoppen.')).toBe(true);
    expect(grantee('Het bestuur betaalt mee. Het staat de gemeente vrij daarmee te stoppen.')).toBe(true);
    expect(grantee('Het bestuur betaalt mee. Het staat hem vrij daarmee te stoppen.')).toBe(false);
  });
});
