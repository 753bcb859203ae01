import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { jsonSchemas, lexiconJsonSchema, packJsonSchema, ruleJsonSchema } from '../src/authoring.ts';

const folder = new URL('../../../rules/schema/', import.meta.url);

test('the kept JSON Schemas are those of the code (else run scripts/compile-rules.mjs)', () => {
  const kept = Object.fromEntries(
    readdirSync(folder).map((name) => [name, JSON.parse(readFileSync(new URL(name, folder), 'utf8'))]),
  );
  expect(kept).toEqual(jsonSchemas());
});

test('no key is allowed that the loader would refuse', () => {
  for (const schema of [ruleJsonSchema(), packJsonSchema()]) expect(schema['additionalProperties']).toBe(false);
  expect(lexiconJsonSchema()['additionalProperties']).toMatchObject({ additionalProperties: false });
});
