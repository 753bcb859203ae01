import { z } from 'zod';
import { condition } from './conditions.ts';
import { fixSchema } from './fix-schema.ts';
import type {
  Citation,
  Concept,
  ExampleWithQuote,
  Grammar,
  IrregularVerb,
  Kader,
  Lexicon,
  LikenessModel,
  PackHeader,
  Part,
  Reading,
  Rule,
  SourceDocument,
  SuspicionModel,
  Verbs,
  Weights,
} from './model.ts';
import type { Shape } from './shape.ts';

const slug = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u);
const text = z.string().min(1);
const day = z.iso.date();
const severity = z.enum(['error', 'warning', 'info']);
const packStatus = z.enum(['adopted', 'advice', 'hygiene']);

const citation = z.strictObject({ document: slug, locator: text } satisfies Shape<Citation>);

const example = z.union([
  text,
  z.strictObject({
    text,
    quote: text.exactOptional(),
    heading: text.exactOptional(),
    gemeente: text.exactOptional(),
    severity: severity.exactOptional(),
  } satisfies Shape<ExampleWithQuote>),
]);
const examples = z.array(example).min(1);

const reading = z
  .strictObject({
    name: slug,
    says: text.exactOptional(),
    when: condition,
    message: text.exactOptional(),
    severity: severity.exactOptional(),
  } satisfies Shape<Omit<Reading, 'needs'>>)
  .meta({ id: 'reading' });
const readings = z.array(reading).min(1);

const part = z.strictObject({ name: text, when: condition } satisfies Shape<Omit<Part, 'needs'>>);

/** The schema of a rule file; the meaning of each field stands with the types in `model.ts`. */
export const ruleSchema: z.ZodType<Rule> = z.strictObject({
  rule: slug,
  title: text,
  kader: slug,
  severity,
  kind: z.enum(['conflict', 'missing', 'consistency', 'advice']),
  source: z.array(citation).min(1),
  why: text,
  asIn: z
    .string()
    .regex(/^[a-z0-9-]+\/[a-z0-9-]+$/u)
    .exactOptional(),
  conflict: readings.exactOptional(),
  except: readings.exactOptional(),
  complies: readings.exactOptional(),
  doubt: readings.exactOptional(),
  requires: readings.exactOptional(),
  onlyIf: readings.exactOptional(),
  requiredIn: z.enum(['draft', 'article']).exactOptional(),
  parts: z.array(part).min(1).exactOptional(),
  replaces: z.array(slug).min(1).exactOptional(),
  messageWhenNone: text.exactOptional(),
  message: text,
  remedy: text,
  fix: z.array(fixSchema).min(1).exactOptional(),
  examples: z.strictObject({ conflict: examples, compliant: examples }),
  gaps: z.array(text).exactOptional(),
} satisfies Shape<Rule>);

const sourceDocument = z.strictObject({
  title: text,
  file: text.exactOptional(),
  date: text.exactOptional(),
  status: packStatus,
} satisfies Shape<SourceDocument>);

const kader = z.strictObject({ kader: slug, title: text, text } satisfies Shape<Kader>);

/** The schema of `pack.yaml`. */
export const packSchema: z.ZodType<PackHeader> = z.strictObject({
  pack: slug,
  title: text,
  status: packStatus,
  from: day.exactOptional(),
  to: day.exactOptional(),
  instruments: z
    .array(z.enum(['dvo', 'prestatieovereenkomst']))
    .min(1)
    .exactOptional(),
  gemeenten: z.array(text).min(1).exactOptional(),
  subject: z.array(slug).min(1).exactOptional(),
  extends: z.array(slug).min(1).exactOptional(),
  documents: z.record(slug, sourceDocument),
  kaders: z.array(kader).min(1),
} satisfies Shape<PackHeader>);

const concept = z.strictObject({
  kind: z.enum(['actor', 'act', 'thing', 'quality']),
  terms: z.array(text).exactOptional(),
  is: z.array(slug).exactOptional(),
  opposite: slug.exactOptional(),
  gender: z.enum(['neuter', 'common', 'plural']).exactOptional(),
  shadows: z.array(slug).exactOptional(),
} satisfies Shape<Concept>);

/** The schema of a lexicon file. */
export const lexiconSchema: z.ZodType<Lexicon> = z.record(slug, concept);

const irregularVerb = z.strictObject({
  present: z.array(text),
  past: z.array(text),
  participle: text.exactOptional(),
  infinitive: text.exactOptional(),
} satisfies Shape<IrregularVerb>);

/** The schema of `shared/verbs.yaml`. */
export const verbsSchema: z.ZodType<Verbs> = z.strictObject({
  strong: z.record(text, z.array(text).length(3)),
  irregular: z.record(text, irregularVerb),
  weak: z.array(text),
  separable: z.array(text),
} satisfies Shape<Verbs>);

const weights = { bias: z.number(), scale: z.number().positive(), weights: z.base64() } satisfies Shape<Weights>;

const likenessSchema = z.strictObject({ ...weights, rules: z.array(text) } satisfies Shape<LikenessModel>);

/** The schema of `shared/suspicion.yaml`. */
export const suspicionSchema: z.ZodType<SuspicionModel> = z.strictObject({
  ...weights,
  examples: z.int().positive(),
  likeness: likenessSchema,
  suspectFrom: z.number(),
  doubtBelow: z.number(),
} satisfies Shape<SuspicionModel>);

/** The schema of `shared/grammar.yaml`. */
export const grammarSchema: z.ZodType<Grammar> = z.record(text, z.array(text));
