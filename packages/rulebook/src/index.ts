/** What the checker needs at run time: types and the choice of packs. Authoring (YAML, schemas) is a separate entry. */
export type {
  ActCondition,
  Bound,
  Condition,
  FactCondition,
  MentionCondition,
  Modality,
  Names,
  QuantityCondition,
  QuantityKind,
  Scope,
  Scopes,
  StateCondition,
  StatementRole,
  Status,
} from './condition-model.ts';
export type {
  AppendRecipe,
  ArticleRecipe,
  CorrectRecipe,
  EnumerateRecipe,
  FixRecipe,
  RaiseRecipe,
  ReplaceRecipe,
} from './fix-model.ts';
export type {
  Citation,
  Concept,
  ConceptKind,
  Example,
  ExampleWithQuote,
  Grammar,
  Instrument,
  IrregularVerb,
  Kader,
  Language,
  Lexicon,
  LikenessModel,
  Pack,
  PackHeader,
  PackStatus,
  Part,
  Reading,
  Rule,
  Rulebook,
  RuleKind,
  Severity,
  SourceDocument,
  SuspicionModel,
  Weights,
  Verbs,
} from './model.ts';
export { conditionOf } from './condition-of.ts';
export type { Needs } from './needs.ts';
export { openRulebook } from './packed.ts';
export type { Period } from './period.ts';
export { describeReason, type PackReason } from './pack-reason.ts';
export { type PackRequest, type PackSelection, selectPacks } from './select-packs.ts';
export { closest } from './suggest.ts';
export { termOf, termsOf } from './terms-of.ts';
export { weightBytes } from './weight-bytes.ts';
export { CONFIGURATION_NAMES, IGNORE_NAMES, isoDay } from './names.ts';
