import { describeProblem, loadRulebook, type RulebookFile } from '../src/authoring.ts';
import type { Rulebook } from '../src/index.ts';

/** A small rulebook without faults; tests replace or add files. */
export const goodFiles: Readonly<Record<string, string>> = {
  'rules/shared/verbs.yaml':
    'strong: { geven: [geven, gaf, gegeven] }\nirregular: {}\nweak: [werken]\nseparable: [aan]\n',
  'rules/shared/grammar.yaml': 'negation: [niet, geen]\n',
  'rules/shared/lexicon/basis.yaml': `gemeente:
  kind: actor
  terms: [gemeente]
college:
  kind: actor
  terms: [college]
  is: [gemeente]
betalen:
  kind: act
  terms: [betalen, bekostigen]
weigeren:
  kind: act
  terms: [weigeren]
  opposite: betalen
participatiebudget:
  kind: thing
  terms: [participatiebudget]
`,
  'rules/streek-2020/pack.yaml': `pack: streek-2020
title: Kader van de streek
status: adopted
from: 2020-01-01
to: 2023-12-31
instruments: [dvo]
gemeenten: [Dorp, Stad]
documents:
  nota: { title: Nota, file: nota.txt, date: 2019-10-24, status: adopted }
kaders:
  - { kader: betaling, title: Betaling, text: De gemeente betaalt. }
  - { kader: aandeel, title: Aandeel, text: Een deel is lokaal. }
`,
  'rules/streek-2020/geen-weigering.yaml': ruleText('geen-weigering'),
};

/** The text of a rule file without faults. */
export function ruleText(rule: string, more = ''): string {
  return `rule: ${rule}
title: De gemeente betaalt
kader: betaling
severity: error
kind: conflict
source:
  - { document: nota, locator: besluit 1 }
why: Zonder geld geen werk.
conflict:
  - name: weigert
    when: { act: betalen, sign: no, by: gemeente }
message: De gemeente betaalt niet.
remedy: Laat de gemeente betalen.
examples:
  conflict: [De gemeente betaalt niet.]
  compliant: [De gemeente betaalt.]
${more}`;
}

export function filesOf(texts: Readonly<Record<string, string>>): readonly RulebookFile[] {
  return Object.entries(texts).map(([path, text]) => ({ path, text }));
}

/** The problems of the small rulebook with these files replaced or added, as a terminal shows them. */
export function problemsWith(changes: Readonly<Record<string, string>>): readonly string[] {
  return loadRulebook(filesOf({ ...goodFiles, ...changes })).problems.map(describeProblem);
}

/** The small rulebook with one text in one file replaced. */
export function problemsAfter(path: string, from: string, to: string): readonly string[] {
  const text = goodFiles[path];
  if (text === undefined || !text.includes(from)) throw new Error(`${path} does not hold ${from}`);
  return problemsWith({ [path]: text.replace(from, to) });
}

/** Loads files that must be without faults. */
export function rulebookOf(texts: Readonly<Record<string, string>>): Rulebook {
  const { rulebook, problems } = loadRulebook(filesOf(texts));
  if (rulebook === undefined) throw new Error(problems.map(describeProblem).join('\n'));
  return rulebook;
}
