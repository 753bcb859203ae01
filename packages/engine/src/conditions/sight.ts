import type { Scope } from '@kadertoets/rulebook';
import { addAll, addBit, addEach, addRange, type Bits, both, noBits, numbersIn } from './bits.ts';
import { type Place, stretches, type Stretch, whereOf } from './place.ts';
import type { Statements } from './statements.ts';

/** The statements from where one of these is in sight, by what `in:` of a condition says; a pronoun is not a matter of place. */
export function inSightOf(statements: Statements, there: Bits, scope: Exclude<Scope, 'pronoun'>): Bits {
  switch (scope) {
    case 'statement':
      return there;
    case 'sentence':
      return inSentence(statements, there);
    case 'condition':
    case 'exception':
    case 'relative':
    case 'reason':
    case 'concession':
    case 'without':
    case 'time':
    case 'instead':
      return inSentence(statements, both(there, withRole(statements, scope)));
    case 'context': {
      const found = inSentence(statements, there);
      addAll(inSightOf(statements, there, 'previous'), found);
      addAll(inSightOf(statements, there, 'heading'), found);
      return found;
    }
    case 'previous':
    case 'heading':
    case 'clause':
    case 'article': {
      const watchers = watchersBy(statements, scope);
      const found = noBits(there.length);
      const seen = new Set<readonly number[]>();
      for (const at of numbersIn(there)) {
        const own = watchers[statements.first[at] ?? 0];
        if (own === undefined || seen.has(own)) continue;
        seen.add(own);
        addEach(found, own);
      }
      return inSentence(statements, found);
    }
  }
}

/** With each statement all those of its sentence. */
function inSentence({ together, first, next }: Statements, bits: Bits): Bits {
  const found = [...bits];
  let done = 0;
  for (const at of numbersIn(both(bits, together))) {
    if (at < done) continue;
    done = next[at] ?? 0;
    addRange(found, first[at] ?? 0, done);
  }
  return found;
}

/** By the first statement of a sentence, the first statements of those from where it is seen. */
type Watchers = readonly (readonly number[] | undefined)[];

interface Sights {
  readonly watchers: Map<Scope, Watchers>;
  readonly roles: Map<Scope, Bits>;
}

const sights = new WeakMap<Statements, Sights>();

function sightsOf(statements: Statements): Sights {
  let known = sights.get(statements);
  if (known === undefined) {
    known = { watchers: new Map(), roles: new Map() };
    sights.set(statements, known);
  }
  return known;
}

function withRole(statements: Statements, role: Scope): Bits {
  const { roles } = sightsOf(statements);
  let found = roles.get(role);
  if (found === undefined) {
    const { places, judged } = statements;
    found = noBits(judged.length);
    for (let at = 0; at < places.length; at += 1) if (places[at]?.statement.role === role) addBit(found, at);
    roles.set(role, found);
  }
  return found;
}

function watchersBy(statements: Statements, scope: 'previous' | 'heading' | 'clause' | 'article'): Watchers {
  const { watchers } = sightsOf(statements);
  let found = watchers.get(scope);
  if (found === undefined) {
    found = scope === 'clause' || scope === 'article' ? groups(statements, scope) : readWatchers(statements, scope);
    watchers.set(scope, found);
  }
  return found;
}

/** Sentences of a clause, or of an article, see each other. */
function groups({ places, first }: Statements, scope: 'clause' | 'article'): Watchers {
  const found: number[][] = [];
  const byStretches = new Map<readonly Stretch[], number[]>();
  for (let at = 0; at < places.length; at += 1) {
    if (first[at] !== at) continue;
    const together = stretches(places[at] as Place, whereOf(scope));
    const own = byStretches.get(together) ?? [];
    byStretches.set(together, own);
    own.push(at);
    found[at] = own;
  }
  return found;
}

function readWatchers({ places, first }: Statements, scope: 'previous' | 'heading'): Watchers {
  const numbers = new Map<number, number>();
  for (let at = 0; at < places.length; at += 1)
    if (first[at] === at) numbers.set((places[at] as Place).sentence.index, at);
  const found: number[][] = [];
  for (let at = 0; at < places.length; at += 1) {
    if (first[at] !== at) continue;
    for (const { sentence } of stretches(places[at] as Place, whereOf(scope))) {
      const number = numbers.get(sentence.index);
      // Of statements that are only there to be looked at it does not matter what they see themselves.
      if (number !== undefined) (found[number] ??= []).push(at);
    }
  }
  return found;
}
