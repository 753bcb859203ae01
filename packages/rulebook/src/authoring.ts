/** What writing a rulebook takes: reading YAML, judging it, and the JSON Schemas. Needs zod and yaml at run time. */
export { type Configuration, type LoadedConfiguration, readConfiguration } from './configuration.ts';
export { compactRulebook } from './compact.ts';
export { type JsonSchema, jsonSchemas, lexiconJsonSchema, packJsonSchema, ruleJsonSchema } from './json-schemas.ts';
export { type LoadedRulebook, loadRulebook } from './load-rulebook.ts';
export { packRulebook } from './packed.ts';
export { describeProblem, type Problem, type ProblemCode, type RulebookFile } from './problem.ts';
