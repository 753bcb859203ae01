import { lineIndex } from '@kadertoets/document';
import type { Finding } from '@kadertoets/engine';
import type { Change, FindingChange, KaderRow, VersionsComparison } from '@kadertoets/report';
import { capital, wrap } from '../layout.ts';
import type { CheckedDocument } from '../reporters/reporter.ts';
import { type Field, findingView, labelOf } from '../reporters/pretty-finding.ts';
import { reason } from '../reporters/wording.ts';
import type { ComparedInput } from './model.ts';
import { type Look, kaderTitles, toneOf, VERDICT } from './look.ts';

const WORDS = {
  nl: {
    verdicts: 'Oordelen die zijn veranderd',
    changes: { new: 'Nieuw', changed: 'Veranderd', gone: 'Verdwenen', unchanged: 'Gebleven' },
    formerly: 'Voorheen',
    exception: 'Genegeerd',
    lost: 'de uitzondering is er niet meer',
  },
  en: {
    verdicts: 'Verdicts that changed',
    changes: { new: 'New', changed: 'Changed', gone: 'Gone', unchanged: 'Unchanged' },
    formerly: 'Formerly',
    exception: 'Suppressed',
    lost: 'the exception is no longer there',
  },
} as const;

/** What came and what changed in full, as in a check; what went and what stayed in a few lines. */
export function showVersions({ kaders, changes }: VersionsComparison, input: ComparedInput, look: Look): string[] {
  const { paint, locale } = look;
  const words = WORDS[locale];
  const of = (change: Change): readonly FindingChange[] => changes.filter((each) => each.change === change);
  const changed = kaders.filter(({ verdicts: [before, after] }) => before !== after);
  const list = (change: Change, show: (found: FindingChange) => string): string[] => {
    const found = of(change);
    return found.length === 0
      ? []
      : [paint.bold(`${words.changes[change]} (${String(found.length)})`), ...found.map(show), ''];
  };
  const inFull = fullView(input, look);
  const inShort = (found: FindingChange): string => short(found, input, look);
  return [
    ...(changed.length === 0
      ? []
      : [
          paint.bold(`${words.verdicts} (${String(changed.length)})`),
          '',
          ...changed.flatMap((row) => verdictLine(row, input, look)),
          '',
        ]),
    ...list('new', inFull),
    ...list('changed', inFull),
    ...list('gone', inShort),
    ...list('unchanged', inShort),
    summary(changes, changed.length, look),
  ];
}

function verdictLine({ kader, verdicts }: KaderRow, { packs }: ComparedInput, look: Look): string[] {
  const [before, after] = verdicts.map((verdict) => VERDICT[verdict ?? 'other-pack'][look.locale].padEnd(10));
  const turn = `  ${toneOf(verdicts[0], look)(before ?? '')} → ${toneOf(verdicts[1], look)(after ?? '')}  `;
  const title = `${kaderTitles(packs).get(kader) ?? ''}  ${look.paint.dim(kader)}`;
  return [`${turn}${title}`];
}

function fullView({ documents }: ComparedInput, look: Look): (found: FindingChange) => string {
  const words = WORDS[look.locale];
  const show = findingView(documents[1]?.source ?? '', look);
  return ({ before, after }) => {
    if (after === undefined) return '';
    const fields: Field[] = [];
    if (before !== undefined) fields.push([words.formerly, formerly(before, documents[0])]);
    if (after.suppressed !== null) fields.push([words.exception, reason(after, look.locale)]);
    else if (before !== undefined && before.suppressed !== null) fields.push([words.exception, words.lost]);
    return show(after, fields);
  };
}

/** What stood there and what came of it. */
function formerly(before: Finding, document: CheckedDocument | undefined): string {
  const source = document?.source ?? '';
  const line = String(lineIndex(source).position(before.span.start).line);
  const words = source.slice(before.span.start, before.span.end).replaceAll(/\s+/gu, ' ').trim();
  const said = before.kind === 'missing' || before.kind === 'advice' ? before.message : `“${words}”`;
  return [`${before.clause} (${line}): ${said}`, ...before.computation].join(' ');
}

function short({ before, after }: FindingChange, { documents }: ComparedInput, { paint, width, locale }: Look): string {
  const finding = after ?? before;
  const document = after === undefined ? documents[0] : documents[1];
  if (finding === undefined || document === undefined) return '';
  const { line, column } = lineIndex(document.source).position(finding.span.start);
  const place = `${capital(finding.clause)}  ${paint.dim(`${String(line)}:${String(column)}  ${finding.rule}`)}`;
  const why = finding.suppressed === null ? [] : [`${WORDS[locale].exception}: ${reason(finding, locale)}`];
  const text = [finding.message, ...why].flatMap((each) => wrap(each, width - 4)).map((each) => `    ${each}`);
  return [`\n  ${labelOf(finding, locale)}  ${place}`, ...text].join('\n');
}

function summary(changes: readonly FindingChange[], verdicts: number, { paint, locale }: Look): string {
  const count = (change: Change): string => String(changes.filter((each) => each.change === change).length);
  const worse = changes.some(({ change, after }) => change === 'new' && after?.severity === 'error');
  const v = String(verdicts);
  const text =
    locale === 'nl'
      ? `2 versies vergeleken: ${count('new')} nieuw, ${count('changed')} veranderd, ${count('gone')} verdwenen, ${count('unchanged')} gebleven; ${verdicts === 1 ? '1 oordeel' : `${v} oordelen`} veranderd`
      : `2 versions compared: ${count('new')} new, ${count('changed')} changed, ${count('gone')} gone, ${count('unchanged')} unchanged; ${verdicts === 1 ? '1 verdict' : `${v} verdicts`} changed`;
  return worse ? paint.red(text) : paint.green(text);
}
