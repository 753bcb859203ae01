import { isMap, isPair, isScalar, isSeq, type Node, type Pair, parseDocument, visit } from 'yaml';
import type { Problem, ProblemCode, RulebookFile } from './problem.ts';
import { describeYamlError } from './yaml-messages.ts';

/** A path of keys and indices into the data of a file. */
export type DataPath = readonly PropertyKey[];

/** A parsed YAML file that can say where each value and key stands. */
export interface YamlSource {
  readonly file: RulebookFile;
  readonly data: unknown;
  /** Makes a problem at the value at this path, or at its key; where the path ends early, at the last part that exists. */
  problem(at: DataPath, part: 'key' | 'value', code: ProblemCode, message: string, suggestion?: string): Problem;
}

interface ReadYaml {
  /** Absent when the YAML itself is wrong. */
  readonly source?: YamlSource;
  readonly problems: readonly Problem[];
}

/** Parses a file. */
export function readYaml(file: RulebookFile): ReadYaml {
  try {
    return parse(file);
  } catch (error) {
    // Thousands of levels exhaust the stack; anything else is a fault of ours that must be seen.
    if (error instanceof RangeError) return { problems: [tooDeep(file)] };
    throw error;
  }
}

function parse(file: RulebookFile): ReadYaml {
  const document = parseDocument(file.text, { prettyErrors: false });
  const lineStarts = startsOfLines(file.text);
  const problemAt = (offset: number, code: ProblemCode, message: string, suggestion?: string): Problem => {
    const line = lineStarts.findLastIndex((start) => start <= offset);
    const column = offset - (lineStarts[line] ?? 0) + 1;
    const problem = { file: file.path, line: line + 1, column, code, message };
    return suggestion === undefined ? problem : { ...problem, suggestion };
  };
  const errors = [...document.errors, ...document.warnings];
  if (errors.some((error) => error.code === 'RESOURCE_EXHAUSTION')) return { problems: [tooDeep(file)] };
  if (errors.length > 0) {
    const found = errors.map((error) => problemAt(error.pos[0], 'yaml', describeYamlError(error.code)));
    return { problems: firstOfEachLine(found) };
  }
  const problems: Problem[] = [];
  visit(document, {
    Alias: (_key, alias) => {
      const offset = alias.range?.[0] ?? 0;
      problems.push(problemAt(offset, 'yaml', `De verwijzing “*${alias.source}” mag niet.`, aliasHelp));
    },
    Pair: (_key, pair, ancestors) => {
      if (ancestors.length > deepest) throw new RangeError('too deep');
      const refusal = refuseKey(pair);
      if (refusal === undefined) return undefined;
      problems.push(problemAt(keyOffset(pair), 'refused-key', refusal, 'Kies een andere naam.'));
      return visit.REMOVE;
    },
  });
  if (problems.some((problem) => problem.code === 'yaml')) return { problems };
  const root = document.contents;
  const source: YamlSource = {
    file,
    data: document.toJS(),
    problem: (at, part, code, message, suggestion) => problemAt(offsetOf(root, at, part), code, message, suggestion),
  };
  return { source, problems };
}

/** No condition that a person can follow comes near this depth. */
const deepest = 200;

function tooDeep(file: RulebookFile): Problem {
  const message = 'Het bestand heeft te veel niveaus in elkaar.';
  return { file: file.path, line: 1, column: 1, code: 'yaml', message };
}

const aliasHelp = 'Zet tekst die met “*” begint tussen aanhalingstekens; inhoud van elders schrijft u uit.';

function startsOfLines(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** What follows on the same line is mostly the same mistake again. */
function firstOfEachLine(problems: readonly Problem[]): readonly Problem[] {
  const lines = new Map<number, Problem>();
  for (const problem of problems) if (!lines.has(problem.line)) lines.set(problem.line, problem);
  return [...lines.values()];
}

/** Keys that mean something to JavaScript objects could change how the data behaves, so they are not data. */
function refuseKey(pair: Pair): string | undefined {
  if (!isScalar(pair.key) || typeof pair.key.value !== 'string') return 'Een sleutel moet een woord zijn.';
  const key = pair.key.value;
  return key in Object.prototype || key === 'prototype' ? `De sleutel “${key}” mag niet.` : undefined;
}

function offsetOf(root: Node | null, path: DataPath, part: 'key' | 'value'): number {
  let node: unknown = root;
  let offset = root?.range?.[0] ?? 0;
  for (const [depth, step] of path.entries()) {
    const last = depth === path.length - 1;
    const next: unknown = childOf(node, step);
    if (next === undefined) break;
    node = isPair(next) ? next.value : next;
    const value = rangeStart(node);
    offset = isPair(next) && (value === undefined || (last && part === 'key')) ? keyOffset(next) : (value ?? offset);
  }
  return offset;
}

function childOf(node: unknown, step: PropertyKey): unknown {
  if (isMap(node)) return node.items.find((pair) => isScalar(pair.key) && pair.key.value === String(step));
  return isSeq(node) ? node.items[Number(step)] : undefined;
}

function keyOffset(pair: Pair): number {
  return rangeStart(pair.key) ?? 0;
}

function rangeStart(node: unknown): number | undefined {
  return (node as Node | null | undefined)?.range?.[0];
}
