import { followDraft, inOffsets, parseDraft, Rope } from '@kadertoets/document';
import { describe, expect, it } from 'vitest';

const TEXT =
  '# Overeenkomst\n\n## Artikel 1\n\n1. Een lid.\n2. Nog een lid.\n3. Het laatste.\n\n## Artikel 2\n\nNiets.\n';

describe('an article that is typed in', () => {
  it('keeps all its clauses but the one that changes', () => {
    const follow = followDraft();
    let text = Rope.of(TEXT);
    let draft = follow(text);
    const changed = 'van de'.split('').map((letter) => {
      const at = String(text).indexOf('.\n3.');
      text = text.replaced(at, at, letter);
      const before = draft.clauses;
      draft = follow(text);
      return draft.clauses.filter((clause, index) => clause !== before[index]).map((clause) => clause.text);
    });
    // The first letter gives the clauses of the article the room that the others use.
    expect(changed.slice(1)).toEqual([
      ['Nog een lidva.'],
      ['Nog een lidvan.'],
      ['Nog een lidvan .'],
      ['Nog een lidvan d.'],
      ['Nog een lidvan de.'],
    ]);
  });

  it('is read as it is read whole, also where there is no room left', () => {
    const follow = followDraft();
    let text = Rope.of(TEXT);
    follow(text);
    for (const words of ['a', ' en'.repeat(200), '\n4. Meer', ' en meer'.repeat(2000), '\n\n### Kop\n\n']) {
      const at = String(text).indexOf('.\n3.');
      text = text.replaced(at, at, words);
      expect({ ...inOffsets(follow(text)), parts: [] }).toEqual({ ...parseDraft(String(text)), parts: [] });
    }
  });
});
