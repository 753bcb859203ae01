import { z } from 'zod';
import { describeAlternatives, describeIssue } from './issue-messages.ts';
import type { Problem, ProblemCode } from './problem.ts';
import { keysAt, schemasAt } from './schema-walk.ts';
import { closest } from './suggest.ts';
import type { DataPath, YamlSource } from './yaml-source.ts';

/** Holds a file's data against its schema; every deviation becomes a problem at its place, in plain Dutch. */
export function validate<Type>(source: YamlSource, schema: z.ZodType<Type>): Validated<Type> {
  if (source.data === null) {
    return { faults: [[]], problems: [source.problem([], 'value', 'form', 'Het bestand is leeg.')] };
  }
  const result = schema.safeParse(source.data, { reportInput: true });
  if (result.success) return { value: result.data, faults: [], problems: [] };
  const faults: DataPath[] = [];
  const problems = describeIssues({ source, schema, faults }, result.error.issues, []);
  return { faults, problems };
}

export interface Validated<Type> {
  /** Absent when there is a problem. */
  readonly value?: Type;
  /** Where the data is not what the schema asks. */
  readonly faults: readonly DataPath[];
  readonly problems: readonly Problem[];
}

type Issue = z.core.$ZodIssue;
type Issues = readonly Issue[];

interface Context {
  readonly source: YamlSource;
  readonly schema: z.ZodType;
  /** The places of all problems so far. */
  readonly faults: DataPath[];
}

/** The problems that these issues stand for; their paths are seen from `base`. */
function describeIssues(context: Context, issues: Issues, base: DataPath): readonly Problem[] {
  const problems: Problem[] = [];
  // One mistake is told once: a misspelt key is not also a missing one, a list in the place of a text not also too short.
  const told = new Set<string>();
  const unions: DataPath[] = [];
  for (const issue of issues) {
    if (issue.code !== 'unrecognized_keys') continue;
    const path = [...base, ...issue.path];
    if (path.length > base.length && schemasAt(context.schema, path).length > 1) {
      // The schema library settles for the alternative that fails most gently, which need not be the nearest.
      unions.push(path);
      problems.push(...describeUnion(context, alternativeIssues(context, path), path));
      continue;
    }
    for (const key of issue.keys) problems.push(describeUnknownKey(context, path, key, told));
  }
  for (const issue of issues) {
    const path = [...base, ...issue.path];
    if (issue.code === 'unrecognized_keys' || unions.some((union) => startsWith(path, union))) continue;
    if (told.has(JSON.stringify(path))) continue;
    told.add(JSON.stringify(path));
    if (issue.code === 'invalid_union' && !isMissing(issue))
      problems.push(...describeUnion(context, issue.errors, path));
    else problems.push(describePlain(context, issue, path));
  }
  return problems;
}

/** What each alternative has against the value at this path. */
function alternativeIssues({ source, schema }: Context, path: DataPath): readonly Issues[] {
  const value = path.reduce<unknown>((data, step) => (data as Record<PropertyKey, unknown>)[step], source.data);
  return schemasAt(schema, path).map(
    (alternative) => z.safeParse(alternative, value, { reportInput: true }).error?.issues ?? [],
  );
}

/** Of a union only the alternative that the author came closest to is worth telling. */
function describeUnion(context: Context, alternatives: readonly Issues[], path: DataPath): readonly Problem[] {
  const best = alternatives.toSorted((one, other) => distance(one) - distance(other))[0];
  if (best === undefined || distance(best) >= wrongForm) {
    const wanted = describeAlternatives(alternatives) ?? 'heeft niet de vorm die hier moet staan.';
    return [problem(context, path, 'value', 'form', `${nameOf(path)} ${wanted}`)];
  }
  return describeIssues(context, best, path);
}

function describeUnknownKey(context: Context, path: DataPath, key: string, told: Set<string>): Problem {
  const allowed = keysAt(context.schema, path);
  const at = [...path, key];
  if (allowed.includes(key)) {
    const message = `De sleutel “${key}” past hier niet naast de andere sleutels.`;
    return problem(context, at, 'key', 'unknown-key', message, 'Zet elke voorwaarde apart onder “all” of “any”.');
  }
  const message = `De sleutel “${key}” is onbekend.`;
  const near = closest(key, allowed);
  if (near === undefined)
    return problem(context, at, 'key', 'unknown-key', message, `Toegestaan: ${allowed.join(', ')}.`);
  told.add(JSON.stringify([...path, near]));
  return problem(context, at, 'key', 'unknown-key', message, `Bedoelt u “${near}”?`);
}

function describePlain(context: Context, issue: Issue, path: DataPath): Problem {
  const last = String(path.at(-1));
  if (issue.code === 'invalid_key') {
    const message = `De naam “${last}” mag alleen kleine letters, cijfers en streepjes hebben.`;
    return problem(context, path, 'key', 'form', message);
  }
  if (isMissing(issue)) {
    return problem(context, path, 'key', 'missing-key', `De sleutel “${last}” ontbreekt.`);
  }
  const { message, suggestion } = describeIssue(issue);
  return problem(context, path, 'value', 'form', `${nameOf(path)} ${message}`, suggestion);
}

function problem(
  { source, faults }: Context,
  path: DataPath,
  part: 'key' | 'value',
  code: ProblemCode,
  message: string,
  suggestion?: string,
): Problem {
  faults.push(path);
  return source.problem(path, part, code, message, suggestion);
}

const wrongForm = 100;

/** How far the author is from an alternative: unknown keys weigh most, what is wrong deeper inside hardly anything. */
function distance(issues: Issues): number {
  return issues.reduce((total, issue) => total + weight(issue), 0);
}

function weight(issue: Issue): number {
  const own = issue.path.length === 0;
  if (issue.code === 'unrecognized_keys' && own) return issue.keys.length;
  // Another type is another alternative.
  if (issue.code === 'invalid_type' && own) return wrongForm;
  return issue.path.length === 1 && isMissing(issue) ? 0.9 : 0.1;
}

/** YAML has no undefined, so that an undefined value is an absent key. */
function isMissing(issue: Issue): boolean {
  return issue.input === undefined;
}

function startsWith(path: DataPath, start: DataPath): boolean {
  return start.every((step, index) => path[index] === step);
}

function nameOf(path: DataPath): string {
  const key = path.findLast((step) => typeof step === 'string');
  return key === undefined ? 'Het bestand' : `“${key}”`;
}
