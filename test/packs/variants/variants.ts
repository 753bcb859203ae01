import type { Pack, Rule } from '@kadertoets/rulebook';
import { FIRM_FRAMES, FRAMES } from './frames.ts';
import type { Expected, Origin, Transformation, Variant } from './model.ts';
import { NOTATIONS } from './notations.ts';
import { PLACES } from './places.ts';
import { TYPOGRAPHY } from './typography.ts';
import { VOICE } from './voice.ts';
import { WORDING } from './wording.ts';

const PRESERVING: readonly Transformation[] = [
  ...NOTATIONS,
  ...PLACES,
  ...TYPOGRAPHY,
  ...WORDING,
  ...VOICE,
  ...FIRM_FRAMES,
];

/** Every variant of the examples of a rule, with the verdict that it must get. */
export function variantsOf(pack: Pack, rule: Rule): Variant[] {
  const origins = (['conflict', 'compliant'] as const).flatMap((expected) =>
    rule.examples[expected].map(
      (example): Origin => ({
        pack: pack.header.pack,
        rule,
        expected,
        example: typeof example === 'string' ? { text: example } : example,
      }),
    ),
  );
  return origins.flatMap((origin) => [
    ...apply(PRESERVING, origin, origin.expected),
    ...apply(FRAMES, origin, 'compliant'),
  ]);
}

function apply(transformations: readonly Transformation[], origin: Origin, expected: Expected): Variant[] {
  const { text, quote: _quote, ...rest } = origin.example;
  return transformations
    .filter(({ suits }) => suits?.(origin) !== false)
    .flatMap(({ name, make }) =>
      [...new Set(make(text, origin))].map((varied) => ({
        rule: `${origin.pack}/${origin.rule.rule}`,
        transformation: name,
        expected,
        example: { ...rest, text: varied },
        origin: text,
      })),
    );
}
