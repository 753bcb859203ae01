import {
  followDraft,
  inOffsets as draftInOffsets,
  parseDraft,
  type Draft,
  type SourceText,
  type Span,
} from '@kadertoets/document';
import {
  buildReader,
  readDraft,
  readNames,
  withFacts,
  type Names,
  type PreparedLanguage,
  type Reader,
  type Reading,
} from '@kadertoets/facts';
import { selectPacks, type Language, type Pack, type PackReason, type Rulebook } from '@kadertoets/rulebook';
import { arrange } from './arrange.ts';
import { assess } from './assessment.ts';
import { toFindings } from './findings.ts';
import { byPartInOffsets, inOffsets, reportInOffsets } from './in-offsets.ts';
import { judge, type RuleHits } from './judge.ts';
import { judgedParts } from './judged-parts.ts';
import { kaderFacts } from './kader-facts.ts';
import { recognise, type Overrides, type Recognised } from './recognise.ts';
import type { Finding, FindingLists, PartFindings, Report } from './report.ts';
import { ruleName } from './rule-name.ts';
import { doubtsOf } from './suspicion/doubt.ts';
import { buildDetector } from './suspicion/model.ts';
import { isAbout } from './subject.ts';
import { suspectFindings } from './suspicion/suspect.ts';

/** What a check depends on beside the text itself. */
export interface CheckOptions extends Overrides {
  /** The day on which the check is done (ISO); the checker itself has no clock. */
  readonly referenceDate?: string;
}

/** Everything that a check established, for `why` and the editor; `check` gives the report alone. */
export interface Inspection {
  readonly draft: Draft;
  /** Its places are those of its own draft, which of a followed draft are no offsets (see `toOffset`); so are those of the results. */
  readonly reading?: Reading;
  readonly recognised: Recognised;
  readonly packs: readonly Pack[];
  /** Why each pack of the rulebook applies or not, by pack; `describeReason` makes a sentence of it. */
  readonly reason: Readonly<Record<string, PackReason>>;
  readonly results: readonly RuleHits[];
  readonly report: Report;
  /** The findings of the report again, by the part of the draft in which they stand. */
  readonly byPart: readonly PartFindings[];
}

/** An inspection whose findings have the places of its draft. */
type Outcome = Omit<Inspection, 'byPart'> & { readonly findings: FindingLists };

/**
 * Checks one draft again and again while it is being written, with the same outcome as `inspect`: what an edit leaves alone is not
 * read or judged again. Only one check at a time.
 */
export type Follower = (source: SourceText, options?: CheckOptions) => Promise<Inspection>;

/** Checks drafts against the packs of one rulebook. */
export interface Checker {
  readonly rulebook: Rulebook;
  /** For a draft that is being written. */
  readonly follow: () => Follower;
  /** Never throws for a bad draft; only a rule that is broken throws (a `RuleError`). */
  readonly check: (source: string, options?: CheckOptions) => Promise<Report>;
  /** The same with all that it rests on. */
  readonly inspect: (source: string, options?: CheckOptions) => Promise<Inspection>;
  /** Defined terms and references to parts of the draft, for the editor. */
  readonly names: (inspection: Inspection) => Names;
}

/** A language takes time to build; checkers of the same rules share one. */
const readers = new WeakMap<Language, Reader>();

function readerFor(language: Language, prepared: PreparedLanguage | undefined): Reader {
  const known = readers.get(language) ?? buildReader(language, prepared);
  readers.set(language, known);
  return known;
}

/**
 * Compiles a rulebook once; a check then depends on nothing but its arguments. `prepared` is what was made of
 * its language before, to start sooner.
 */
export function createChecker(rulebook: Rulebook, prepared?: PreparedLanguage): Checker {
  const known = rulebook.packs.flatMap((pack) => pack.rules.map((rule) => ruleName({ pack, rule })));
  const detector = rulebook.suspicion === undefined ? undefined : buildDetector(rulebook.suspicion);
  const inspectDraft = async (draft: Draft, options: CheckOptions): Promise<Outcome> => {
    let reading: Reading | undefined;
    const read = (gemeenten: readonly string[]): Reading =>
      (reading ??= readDraft(draft, readerFor(rulebook.language, prepared), gemeenten));
    const recognised = recognise(draft, read, rulebook, options);
    const problems = recognised.problems.map(frontMatterFinding);
    if (!recognised.recognised || recognised.instrument === undefined) {
      const findings = arrange([problems], [], draft, known, options.referenceDate);
      const report: Report = {
        recognised: false,
        gemeenten: [],
        packs: [],
        findings: findings.flat(),
        assessment: [],
      };
      return { draft, recognised, packs: [], reason: {}, results: [], report, findings };
    }
    const own = read(recognised.gemeenten);
    const selection = selectPacks(rulebook, {
      instrument: recognised.instrument,
      gemeenten: recognised.gemeenten,
      term: recognised.term,
      override: recognised.kaders,
      isAbout: (subject) => isAbout(own, subject),
    });
    const { packs, reason } = selection;
    const facts = kaderFacts(own, selection, recognised.gemeenten);
    const full = withFacts(own, facts);
    const parts = judgedParts(full, packs);
    const results = await judge(parts, packs);
    const judged = toFindings(results, parts.parts, full, detector && doubtsOf(detector, full));
    const suspected = detector === undefined ? [] : suspectFindings(results, parts.parts, judged, full, detector);
    const findings = arrange([problems, ...judged, ...suspected], results, draft, known, options.referenceDate);
    let all: Report['findings'] | undefined;
    let assessment: Report['assessment'] | undefined;
    const report: Report = {
      recognised: true,
      instrument: recognised.instrument,
      gemeenten: recognised.gemeenten,
      packs: packs.map((pack) => pack.header.pack),
      // Most checks of a draft that is being written are followed by another one before anybody asks for these.
      get findings() {
        return (all ??= findings.flat());
      },
      get assessment() {
        return (assessment ??= assess(results, report.findings, full));
      },
      ...(recognised.term === undefined ? {} : { term: recognised.term }),
    };
    return { draft, reading: full, recognised, packs, reason, results, report, findings };
  };
  const names = ({ reading }: Inspection): Names =>
    reading === undefined
      ? { terms: [], references: [] }
      : inOffsets(readNames(reading, readerFor(rulebook.language, prepared)), reading.draft);
  const inspect = async (source: string, options: CheckOptions = {}): Promise<Inspection> => {
    const { findings, ...inspection } = await inspectDraft(parseDraft(source), options);
    return { ...inspection, report: { ...inspection.report }, byPart: byPartInOffsets(findings, inspection.draft) };
  };
  const follow = (): Follower => {
    const read = followDraft();
    return async (source, options = {}) => {
      const { findings, ...inspection } = await inspectDraft(read(source), options);
      const { draft, recognised, report } = inspection;
      const byPart = byPartInOffsets(findings, draft);
      let plain: Draft | undefined;
      return {
        ...inspection,
        recognised: inOffsets(recognised, draft),
        report: reportInOffsets(report, byPart, draft),
        byPart,
        // Most checks are followed by another one before anybody asks for the draft.
        get draft() {
          return (plain ??= draftInOffsets(draft));
        },
      };
    };
  };
  return {
    rulebook,
    inspect,
    follow,
    names,
    check: async (source, options) => (await inspect(source, options)).report,
  };
}

function frontMatterFinding({ message, span }: { readonly message: string; readonly span: Span }): Finding {
  return {
    rule: 'kadertoets/front-matter',
    kind: 'front-matter',
    severity: 'error',
    message,
    span,
    computation: [],
    clause: 'front matter',
    sources: [],
    related: [],
    fixes: [],
    fingerprint: '',
    suppressed: null,
  };
}
