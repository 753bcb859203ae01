import { z } from 'zod';
import type {
  AppendRecipe,
  ArticleRecipe,
  CorrectRecipe,
  EnumerateRecipe,
  FixRecipe,
  RaiseRecipe,
  ReplaceRecipe,
} from './fix-model.ts';
import type { Shape } from './shape.ts';

const text = z.string().min(1);
const slug = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u);

const raise = z.strictObject({
  title: text,
  raise: z.strictObject({ below: z.number().positive().max(100), share: text, rest: text }),
} satisfies Shape<RaiseRecipe>);

const replace = z.strictObject({ title: text, replace: text } satisfies Shape<ReplaceRecipe>);

const append = z.strictObject({ title: text, append: text } satisfies Shape<AppendRecipe>);

const article = z.strictObject({
  title: text,
  article: z.strictObject({ heading: text, text }),
} satisfies Shape<ArticleRecipe>);

const enumerate = z.strictObject({
  title: text,
  enumerate: z.strictObject({ among: slug, words: z.record(text, text), and: text }),
} satisfies Shape<EnumerateRecipe>);

const correct = z.strictObject({ title: text, correct: slug } satisfies Shape<CorrectRecipe>);

/** The schema of one fix in a rule file; what each does stands with the types in `fix-model.ts`. */
export const fixSchema: z.ZodType<FixRecipe> = z
  .union([raise, replace, append, article, enumerate, correct])
  .meta({ id: 'fix', description: 'Hoe een melding te herstellen is, in de woorden van het pakket.' });
