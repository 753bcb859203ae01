import { CONFIGURATION_NAMES } from '@kadertoets/rulebook';
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import { SOURCE } from './diagnostics.ts';
import type { Context } from './feature.ts';
import type { RuleProblem } from './host.ts';
import { say } from './tell.ts';

/** Rule files of which something was said, so that it can be taken back once they are mended. */
const reported = new WeakMap<Context['connection'], Set<string>>();

/** Says in the rule files themselves what is wrong with them, and once aloud that the former rules stay in use. */
export function reportRuleProblems(problems: readonly RuleProblem[], { connection, texts }: Context): void {
  const before = reported.get(connection) ?? new Set();
  const now = new Map<string, Diagnostic[]>([...before].map((uri) => [uri, []]));
  for (const { uri, line, column, message } of problems) {
    const start = { line: line - 1, character: column - 1 };
    const own = now.get(uri) ?? [];
    own.push({
      range: { start, end: { ...start, character: column } },
      severity: DiagnosticSeverity.Error,
      source: SOURCE,
      message,
    });
    now.set(uri, own);
  }
  for (const [uri, diagnostics] of now) void connection.sendDiagnostics({ uri, diagnostics });
  reported.set(connection, new Set(problems.map(({ uri }) => uri)));
  const inRules = problems.filter(({ uri }) => !CONFIGURATION_NAMES.some((name) => uri.endsWith(`/${name}`)));
  if (inRules.length > 0) say(connection, 'error', texts().rulesInvalid(inRules.length));
  if (inRules.length < problems.length) say(connection, 'error', texts().configurationInvalid);
}
