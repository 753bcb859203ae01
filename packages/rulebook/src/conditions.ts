import { z } from 'zod';
import type {
  ActCondition,
  Condition,
  FactCondition,
  MentionCondition,
  QuantityCondition,
  StateCondition,
} from './condition-model.ts';
import type { Shape } from './shape.ts';

const names = z.union([z.string(), z.array(z.string()).min(1)]);

const place = z.enum([
  'statement',
  'sentence',
  'condition',
  'exception',
  'relative',
  'reason',
  'without',
  'concession',
  'time',
  'instead',
  'previous',
  'pronoun',
  'heading',
  'context',
  'clause',
  'article',
]);

/** One place to look in, or several of which one is enough. */
const scope = z.union([place, z.array(place).min(1)]);

const modalities = z.array(z.enum(['must', 'may', 'forbidden', 'need-not', 'strive', 'fact'])).min(1);

const roles = z
  .array(
    z.enum([
      'main',
      'condition',
      'exception',
      'relative',
      'complement',
      'reason',
      'purpose',
      'concession',
      'time',
      'without',
      'instead',
      'row',
    ]),
  )
  .min(1);

const quantityKind = z.enum([
  'share',
  'money',
  'count',
  'duration',
  'age',
  'date',
  'period',
  'year',
  'ratio',
  'percentage-point',
]);

const form = z.enum(['verb', 'noun', 'attribute']);

const actCondition = z.strictObject({
  act: names,
  sign: z.enum(['yes', 'no', 'any']).exactOptional(),
  by: names.exactOptional(),
  notBy: names.exactOptional(),
  subject: names.exactOptional(),
  of: names.exactOptional(),
  modality: modalities.exactOptional(),
  form: z.union([form, z.array(form).min(1)]).exactOptional(),
  in: scope.exactOptional(),
} satisfies Shape<ActCondition>);

const mentionCondition = z.strictObject({
  mentions: names,
  in: scope.exactOptional(),
  via: names.exactOptional(),
  negated: z.boolean().exactOptional(),
  only: z.boolean().exactOptional(),
  role: z.enum(['actor', 'subject', 'other']).exactOptional(),
} satisfies Shape<MentionCondition>);

const quantityCondition = z.strictObject({
  quantity: z.union([quantityKind, z.array(quantityKind).min(1)]),
  bound: z
    .array(z.enum(['exact', 'minimum', 'maximum', 'below', 'above', 'range', 'approximate']))
    .min(1)
    .exactOptional(),
  unit: names.exactOptional(),
  below: z.number().exactOptional(),
  atMost: z.number().exactOptional(),
  atLeast: z.number().exactOptional(),
  above: z.number().exactOptional(),
  in: scope.exactOptional(),
} satisfies Shape<QuantityCondition>);

const stateCondition = z.strictObject({
  status: z
    .array(z.enum(['norm', 'history', 'wish', 'rejected', 'definition', 'law', 'goal', 'question', 'stranger']))
    .min(1)
    .exactOptional(),
  modality: modalities.exactOptional(),
  role: roles.exactOptional(),
  zone: z
    .array(z.enum(['parties', 'considerans', 'definitions', 'body', 'annex', 'footnote', 'signature']))
    .min(1)
    .exactOptional(),
  kind: z
    .array(z.enum(['heading', 'paragraph', 'item', 'row', 'footnote']))
    .min(1)
    .exactOptional(),
  negated: z.boolean().exactOptional(),
  has: roles.exactOptional(),
  passive: z.boolean().exactOptional(),
} satisfies Shape<StateCondition>);

const factCondition = z.strictObject({
  fact: z.string(),
  where: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())])).exactOptional(),
  in: scope.exactOptional(),
} satisfies Shape<FactCondition>);

/** The schema of a condition; its meaning stands with the types in `condition-model.ts`. */
export const condition: z.ZodType<Condition> = z
  .lazy(() =>
    z.union([
      z.strictObject({ all: z.array(condition).min(1) }),
      z.strictObject({ any: z.array(condition).min(1) }),
      z.strictObject({ not: condition }),
      actCondition,
      mentionCondition,
      quantityCondition,
      factCondition,
      stateCondition,
    ]),
  )
  .meta({ id: 'condition' });
