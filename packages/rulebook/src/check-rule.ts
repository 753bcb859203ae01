import { checkConditions } from './check-conditions.ts';
import { checkFixes } from './check-fixes.ts';
import type { KnownLanguage } from './known-language.ts';
import type { PackOutline } from './check-headers.ts';
import type { Rule } from './model.ts';
import type { Problem, ProblemCode } from './problem.ts';
import { baseName } from './read-sources.ts';
import { closest } from './suggest.ts';
import type { DataPath, YamlSource } from './yaml-source.ts';

export interface RuleToCheck {
  readonly source: YamlSource;
  readonly rule: Rule;
  /** What the manifest says where it can be read: what leans on the rest is not checked. */
  readonly header: PackOutline | undefined;
  /** The rules that `replaces` may name, by pack. */
  readonly ruleNames: ReadonlyMap<string, ReadonlySet<string>>;
  readonly known: KnownLanguage;
}

/** Checks one rule against its file name, its pack, the lexicon and itself. */
export function checkRule(given: RuleToCheck): readonly Problem[] {
  const { source, rule, known } = given;
  const problems: Problem[] = [...checkNames(given), ...checkFixes(source, rule, known)];
  const report = reportTo(problems, source);
  if (rule.asIn === undefined) checkCompleteness(rule, report);
  checkReadingNames(rule, report);
  return problems;
}

/** Checks all that a rule names outside itself; also of a rule that is wrong elsewhere and has only its sound parts left. */
export function checkNames(given: Omit<RuleToCheck, 'rule'> & { readonly rule: Partial<Rule> }): readonly Problem[] {
  const { source, rule, header, ruleNames, known } = given;
  const problems: Problem[] = [...checkConditions(source, rule, known)];
  const report = reportTo(problems, source);
  const fileName = baseName(source.file.path);
  if (rule.rule !== undefined && fileName !== rule.rule) {
    const message = `De regel “${rule.rule}” staat in een bestand met de naam “${fileName}”.`;
    report(['rule'], 'file-name', message, `Noem het bestand “${rule.rule}.yaml”.`);
  }
  if (header === undefined) return problems;
  checkAgainstPack(rule, header, report);
  checkReplaces(rule, header, ruleNames, report);
  return problems;
}

function reportTo(problems: Problem[], source: YamlSource): Report {
  return (path, code, message, suggestion) => {
    problems.push(source.problem(path, 'value', code, message, suggestion));
  };
}

type Report = (path: DataPath, code: ProblemCode, message: string, suggestion?: string) => void;

function checkCompleteness(rule: Rule, report: Report): void {
  const finds = rule.kind === 'conflict' || rule.kind === 'consistency';
  if (finds && rule.conflict === undefined) {
    const message = `Een regel van de soort ${rule.kind} heeft “conflict” nodig: welke zinnen strijdig zijn.`;
    report(['kind'], 'incomplete-rule', message);
  }
  if (!finds && rule.requires === undefined && rule.parts === undefined) {
    const message = `Een regel van de soort ${rule.kind} heeft “requires” of “parts” nodig: wat er moet staan.`;
    report(['kind'], 'incomplete-rule', message);
  }
  if (rule.requiredIn === 'article' && rule.onlyIf === undefined) {
    const message = '“requiredIn: article” heeft “onlyIf” nodig: welke zin het artikel aanwijst.';
    report(['requiredIn'], 'incomplete-rule', message);
  }
}

const readingFields = ['conflict', 'except', 'complies', 'doubt', 'requires', 'onlyIf', 'parts'] as const;

function checkReadingNames(rule: Rule, report: Report): void {
  for (const field of readingFields) {
    const seen = new Set<string>();
    for (const [index, { name }] of (rule[field] ?? []).entries()) {
      if (seen.has(name))
        report([field, index, 'name'], 'duplicate', `De naam “${name}” staat twee keer onder “${field}”.`);
      seen.add(name);
    }
  }
}

function checkAgainstPack(rule: Partial<Rule>, header: PackOutline, report: Report): void {
  const kaders = header.kaders?.map((kader) => kader.kader);
  if (rule.kader !== undefined && kaders?.includes(rule.kader) === false) {
    const message = `Het kader “${rule.kader}” staat niet in het pakket “${header.pack}”.`;
    report(['kader'], 'unknown-kader', message, suggest(rule.kader, kaders, 'Kaders'));
  }
  const documents = header.documents === undefined ? undefined : Object.keys(header.documents);
  // A source at fault is a hole, which this passes over.
  rule.source?.forEach(({ document }, index) => {
    if (documents?.includes(document) !== false) return;
    const message = `Het document “${document}” staat niet in het pakket “${header.pack}”.`;
    report(['source', index, 'document'], 'unknown-document', message, suggest(document, documents, 'Documenten'));
  });
  // What was never adopted binds nobody, so that it may only advise.
  if (header.status !== 'advice') return;
  if (rule.kind !== undefined && rule.kind !== 'advice')
    report(['kind'], 'advice-weight', 'In een pakket met advies is elke regel van de soort advice.');
  if (rule.severity !== undefined && rule.severity !== 'info')
    report(['severity'], 'advice-weight', 'In een pakket met advies weegt elke regel info.');
}

function checkReplaces(
  rule: Partial<Rule>,
  header: PackOutline,
  ruleNames: ReadonlyMap<string, ReadonlySet<string>>,
  report: Report,
): void {
  const names = ruleNames.get(header.pack) ?? new Set<string>();
  rule.replaces?.forEach((name, index) => {
    if (name === rule.rule) report(['replaces', index], 'unknown-rule', 'Een regel kan zichzelf niet vervangen.');
    if (names.has(name)) return;
    const message = `De regel “${name}” staat niet in dit pakket en niet in een pakket waarop het voortbouwt.`;
    const meant = closest(name, names);
    report(['replaces', index], 'unknown-rule', message, meant === undefined ? undefined : `Bedoelt u “${meant}”?`);
  });
}

function suggest(name: string, candidates: readonly string[], what: string): string {
  const meant = closest(name, candidates);
  return meant === undefined ? `${what} van het pakket: ${candidates.join(', ')}.` : `Bedoelt u “${meant}”?`;
}
