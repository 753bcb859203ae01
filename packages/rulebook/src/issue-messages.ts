import type { z } from 'zod';
import { closest } from './suggest.ts';

export interface IssueMessage {
  /** The second half of a sentence that begins with the name of the key. */
  readonly message: string;
  readonly suggestion?: string;
}

/** What is wrong with one value, in plain Dutch. */
export function describeIssue(issue: z.core.$ZodIssue): IssueMessage {
  if (issue.code === 'invalid_type') return describeType(issue);
  if (issue.code === 'invalid_value') return describeChoice(issue);
  if (issue.code === 'too_small' && (issue.origin === 'number' || issue.origin === 'int'))
    return { message: `moet ten minste ${String(issue.minimum)} zijn.` };
  if (issue.code === 'too_small') return { message: 'mag niet leeg zijn of te weinig delen hebben.' };
  if (issue.code === 'too_big') return { message: 'heeft te veel delen.' };
  if (issue.code === 'invalid_format') return { message: formats[issue.format] ?? slugRule };
  return { message: 'klopt niet.' };
}

/** What a value may be, when each alternative is a plain one: "true of false, of tekst". */
export function describeAlternatives(alternatives: readonly (readonly z.core.$ZodIssue[])[]): string | undefined {
  const names = alternatives.flatMap((issues) => {
    const [issue] = issues;
    if (issue === undefined || issue.path.length > 0) return [];
    if (issue.code === 'invalid_value') return [issue.values.map(String).join(', ')];
    const name = issue.code === 'invalid_type' ? typeNames[issue.expected] : undefined;
    return name === undefined ? [] : [name];
  });
  return names.length === alternatives.length && new Set(names).size === names.length
    ? `moet ${names.join(', of ')} zijn.`
    : undefined;
}

const slugRule = 'mag alleen kleine letters, cijfers en streepjes hebben.';

const formats: Readonly<Record<string, string>> = {
  date: 'moet een bestaande datum zijn, geschreven als 2020-01-31.',
};

const typeNames: Readonly<Record<string, string>> = {
  string: 'tekst',
  number: 'een getal',
  int: 'een geheel getal',
  boolean: 'true of false',
  array: 'een lijst',
  object: 'een blok met sleutels',
  record: 'een blok met sleutels',
};

function describeType(issue: z.core.$ZodIssueInvalidType): IssueMessage {
  const message = `moet ${typeNames[issue.expected] ?? 'iets anders'} zijn.`;
  const unquoted = typeof issue.input === 'number' || typeof issue.input === 'boolean';
  return issue.expected === 'string' && unquoted
    ? { message, suggestion: 'Zet er aanhalingstekens omheen.' }
    : { message };
}

function describeChoice(issue: z.core.$ZodIssueInvalidValue): IssueMessage {
  const choices = issue.values.map(String);
  const message = `moet een van deze woorden zijn: ${choices.join(', ')}.`;
  const meant = typeof issue.input === 'string' ? closest(issue.input, choices) : undefined;
  return meant === undefined ? { message } : { message, suggestion: `Bedoelt u “${meant}”?` };
}
