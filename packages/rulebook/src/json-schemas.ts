import { z } from 'zod';
import { configurationJsonSchema } from './configuration.ts';
import { grammarSchema, lexiconSchema, packSchema, ruleSchema, verbsSchema } from './schema.ts';

/** A JSON Schema as a plain value. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** JSON Schema of a rule file, for editors. */
export function ruleJsonSchema(): JsonSchema {
  return jsonSchema(ruleSchema, 'Een regel van Kadertoets');
}

/** JSON Schema of `pack.yaml`. */
export function packJsonSchema(): JsonSchema {
  return jsonSchema(packSchema, 'Een pakket kaders van Kadertoets');
}

/** JSON Schema of a lexicon file. */
export function lexiconJsonSchema(): JsonSchema {
  return jsonSchema(lexiconSchema, 'Begrippen van Kadertoets');
}

/** All JSON Schemas by the name of the file they are kept in. */
export function jsonSchemas(): Readonly<Record<string, JsonSchema>> {
  return {
    'configuration.schema.json': configurationJsonSchema(),
    'grammar.schema.json': jsonSchema(grammarSchema, 'Functiewoorden van Kadertoets'),
    'lexicon.schema.json': lexiconJsonSchema(),
    'pack.schema.json': packJsonSchema(),
    'rule.schema.json': ruleJsonSchema(),
    'verbs.schema.json': jsonSchema(verbsSchema, 'Werkwoorden van Kadertoets'),
  };
}

function jsonSchema(schema: z.ZodType, title: string): JsonSchema {
  return { ...z.toJSONSchema(schema, { target: 'draft-7', io: 'input' }), title };
}
