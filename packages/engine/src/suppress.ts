import type { Draft, Suppression } from '@kadertoets/document';
import { closest } from '@kadertoets/rulebook';
import type { Exception, Finding } from './report.ts';

/** Findings after the notes in the draft had their say. */
export interface Suppressed {
  readonly findings: readonly Finding[];
  /** Which notes set something aside, and of which rule. */
  readonly used: readonly (readonly [by: Suppression, rule: string])[];
}

/** The notes that hold on the day of the check. */
export function suppressionsIn({ suppressions }: Draft, referenceDate: string | undefined): readonly Suppression[] {
  return suppressions.filter((each) => each.problem === undefined && !hasEnded(each, referenceDate));
}

/** Days as ISO dates compare as text. Without a day of the check, nothing has ended. */
function hasEnded({ until }: Suppression, referenceDate: string | undefined): boolean {
  return until !== undefined && referenceDate !== undefined && until < referenceDate;
}

/** Findings with what sets them aside: of several notes the first. */
export function suppress(findings: readonly Finding[], suppressions: readonly Suppression[]): Suppressed {
  if (suppressions.length === 0) return { findings, used: [] };
  const used: (readonly [Suppression, string])[] = [];
  const kept = findings.map((finding) => {
    // What is wrong with the front matter was found by no rule.
    if (finding.kind === 'front-matter') return finding;
    const by = suppressions.find((each) => each.rules.includes(finding.rule) && covers(each, finding));
    if (by === undefined) return finding;
    used.push([by, finding.rule]);
    return { ...finding, suppressed: exceptionOf(by) };
  });
  return { findings: kept, used };
}

function covers({ scope, covers: block }: Suppression, { span }: Finding): boolean {
  return scope === 'file' || (block !== undefined && span.start >= block.start && span.start < block.end);
}

function exceptionOf({ reason, span, until, decision, owner }: Suppression): Exception {
  return {
    reason,
    span,
    ...(until === undefined ? {} : { until }),
    ...(decision === undefined ? {} : { decision }),
    ...(owner === undefined ? {} : { owner }),
  };
}

/** What is wrong with the notes themselves. */
export function faultsOfSuppressions(
  { suppressions }: Draft,
  known: readonly string[],
  referenceDate: string | undefined,
  allUsed: () => Suppressed['used'],
): Finding[] {
  if (suppressions.length === 0) return [];
  const used = allUsed();
  return suppressions.flatMap((suppression) => {
    const { problem, rules, until } = suppression;
    if (problem !== undefined) return [toFinding(suppression, problem)];
    if (hasEnded(suppression, referenceDate))
      return [
        toFinding(
          suppression,
          `Deze aantekening gold tot en met ${until ?? ''} en onderdrukt niets meer: ${rules.join(', ')}. Haal haar weg, of geef een nieuwe reden en datum.`,
        ),
      ];
    return rules.flatMap((rule) => {
      if (!known.includes(rule)) {
        const suggestion = closest(rule, known);
        const meant = suggestion === undefined ? '.' : `; bedoelt u “${suggestion}”?`;
        return [toFinding(suppression, `De regel “${rule}” bestaat niet${meant}`)];
      }
      return used.some(([by, own]) => by === suppression && own === rule)
        ? []
        : [toFinding(suppression, `Deze aantekening onderdrukt niets: ${rule} meldt hier niets. Haal haar weg.`)];
    });
  });
}

function toFinding({ span }: Suppression, message: string): Finding {
  return {
    rule: 'kadertoets/suppression',
    kind: 'suppression',
    severity: 'warning',
    message,
    span,
    computation: [],
    clause: 'aantekening',
    sources: [],
    related: [],
    fixes: [],
    fingerprint: '',
    suppressed: null,
  };
}
