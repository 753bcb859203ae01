import { textBetween, toPlace, type Draft, type Span } from '@kadertoets/document';
import type { Fact, Reading, Sentence } from '@kadertoets/facts';
import { fixesFor } from './fixes/index.ts';
import type { Hit, PartHits } from './hits.ts';
import type { RuleHits } from './judge.ts';
import { conclusionsIn } from './judged-parts.ts';
import type { Finding, FindingKind, Severity, Source } from './report.ts';

/** Turns what the rules found into findings: one per sentence and rule, at the smallest clause that carries the conflict. */
export function toFindings(results: readonly RuleHits[], reading: Reading): Finding[] {
  return results.flatMap((result) => {
    switch (result.rule.kind) {
      case 'conflict':
      case 'consistency':
        return clauseFindings(result, reading);
      case 'missing':
      case 'advice':
        return [
          ...missingFindings(result, reading),
          ...foundByPart(result, reading, 'doubts', (part) => doubtFindings(part, reading)),
        ];
    }
  });
}

/** What is found in a clause stands on its own, part by part; unless a fix looks at all that the rule found in the draft. */
function clauseFindings(result: RuleHits, reading: Reading): Finding[] {
  const find = (part: RuleHits): Finding[] => [...conflictFindings(part, reading), ...doubtFindings(part, reading)];
  return result.rule.parts === undefined ? foundByPart(result, reading, 'clauses', find) : find(result);
}

/** What is found in each part by its own hits, and stays found for as long as these stand. */
function foundByPart(result: RuleHits, reading: Reading, what: string, find: (part: RuleHits) => Finding[]): Finding[] {
  const name = nameOf(what, result);
  const all: Finding[] = [];
  const { parts, hits } = result.byPart;
  for (let at = 0; at < parts.length; at += 1) {
    const conclusions = conclusionsIn(reading.parts[parts[at] ?? -1]);
    let found = conclusions.get(name) as Finding[] | undefined;
    if (found === undefined) {
      found = find({ ...result, hits: (hits[at] as PartHits).hits });
      conclusions.set(name, found);
    }
    for (const finding of found) all.push(finding);
  }
  return all;
}

const names = new WeakMap<RuleHits['rule'], Map<string, string>>();

/** Asked for every rule after every edit. */
function nameOf(what: string, { pack, rule }: RuleHits): string {
  const own = names.get(rule) ?? new Map<string, string>();
  names.set(rule, own);
  let name = own.get(what);
  if (name === undefined) {
    name = `${what} ${pack.header.pack}/${rule.rule}`;
    own.set(what, name);
  }
  return name;
}

function conflictFindings(result: RuleHits, reading: Reading): Finding[] {
  const excepted = new Set(result.hits.except.map((hit) => hit.sentence.index));
  const bySentence = new Map<number, Hit>();
  for (const hit of result.hits.conflict)
    if (!excepted.has(hit.sentence.index) && !bySentence.has(hit.sentence.index))
      bySentence.set(hit.sentence.index, hit);
  return [...bySentence.values()].flatMap((hit) => {
    const base = {
      kind: result.rule.kind === 'consistency' ? ('consistency' as const) : ('conflict' as const),
      severity: hit.reading.severity ?? result.rule.severity,
    };
    const facts = hit.facts.length === 0 ? [undefined] : hit.facts;
    const seen = new Set<string>();
    return facts.flatMap((fact) => {
      const span = fact?.span ?? hit.sentence.span;
      const key = `${String(span.start)}-${String(span.end)}`;
      if (seen.has(key)) return [];
      seen.add(key);
      return [
        makeFinding(result, reading, hit.sentence, {
          ...base,
          span,
          focus: focusOf(hit),
          message: fill(
            hit.reading.message ?? result.rule.message,
            hit.sentence,
            reading.draft,
            fact?.computation ?? [],
          ),
          computation: fact?.computation ?? [],
          related: fact?.related ?? [],
          fact,
        }),
      ];
    });
  });
}

function doubtFindings(result: RuleHits, reading: Reading): Finding[] {
  const settled = new Set(
    [...result.hits.conflict, ...result.hits.complies, ...result.hits.except].map((hit) => hit.sentence.index),
  );
  const seen = new Set<number>();
  return result.hits.doubt.flatMap((hit) => {
    if (settled.has(hit.sentence.index) || seen.has(hit.sentence.index)) return [];
    seen.add(hit.sentence.index);
    const kader = titleOfKader(result);
    return [
      makeFinding(result, reading, hit.sentence, {
        kind: 'undetermined',
        severity: 'info',
        span: hit.sentence.span,
        focus: focusOf(hit),
        message:
          hit.reading.message ??
          `Deze bepaling gaat over “${kader}”, maar er is niet met zekerheid uit te lezen of zij daarbinnen blijft. Beoordeel haar zelf.`,
        computation: [],
        related: [],
      }),
    ];
  });
}

function titleOfKader({ pack, rule }: RuleHits): string {
  return pack.header.kaders.find((kader) => kader.kader === rule.kader)?.title ?? rule.title;
}

function missingFindings(result: RuleHits, reading: Reading): Finding[] {
  const { rule, hits } = result;
  const kind: FindingKind = rule.kind === 'advice' ? 'advice' : 'missing';
  const base = { kind, severity: rule.severity, computation: [], related: [] };
  const partNames = (rule.parts ?? []).map((part) => part.name);
  if (partNames.length > 0) {
    if (hits.onlyIf.length === 0 && rule.onlyIf !== undefined) return [];
    const lacking = partNames.filter((name) => !result.parts.has(name));
    if (lacking.length === 0) return [];
    const place = missingPlace(result, reading);
    return [
      makeFinding(result, reading, undefined, {
        ...base,
        span: place,
        message: rule.message.replaceAll('{ontbreekt}', lacking.join(', ')),
      }),
    ];
  }
  if (rule.onlyIf !== undefined && hits.onlyIf.length === 0) {
    if (rule.messageWhenNone === undefined) return [];
    return [
      makeFinding(result, reading, undefined, {
        ...base,
        span: missingPlace(result, reading),
        message: rule.messageWhenNone,
      }),
    ];
  }
  if (rule.requiredIn === 'article') {
    const find = (part: RuleHits): Finding[] => missingInArticles(part, reading, base);
    // A footnote speaks for the article of its mark, which may be another one than that in which it stands.
    return reading.draft.footnotes.some((note) => isElsewhere(note.clause, reading.draft))
      ? find(result)
      : foundByPart(result, reading, 'articles', find);
  }
  if (hits.requires.length > 0) return [];
  const place = missingPlace(result, reading);
  const figures = hits.onlyIf[0]?.facts[0]?.computation ?? [];
  return [
    makeFinding(result, reading, undefined, {
      ...base,
      span: place,
      message: rule.message.replaceAll('{figuren}', figures.join('; ')),
      computation: figures,
    }),
  ];
}

function missingInArticles(
  { hits, ...result }: RuleHits,
  reading: Reading,
  base: Pick<Parts, 'kind' | 'severity' | 'computation' | 'related'>,
): Finding[] {
  const sections = new Set(hits.requires.map((hit) => sectionOf(reading.draft, hit.sentence)));
  const seen = new Set<number>();
  return hits.onlyIf.flatMap((hit) => {
    const section = sectionOf(reading.draft, hit.sentence);
    if (sections.has(section) || seen.has(section)) return [];
    seen.add(section);
    return [
      makeFinding({ hits, ...result }, reading, hit.sentence, {
        ...base,
        span: hit.sentence.span,
        message: fill(
          result.rule.message,
          hit.sentence,
          reading.draft,
          hit.facts.flatMap((fact) => fact.computation),
        ),
        fact: hit.facts[0],
      }),
    ];
  });
}

function isElsewhere(note: number, { clauses, parts }: Draft): boolean {
  const lead = clauses[note]?.lead;
  const part = parts.find(({ from, to }) => note >= from && note < to);
  return lead !== undefined && part !== undefined && (lead < part.from || lead >= part.to);
}

function sectionOf(draft: Draft, sentence: Sentence): number {
  return draft.clauses[sentence.clause]?.section ?? 0;
}

/** The heading of the closest article (where the subject is spoken of), or else the title. */
function missingPlace(result: RuleHits, reading: Reading): Span {
  const { draft } = reading;
  const near = result.hits.onlyIf[0] ?? result.partHits[0];
  const section = near === undefined ? undefined : draft.sections[sectionOf(draft, near.sentence)];
  const heading = section?.heading ?? draft.title ?? 0;
  const clause = draft.clauses[heading] ?? draft.clauses[0];
  return clause?.span ?? { start: 0, end: toPlace(draft, Math.min(1, draft.source.length)) };
}

function focusOf(hit: Hit): Span | undefined {
  const own = hit.statement.tokens
    .map((index) => hit.sentence.tokens[index])
    .filter((token) => token !== undefined && !token.borrowed);
  const first = own[0];
  const last = own.at(-1);
  return first === undefined || last === undefined ? undefined : { start: first.span.start, end: last.span.end };
}

interface Parts {
  readonly kind: FindingKind;
  readonly severity: Severity;
  readonly span: Span;
  readonly focus?: Span | undefined;
  readonly message: string;
  readonly computation: readonly string[];
  readonly related: Finding['related'];
  readonly fact?: Fact | undefined;
}

/** A finding of a rule at a place; `sentence` is absent where something is missing. */
export function makeFinding(result: RuleHits, reading: Reading, sentence: Sentence | undefined, parts: Parts): Finding {
  const { pack, rule } = result;
  const { focus, fact, ...rest } = parts;
  const clause = sentence === undefined ? clauseAt(reading.draft, parts.span) : reading.draft.clauses[sentence.clause];
  return {
    rule: `${pack.header.pack}/${rule.rule}`,
    ...rest,
    ...(focus === undefined ? {} : { focus }),
    remedy: rule.remedy,
    clause: clause?.address ?? 'titel',
    sources: rule.source.map((citation): Source => {
      const document = pack.header.documents[citation.document];
      return {
        document: document?.title ?? citation.document,
        locator: citation.locator,
        status: document?.status ?? pack.header.status,
      };
    }),
    fixes: fixesFor({ kind: parts.kind, sentence, result, fact }, reading),
    fingerprint: '',
    suppressed: null,
  };
}

function clauseAt(draft: Draft, span: Span): Draft['clauses'][number] | undefined {
  return draft.clauses.find((clause) => clause.span.start <= span.start && span.start < clause.span.end);
}

function fill(message: string, sentence: Sentence, draft: Draft, computation: readonly string[]): string {
  return message
    .replaceAll('{tekst}', shorten(textBetween(draft, sentence.span.start, sentence.span.end)))
    .replaceAll('{figuren}', computation.join('; '))
    .trimEnd();
}

function shorten(text: string): string {
  const line = text.replaceAll(/\s+/gu, ' ').trim();
  return line.length <= 120 ? line : `${line.slice(0, 117)}…`;
}
