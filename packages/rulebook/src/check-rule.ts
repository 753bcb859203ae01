import { checkFixes } from './check-fixes.ts';
import { checkConditions } from './check-conditions.ts';
import type { KnownLanguage } from './known-language.ts';
import type { PackHeader, Rule } from './model.ts';
import type { Problem, ProblemCode } from './problem.ts';
import { baseName } from './read-sources.ts';
import { closest } from './suggest.ts';
import type { DataPath, YamlSource } from './yaml-source.ts';

export interface RuleToCheck {
  readonly source: YamlSource;
  readonly rule: Rule;
  /** Absent when the manifest could not be read: what leans on it is then not checked. */
  readonly header: PackHeader | undefined;
  /** The rules that `replaces` may name, by pack. */
  readonly ruleNames: ReadonlyMap<string, ReadonlySet<string>>;
  readonly known: KnownLanguage;
}

/** Checks one rule against its file name, its pack, the lexicon and itself. */
export function checkRule(given: RuleToCheck): readonly Problem[] {
  const { source, rule, header, ruleNames, known } = given;
  const problems: Problem[] = [...checkConditions(source, rule, known), ...checkFixes(source, rule, known)];
  const report: Report = (path, code, message, suggestion) => {
    problems.push(source.problem(path, 'value', code, message, suggestion));
  };
  const fileName = baseName(source.file.path);
  if (fileName !== rule.rule) {
    const message = `De regel “${rule.rule}” staat in een bestand met de naam “${fileName}”.`;
    report(['rule'], 'file-name', message, `Noem het bestand “${rule.rule}.yaml”.`);
  }
  if (rule.asIn === undefined) checkCompleteness(rule, report);
  checkReadingNames(rule, report);
  if (header === undefined) return problems;
  checkAgainstPack(rule, header, report);
  checkReplaces(rule, header, ruleNames, report);
  return problems;
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

function checkAgainstPack(rule: Rule, header: PackHeader, report: Report): void {
  const kaders = header.kaders.map((kader) => kader.kader);
  if (!kaders.includes(rule.kader)) {
    const message = `Het kader “${rule.kader}” staat niet in het pakket “${header.pack}”.`;
    report(['kader'], 'unknown-kader', message, suggest(rule.kader, kaders, 'Kaders'));
  }
  const documents = Object.keys(header.documents);
  for (const [index, { document }] of rule.source.entries()) {
    if (documents.includes(document)) continue;
    const message = `Het document “${document}” staat niet in het pakket “${header.pack}”.`;
    report(['source', index, 'document'], 'unknown-document', message, suggest(document, documents, 'Documenten'));
  }
  // What was never adopted binds nobody, so that it may only advise.
  if (header.status !== 'advice') return;
  if (rule.kind !== 'advice')
    report(['kind'], 'advice-weight', 'In een pakket met advies is elke regel van de soort advice.');
  if (rule.severity !== 'info')
    report(['severity'], 'advice-weight', 'In een pakket met advies weegt elke regel info.');
}

function checkReplaces(
  rule: Rule,
  header: PackHeader,
  ruleNames: ReadonlyMap<string, ReadonlySet<string>>,
  report: Report,
): void {
  const names = ruleNames.get(header.pack) ?? new Set<string>();
  for (const [index, name] of (rule.replaces ?? []).entries()) {
    if (name === rule.rule) report(['replaces', index], 'unknown-rule', 'Een regel kan zichzelf niet vervangen.');
    if (names.has(name)) continue;
    const message = `De regel “${name}” staat niet in dit pakket en niet in een pakket waarop het voortbouwt.`;
    const meant = closest(name, names);
    report(['replaces', index], 'unknown-rule', message, meant === undefined ? undefined : `Bedoelt u “${meant}”?`);
  }
}

function suggest(name: string, candidates: readonly string[], what: string): string {
  const meant = closest(name, candidates);
  return meant === undefined ? `${what} van het pakket: ${candidates.join(', ')}.` : `Bedoelt u “${meant}”?`;
}
