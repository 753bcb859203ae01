import {
  createChecker,
  type Checker,
  type CheckOptions,
  type Follower,
  type Inspection,
  type Report,
  type Severities,
  withSeverities,
} from '@kadertoets/engine';
import type { Names } from '@kadertoets/facts';
import { isoDay, type Rulebook } from '@kadertoets/rulebook';
import { type CancellationToken, LSPErrorCodes, ResponseError, type TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createConfigurations } from './configurations.ts';
import type { Host, LoadedRules, RuleProblem } from './host.ts';
import { DEFAULTS, type Settings } from './settings.ts';

/** A checked draft: the text that was checked, what was found, and nothing that changes afterwards. */
export interface Checked {
  readonly uri: string;
  /** The text that was checked; the open document may be further by now. */
  readonly document: TextDocument;
  readonly inspection: Inspection;
  /** The report with the severities that the user set. */
  readonly report: Report;
}

/** The one place with memory: the checker, the open documents, and the last check of each. */
export interface Session {
  readonly documents: TextDocuments<TextDocument>;
  readonly settings: () => Settings;
  /** Undefined until the rules are loaded. */
  readonly rulebook: () => Rulebook | undefined;
  /** Counts the times that rules or settings changed: a result of another generation is stale. */
  readonly generation: () => number;
  /** How long the last check of an open document took, in milliseconds. */
  readonly lastDuration: () => number;
  /**
   * The check of the open document as it is now; undefined when it is not open or no Markdown. Refuses when the document
   * changes while it is checked, or the request is cancelled: a stale result is never shown.
   */
  readonly checked: (uri: string, token?: CancellationToken) => Promise<Checked | undefined>;
  /** The check of a text that is not open in the editor. */
  readonly checkText: (uri: string, text: string) => Promise<Checked>;
  /** Defined terms and references of a checked draft, read when somebody asks for them. */
  readonly names: (checked: Checked) => Names;
  /** Is a draft left out of what is checked in this folder of the workspace? */
  readonly leavesOut: (uri: string, folder: string) => Promise<boolean>;
  /** Does this file lay down rules for drafts, or belong to them? */
  readonly rulesIn: (uri: string) => boolean;
  /** Called with all that is wrong with configurations and packs when that changes. */
  readonly onProblems: (listener: (problems: readonly RuleProblem[]) => void) => void;
  readonly forget: (uri: string) => void;
  /** Called after every change of rules or settings, when what the editor shows has to be asked anew. */
  readonly onRefresh: (listener: () => void) => void;
  /** Takes over the settings at the start; the rules are loaded when they are first needed. */
  readonly start: (settings: Settings) => void;
  /** What is wrong with the rules in use, once they are loaded. */
  readonly problems: () => Promise<readonly RuleProblem[]>;
  /** Loads the rules anew when `reload` is set or other folders are named; returns what is wrong with them. */
  readonly configure: (settings: Settings, reload?: boolean) => Promise<readonly RuleProblem[]>;
}

interface Workshop {
  readonly checker: Checker;
  readonly severities: Severities;
  readonly options: CheckOptions;
}

interface Entry {
  readonly version: number;
  readonly generation: number;
  readonly result: Promise<Checked | undefined>;
}

export function createSession(documents: TextDocuments<TextDocument>, host: Host): Session {
  const entries = new Map<string, Entry>();
  const followers = new Map<string, { readonly checker: Checker; readonly follower: Follower }>();
  const configurations = createConfigurations(host);
  const checkers = new Map<string, Promise<LoadedRules>>();
  const built = new WeakMap<Rulebook, Checker>();
  const wrong = new Map<string, readonly RuleProblem[]>();
  const troubled: ((problems: readonly RuleProblem[]) => void)[] = [];
  let settings = DEFAULTS;
  let checker: Checker | undefined;
  let generation = 0;
  let lastDuration = 0;
  let queue: Promise<unknown> = Promise.resolve();
  let loading: Promise<readonly RuleProblem[]> | undefined;
  const listeners: (() => void)[] = [];
  const names = new WeakMap<Inspection, Names>();

  /** One check at a time, and each only after the messages that wait have been taken in. */
  function enqueue<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = queue.then(pause).then(work);
    queue = result.catch(() => undefined);
    return result;
  }

  /** The one place where the session asks for a report. A draft that is open is followed: it will be asked for again. */
  async function inspect(uri: string, version: number, text: string, open = false): Promise<Checked> {
    const { checker: own, severities, options } = await workshopFor(uri);
    const inspection = await (open ? followerOf(uri, own)(text, options) : own.inspect(text, options));
    return {
      uri,
      document: TextDocument.create(uri, 'markdown', version, text),
      inspection,
      report: withSeverities(inspection.report, { ...severities, ...settings.severities }),
    };
  }

  function followerOf(uri: string, own: Checker): Follower {
    const known = followers.get(uri);
    const follower = known?.checker === own ? known.follower : own.follow();
    followers.set(uri, { checker: own, follower });
    return follower;
  }

  /** What the draft is checked with: what is laid down for its folder, as the command would find it. */
  async function workshopFor(uri: string): Promise<Workshop> {
    await (loading ??= load());
    const configured = await configurations.of(uri);
    const { file, rules, severities, options } = configured;
    const own = rules.length === 0 ? checker : await checkerFor(rules);
    if (own === undefined) throw new Error('De regels konden niet worden geladen.');
    const problems = [...configured.problems, ...configured.unknown(own.rulebook)];
    report(file ?? '', problems);
    if (problems.length > 0) throw new Error(`De configuratie klopt niet: ${problems[0]?.message ?? ''}`);
    return { checker: own, severities, options: { ...options, referenceDate: isoDay(new Date()) } };
  }

  /** Folders with the same packs share a checker. */
  async function checkerFor(rules: readonly string[]): Promise<Checker | undefined> {
    const folders = [...new Set([...settings.rules, ...rules])];
    const key = folders.join('\n');
    const known = checkers.get(key) ?? host.loadRules(folders);
    checkers.set(key, known);
    const { rulebook, problems } = await known;
    report(key, problems);
    if (rulebook === undefined) return checker;
    const made = built.get(rulebook) ?? createChecker(rulebook);
    built.set(rulebook, made);
    return made;
  }

  /** What is wrong with the files of one folder; said when it changes. */
  function report(key: string, found: readonly RuleProblem[]): void {
    const before = JSON.stringify(wrong.get(key) ?? []);
    wrong.set(key, found);
    if (JSON.stringify(found) !== before) for (const listener of troubled) listener(allProblems());
  }

  function allProblems(): RuleProblem[] {
    return [...wrong.values()].flat();
  }

  function latest(document: TextDocument): Promise<Checked | undefined> {
    const { uri, version } = document;
    const known = entries.get(uri);
    if (known?.version === version && known.generation === generation) return known.result;
    const result = enqueue(async () => {
      // A newer version is waiting, or the document was closed: nobody needs this one.
      if (documents.get(uri)?.version !== version) return undefined;
      const start = performance.now();
      const checked = await inspect(uri, version, document.getText(), true);
      lastDuration = performance.now() - start;
      return checked;
    });
    entries.set(uri, { version, generation, result });
    return result;
  }

  /** Rules that could not be read now may be readable later: a failure is not kept. */
  async function load(): Promise<readonly RuleProblem[]> {
    try {
      return await loadRules();
    } catch (error) {
      loading = undefined;
      throw error;
    }
  }

  async function loadRules(): Promise<readonly RuleProblem[]> {
    configurations.forget();
    checkers.clear();
    wrong.clear();
    const { rulebook, problems } = await host.loadRules(settings.rules);
    wrong.set('settings', problems);
    // Packs from outside that are wrong at the start must not keep a draft from being checked by the others.
    const usable = rulebook ?? (checker === undefined ? (await host.loadRules([])).rulebook : undefined);
    if (usable !== undefined) {
      checker = createChecker(usable);
      followers.clear();
    }
    return problems;
  }

  /** The packs of all folders together: identifiers tell them apart. */
  function everyRulebook(): Rulebook | undefined {
    const own = [...followers.values()].map((each) => each.checker.rulebook);
    if (checker === undefined || own.every(({ packs }) => packs.length === checker?.rulebook.packs.length))
      return checker?.rulebook;
    const packs = new Map(
      [...own, checker.rulebook].flatMap((each) => each.packs).map((pack) => [pack.header.pack, pack]),
    );
    return { ...checker.rulebook, packs: [...packs.values()] };
  }

  return {
    documents,
    settings: () => settings,
    rulebook: () => everyRulebook(),
    generation: () => generation,
    lastDuration: () => lastDuration,
    checked: async (uri, token) => {
      const document = documents.get(uri);
      if (document === undefined || !isMarkdown(document)) return undefined;
      const { version } = document;
      await (loading ??= load());
      const asked = generation;
      const checked = await latest(document);
      if (token?.isCancellationRequested === true)
        throw new ResponseError(LSPErrorCodes.RequestCancelled, 'De vraag is ingetrokken.');
      if (checked === undefined || documents.get(uri)?.version !== version || asked !== generation)
        throw new ResponseError(LSPErrorCodes.ContentModified, 'De tekst is intussen gewijzigd.');
      return checked;
    },
    checkText: async (uri, text) => await enqueue(async () => await inspect(uri, 0, text)),
    names: ({ inspection }) => {
      const known = names.get(inspection) ?? checker?.names(inspection) ?? { terms: [], references: [] };
      names.set(inspection, known);
      return known;
    },
    leavesOut: configurations.leavesOut,
    rulesIn: (uri) => [...settings.rules, ...configurations.rules()].some((folder) => uri.startsWith(folder)),
    onProblems: (listener) => {
      troubled.push(listener);
    },
    forget: (uri) => {
      entries.delete(uri);
      followers.delete(uri);
    },
    start: (given) => {
      settings = given;
    },
    problems: async () => await (loading ??= load()),
    configure: async (next, reload = false) => {
      const sameRules = JSON.stringify(next.rules) === JSON.stringify(settings.rules);
      settings = next;
      if (reload || !sameRules) loading = undefined;
      const problems = await (loading ??= load());
      generation += 1;
      entries.clear();
      for (const listener of listeners) listener();
      return problems;
    },
    onRefresh: (listener) => {
      listeners.push(listener);
    },
  };
}

/** The rest of an editor's files is none of our business. */
function isMarkdown(document: TextDocument): boolean {
  return document.languageId === 'markdown' || /\.(?:md|markdown)$/iu.test(document.uri);
}

async function pause(): Promise<void> {
  await new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
