import type { Clause, Draft } from '@kadertoets/document';
import type { Grammar } from '@kadertoets/rulebook';
import { asText, type FrontMatterValues } from './front-matter.ts';

const INSTRUMENTS = ['dvo', 'prestatieovereenkomst'] as const;

/** The instrument that the front matter names, or else that the title is the title of. */
export function readInstrument(values: FrontMatterValues, draft: Draft, grammar: Grammar): string | undefined {
  const given = values.value('instrument');
  if (given !== undefined) {
    const name = asText(given).trim().toLowerCase();
    if (INSTRUMENTS.some((each) => each === name)) return name;
    values.report('instrument', `Het instrument “${asText(given)}” is onbekend; kies dvo of prestatieovereenkomst.`);
  }
  for (const line of titleLines(draft)) {
    const instrument = instrumentOf(line, grammar);
    if (instrument !== undefined) return instrument === 'none' ? undefined : instrument;
  }
  return undefined;
}

/** The title and the lines right below it that belong to it, in plain words. */
export function titleLines(draft: Draft): string[] {
  if (draft.title === undefined) return [];
  const lines: Clause[] = [];
  for (const clause of draft.clauses.slice(draft.title)) {
    if (clause.kind !== 'title' && !(clause.kind === 'heading' && lines.length < 4 && isSubtitle(clause, draft))) break;
    lines.push(clause);
  }
  return lines.map((clause) => plainLine(clause.text));
}

function isSubtitle(clause: Clause, draft: Draft): boolean {
  return draft.sections[clause.section]?.number === undefined;
}

/**
 * Which instrument a title names: its head must be the instrument itself. "Evaluatie van de dienstverleningsovereenkomst" and
 * "Addendum bij de DVO" are titles of something else.
 */
function instrumentOf(title: string, grammar: Grammar): string | undefined {
  const words = title.toLowerCase().match(/[\p{L}\d]+(?:-[\p{L}\d]+)*/gu) ?? [];
  for (const [at, word] of words.entries()) {
    if (isOther(word, grammar)) return 'none';
    for (const instrument of INSTRUMENTS) {
      const length = phraseAt(grammar[`instrument-${instrument}`], words, at);
      if (length === 0) continue;
      const after = words[at + length];
      return after !== undefined && isOther(after, grammar) ? 'none' : instrument;
    }
  }
  return undefined;
}

/** A kind of document, or a word that makes the instrument its subject ("over", "inzake", "bij"). */
function isOther(word: string, grammar: Grammar): boolean {
  const last = word.split('-').at(-1) ?? word;
  return (
    (grammar['instrument-other'] ?? []).some((other) => last === other || (other.length > 5 && last.endsWith(other))) &&
    phraseAt(grammar['instrument-dvo'], [word], 0) +
      phraseAt(grammar['instrument-prestatieovereenkomst'], [word], 0) ===
      0
  );
}

function phraseAt(phrases: readonly string[] | undefined, words: readonly string[], at: number): number {
  for (const phrase of phrases ?? []) {
    const parts = phrase.split(' ');
    if (parts.every((part, offset) => words[at + offset] === part)) return parts.length;
  }
  return 0;
}

/** Without soft hyphens and breaks. */
export function plainLine(text: string): string {
  return text.replaceAll('\u00AD', '').replaceAll('\u2011', '-').replaceAll(/\s+/gu, ' ').trim();
}
