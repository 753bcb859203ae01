export { openLanguage, type PreparedLanguage } from '@kadertoets/facts';
export { createChecker, type Checker, type CheckOptions, type Follower, type Inspection } from './checker.ts';
export { applyEdits, mends } from './fixes/mends.ts';
export type { Hit, HitKind } from './hits.ts';
export { RuleError, type RuleHits } from './judge.ts';
export type { Recognised } from './recognise.ts';
export type {
  Assessment,
  Edit,
  Evidence,
  Finding,
  FindingKind,
  Fix,
  PartFindings,
  Related,
  Report,
  Severity,
  Source,
  Term,
  Verdict,
} from './report.ts';
export { explainPlace, type ReadingOutcome, type RuleOutcome, type SentenceExplanation, type Sought } from './why.ts';
export type { Trace } from './conditions/trace.ts';
export { draftForExample, type ExampleDraft } from './examples/draft-for-example.ts';
export {
  readExamples,
  runExamples,
  tryExample,
  type ExampleOutcome,
  type ExampleRun,
  type ReadExample,
  type UnusedCondition,
} from './examples/run-examples.ts';
export { type Severities, weigh, withSeverities } from './severities.ts';
export { sentenceFeatures } from './suspicion/features.ts';
export { TABLE_SIZE } from './suspicion/hash.ts';
