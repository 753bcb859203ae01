import type {
  DraftAssessment,
  KaderFinding,
  KaderVerdict,
  PackVerdicts,
  Passage,
  Verdict,
} from '@kadertoets/language-server/protocol';

/**
 * A line of the view: a pack, a kader with its verdict, a passage that the verdict rests on, or the kaders of a
 * pack that the draft does not touch.
 */
export type Line =
  | { readonly kind: 'pack'; readonly pack: PackVerdicts }
  | { readonly kind: 'rest'; readonly pack: PackVerdicts }
  | { readonly kind: 'kader'; readonly kader: KaderVerdict }
  | { readonly kind: 'evidence'; readonly passage: Passage; readonly finding?: KaderFinding };

/** What the council decided comes before advice, and that before drafting. */
const PACKS: readonly PackVerdicts['status'][] = ['adopted', 'advice', 'hygiene'];
/** What needs attention comes first; within one verdict the order of the decision stays. */
const ORDER: readonly Verdict[] = ['conflicts', 'missing', 'undetermined', 'complies'];

export function packLines({ packs }: DraftAssessment): Line[] {
  return PACKS.flatMap((status) =>
    packs
      .filter((pack) => pack.status === status && pack.kaders.length > 0)
      .map((pack): Line => ({ kind: 'pack', pack })),
  );
}

export function linesBelow(line: Line): Line[] {
  switch (line.kind) {
    case 'pack':
      return [
        ...ORDER.flatMap((verdict) => kadersWith(verdict, line.pack)),
        ...(untouched(line.pack).length === 0 ? [] : [{ kind: 'rest', pack: line.pack } as const]),
      ];
    case 'rest':
      return untouched(line.pack);
    case 'kader':
      return passages(line.kader);
    case 'evidence':
      return [];
  }
}

function kadersWith(verdict: Verdict, { kaders }: PackVerdicts): Line[] {
  return kaders.filter((kader) => kader.verdict === verdict).map((kader): Line => ({ kind: 'kader', kader }));
}

function untouched(pack: PackVerdicts): Line[] {
  return kadersWith('not-applicable', pack);
}

/** A passage with a finding says what is wrong; the same passage is not named twice. */
function passages({ evidence, findings }: KaderVerdict): Line[] {
  const found = findings.map((finding): Line => ({ kind: 'evidence', passage: finding, finding }));
  const plain = evidence
    .filter(({ clause }) => !findings.some((finding) => finding.clause === clause))
    .map((passage): Line => ({ kind: 'evidence', passage }));
  return [...found, ...plain];
}

/** How many kaders of a pack have which verdict. */
export function countVerdicts({ kaders }: PackVerdicts): Readonly<Record<Verdict, number>> {
  const counts = { complies: 0, conflicts: 0, missing: 0, undetermined: 0, 'not-applicable': 0 };
  for (const { verdict } of kaders) counts[verdict] += 1;
  return counts;
}
