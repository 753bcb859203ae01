import type { RuleOutcome, SentenceExplanation, Trace } from '@kadertoets/engine';
import { createColors } from 'picocolors';
import { wrap } from '../layout.ts';
import type { Locale, Terminal } from '../terminal.ts';
import { MODALITY, ROLE, WORDS } from './words.ts';

/** How a sentence was read, what was computed from it, and what each rule made of it. */
export function showSentence(
  explanation: SentenceExplanation,
  only: string | undefined,
  locale: Locale,
  terminal: Terminal,
): string {
  const paint = createColors(terminal.colour);
  const words = WORDS[locale];
  const width = Math.max(60, Math.min(terminal.columns, 110)) - 4;
  const lines = [
    paint.bold(explanation.clause),
    ...wrap(explanation.text.replaceAll(/\s+/gu, ' '), width).map((line) => `  │ ${line}`),
    '',
  ];
  lines.push(paint.bold(words.read), ...describeStatements(explanation, locale).map((line) => `  ${line}`), '');
  if (explanation.facts.length > 0) {
    lines.push(paint.bold(words.facts));
    for (const { kind, fields, computation } of explanation.facts) {
      const values = Object.entries(fields).map(
        ([key, value]) => `${key} ${Array.isArray(value) ? value.join('/') : String(value)}`,
      );
      lines.push(`  ${kind}: ${values.join(', ')}`, ...computation.map((step) => `    = ${step}`));
    }
    lines.push('');
  }
  const rules = explanation.rules.filter(({ rule }) => only === undefined || rule.includes(only));
  lines.push(paint.bold(words.rules));
  if (rules.length === 0) lines.push(`  ${words.quiet}`);
  for (const rule of rules) lines.push(...showRule(rule, locale, paint));
  return `${lines.join('\n')}\n\n`;
}

function describeStatements({ sentence }: SentenceExplanation, locale: Locale): string[] {
  const words = WORDS[locale];
  return sentence.statements.flatMap((statement) => {
    const text = statement.tokens.map((index) => sentence.tokens[index]?.word ?? '').join(' ');
    const status = words.statuses[statement.status as keyof typeof words.statuses] as string | undefined;
    const force = [
      locale === 'nl' ? ROLE[statement.role] : statement.role,
      locale === 'nl' ? MODALITY[statement.modality] : statement.modality,
      statement.negated ? words.negated : '',
      statement.passive ? words.passive : '',
    ].filter((part) => part !== '');
    const acts = sentence.acts.filter((act) => act.statement === statement.index);
    const mentions = sentence.mentions.filter((mention) => mention.statement === statement.index);
    const name = (concepts: ReadonlySet<string>): string => [...concepts][0] ?? '';
    return [
      `${force.join(', ')}: “${text}”${status === undefined ? '' : ` (${words.skipped} ${status})`}`,
      ...(statement.actor.size === 0 ? [] : [`  ${words.actor}: ${name(statement.actor)}`]),
      ...(acts.length === 0
        ? []
        : [
            `  ${words.acts}: ${[...new Set(acts.flatMap((act) => act.senses.map((sense) => `${act.affirmed ? '+' : '−'}${name(sense)}`)))].join(', ')}`,
          ]),
      ...(mentions.length === 0
        ? []
        : [
            `  ${words.mentions}: ${[...new Set(mentions.map((mention) => `${mention.via === undefined ? '' : `${mention.via} `}${mention.negated ? '¬' : ''}${name(mention.concepts)}`))].join(', ')}`,
          ]),
    ];
  });
}

function showRule(rule: RuleOutcome, locale: Locale, paint: ReturnType<typeof createColors>): string[] {
  const words = WORDS[locale];
  const found = rule.findings.length > 0 ? paint.red(`  ${words.found}`) : '';
  const lines = [`  ${paint.bold(rule.rule)}${found}`];
  for (const { message } of rule.findings) lines.push(`    ${message}`);
  if (rule.sought.length > 0) lines.push(`    ${words.sought}:`);
  for (const { says, found: there } of rule.sought)
    lines.push(`      ${there ? paint.green('✓') : paint.red('✗')} ${says}`);
  for (const { kind, name, says, trace } of rule.readings) {
    const verdict = trace.holds ? paint.green(words.holds) : paint.yellow(words.fails);
    lines.push(
      `    ${kind} ${name}: ${verdict}${says === undefined ? '' : `  (${says})`}`,
      ...showTrace(trace, '      ', paint),
    );
  }
  return lines;
}

function showTrace(trace: Trace, indent: string, paint: ReturnType<typeof createColors>): string[] {
  const mark = trace.holds ? paint.green('✓') : paint.red('✗');
  return [
    `${indent}${mark} ${trace.condition}`,
    ...trace.parts.flatMap((part) => showTrace(part, `${indent}  `, paint)),
  ];
}
