import { type Condition, conditionOf, type Rule } from '@kadertoets/rulebook';

/** A rule with one thing changed that its examples should notice. */
export interface Mutant {
  readonly what: string;
  readonly rule: Rule;
}

const READINGS = ['conflict', 'except', 'complies', 'doubt', 'requires', 'onlyIf'] as const;
// A reading of these kinds shows in the assessment or as undetermined, not as a finding, so an example cannot notice its loss.
const WITHOUT_FINDING = new Set<(typeof READINGS)[number]>(['complies', 'doubt']);

/** Every rule that differs from this one in one condition, one negation, one threshold or one severity. */
export function mutantsOf(rule: Rule): Mutant[] {
  const mutants: Mutant[] = [];
  for (const kind of READINGS) {
    // The conditions of a rule that judges as another one does stand there only: no change of its own file can touch them.
    if (WITHOUT_FINDING.has(kind) || rule.asIn !== undefined) continue;
    const readings = rule[kind];
    if (readings === undefined) continue;
    readings.forEach((reading, index) => {
      const where = `${kind}/${reading.name}`;
      const put = (when: Condition): Rule => ({
        ...rule,
        [kind]: readings.map((each, at) => (at === index ? { ...each, when } : each)),
      });
      if (readings.length > 1 || kind === 'except') {
        const rest = readings.filter((_, at) => at !== index);
        const { [kind]: _dropped, ...without } = rule;
        mutants.push({ what: `${where} dropped`, rule: rest.length === 0 ? without : { ...rule, [kind]: rest } });
      }
      if (reading.severity !== undefined) {
        const { severity: _severity, ...plain } = reading;
        mutants.push({
          what: `${where}: severity dropped`,
          rule: { ...rule, [kind]: readings.map((each, at) => (at === index ? plain : each)) },
        });
      }
      for (const { what, condition } of mutateCondition(conditionOf(reading)))
        mutants.push({ what: `${where}: ${what}`, rule: put(condition) });
    });
  }
  const swapped = rule.severity === 'error' ? 'warning' : rule.severity === 'warning' ? 'info' : 'error';
  mutants.push({ what: `severity ${rule.severity} to ${swapped}`, rule: { ...rule, severity: swapped } });
  return mutants;
}

interface Changed {
  readonly what: string;
  readonly condition: Condition;
}

function mutateCondition(condition: Condition): Changed[] {
  if ('all' in condition) return mutateParts(condition.all, 'all');
  if ('any' in condition) return mutateParts(condition.any, 'any');
  if ('not' in condition) {
    return [
      { what: `negation dropped of ${short(condition.not)}`, condition: condition.not },
      ...mutateCondition(condition.not).map(({ what, condition: inner }) => ({ what, condition: { not: inner } })),
    ];
  }
  return mutateThresholds(condition);
}

function mutateParts(parts: readonly Condition[], key: 'all' | 'any'): Changed[] {
  return parts.flatMap((part, index) => [
    ...(parts.length > 1
      ? [
          {
            what: `dropped from ${key}: ${short(part)}`,
            condition: { [key]: parts.filter((_, at) => at !== index) } as Condition,
          },
        ]
      : []),
    ...mutateCondition(part).map(({ what, condition }) => ({
      what,
      condition: { [key]: parts.map((each, at) => (at === index ? condition : each)) } as Condition,
    })),
  ]);
}

const COMPARISON = /^(?:below|atMost|atLeast|above)$|\.(?:below|atMost|atLeast|above)$/u;

/** Thresholds are moved to where the nearest example on either side should notice it. */
function mutateThresholds(condition: Condition): Changed[] {
  const changed: Changed[] = [];
  for (const [key, value] of Object.entries(condition)) {
    if (COMPARISON.test(key) && typeof value === 'number') {
      for (const next of shifted(value, 'quantity' in condition && condition.quantity === 'count'))
        changed.push({ what: `${key} ${String(value)} to ${String(next)}`, condition: { ...condition, [key]: next } });
    }
    if (key === 'where') {
      for (const [field, wanted] of Object.entries(value as Record<string, unknown>)) {
        if (typeof wanted !== 'number' || !COMPARISON.test(field)) continue;
        for (const next of shifted(wanted, false)) {
          changed.push({
            what: `${field} ${String(wanted)} to ${String(next)}`,
            condition: { ...condition, where: { ...(value as object), [field]: next } },
          });
        }
      }
    }
    if (key === 'sign' && (value === 'yes' || value === 'no'))
      changed.push({
        what: `sign ${value} turned`,
        condition: { ...condition, sign: value === 'yes' ? 'no' : 'yes' },
      });
    if (key === 'negated' && typeof value === 'boolean')
      changed.push({
        what: `negated ${String(value)} turned`,
        condition: { ...condition, negated: !value },
      });
  }
  return changed;
}

/** Nothing is left of nought when it is made smaller, and no count lies between two whole numbers: there is no mutant then. */
function shifted(value: number, whole: boolean): number[] {
  const moved = [value * 0.8, value * 1.25 + 1];
  return (whole ? moved.map((each) => Math.floor(each)) : moved).filter((each) => each !== value);
}

function short(condition: Condition): string {
  const text = JSON.stringify(condition);
  return text.length <= 90 ? text : `${text.slice(0, 87)}…`;
}
