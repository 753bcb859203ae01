import {
  type Checker,
  type CheckOptions,
  type Finding,
  type Follower,
  type Inspection,
  type Report,
  type Severities,
  weigh,
  withSeverities,
} from '@kadertoets/engine';
import type { Names } from '@kadertoets/facts';
import { isoDay, type Rulebook } from '@kadertoets/rulebook';
import { type CancellationToken, LSPErrorCodes, ResponseError, type TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { createCheckers } from './checkers.ts';
import { createConfigurations } from './configurations.ts';
import { textOf, unchangingDocuments } from './documents.ts';
import type { Host, RuleProblem } from './host.ts';
import { folderAt, settingsAt } from './rule-folders.ts';
import { DEFAULTS, type Settings } from './settings.ts';

/** A checked draft: the text that was checked, what was found, and nothing that changes afterwards. */
export interface Checked {
  readonly uri: string;
  /** The text that was checked; the open one may be another by now. */
  readonly document: TextDocument;
  readonly inspection: Inspection;
  /** The report with the severities that the user set. */
  readonly report: Report;
  /** Findings of this check with these severities. */
  readonly weigh: (findings: readonly Finding[]) => readonly Finding[];
  /** The rules that it was checked with: those of its own folder. */
  readonly rulebook: Rulebook;
  /** Defined terms and references, read when somebody asks for them. */
  readonly names: () => Names;
}

/** The one place with memory: the checker, the open documents, and the last check of each. */
export interface Session {
  readonly documents: TextDocuments<TextDocument>;
  readonly settings: () => Settings;
  /** The rules that hold for a draft, or for one that still has to be written. */
  readonly rulebookAt: (uri?: string) => Promise<Rulebook>;
  /** The rules of every folder of the workspace, for what is not about one draft; those of the first folder stand first. */
  readonly rulebooks: () => Promise<readonly Rulebook[]>;
  /** Counts the times that rules or settings changed: a result of another generation is stale. */
  readonly generation: () => number;
  /** How long the last check of an open document took, in milliseconds. */
  readonly lastDuration: () => number;
  /**
   * The check of the open document as it is now; undefined when it is not open or no Markdown. Refuses when the document
   * changes while it is checked, or the request is cancelled: a stale result is never shown.
   */
  readonly diagnosed: (uri: string, token?: CancellationToken) => Promise<Checked | undefined>;
  /** The same for who does not show what went wrong: undefined where the text could not be checked, which its diagnostics say. */
  readonly checked: (uri: string, token?: CancellationToken) => Promise<Checked | undefined>;
  /** The check of another text than the one in the editor: a file, or an open draft as it would be after a change. */
  readonly checkText: (uri: string, text: string) => Promise<Checked>;
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
  /** Loads the rules of all folders, if that was not done yet. */
  readonly ready: () => Promise<void>;
  /** Loads the rules anew when `reload` is set or other folders are named. */
  readonly configure: (settings: Settings, reload?: boolean) => Promise<void>;
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
  const checkers = createCheckers(host, report);
  const wrong = new Map<string, readonly RuleProblem[]>();
  const troubled: ((problems: readonly RuleProblem[]) => void)[] = [];
  let settings = DEFAULTS;
  let generation = 0;
  let lastDuration = 0;
  let queue: Promise<unknown> = Promise.resolve();
  let loading: Promise<void> | undefined;
  let silent = false;
  const listeners: (() => void)[] = [];

  /** One check at a time, and each only after the messages that wait have been taken in. */
  function enqueue<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = queue.then(pause).then(work);
    queue = result.catch(() => undefined);
    return result;
  }

  /** The one place where the session asks for a report. A draft that is open is followed: it will be asked for again. */
  async function inspect(document: TextDocument, open = false): Promise<Checked> {
    const { uri } = document;
    const { checker, severities, options } = await workshopOr(document);
    const inspection = open
      ? await followerOf(uri, checker)(textOf(document), options)
      : await checker.inspect(document.getText(), options);
    let names: Names | undefined;
    let weighed: Report | undefined;
    return {
      uri,
      document,
      inspection,
      get report() {
        return (weighed ??= withSeverities(inspection.report, severities));
      },
      weigh: (findings) => weigh(findings, severities),
      rulebook: checker.rulebook,
      names: () => (names ??= checker.names(inspection)),
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
    const configured = await configurations.of(placeOf(uri));
    const checker = await checkerAt(uri);
    const problems = [...configured.problems, ...configured.unknown(checker.rulebook)];
    report(configured.file ?? '', problems);
    if (problems.length > 0) throw new Error(`De configuratie klopt niet: ${problems[0]?.message ?? ''}`);
    return {
      checker,
      severities: { ...configured.severities, ...settingsAt(settings, uri).severities },
      options: { ...configured.options, referenceDate: isoDay(new Date()) },
    };
  }

  /** Other Markdown is left alone, also where the configuration is wrong. */
  async function workshopOr(document: TextDocument): Promise<Workshop> {
    try {
      return await workshopFor(document.uri);
    } catch (error) {
      const plain = await checkers.of([]);
      if ((await plain.check(document.getText())).recognised) throw error;
      return { checker: plain, severities: {}, options: {} };
    }
  }

  async function checkerAt(uri: string): Promise<Checker> {
    const { rules } = await configurations.of(placeOf(uri));
    return await checkers.of([...settingsAt(settings, uri).rules, ...rules]);
  }

  /** A text that was never saved goes with the first folder of the workspace. */
  function placeOf(uri: string): string {
    const first = folderAt(Object.keys(settings.folders), '');
    return uri.startsWith('untitled:') && first !== undefined ? `${first}/${uri.slice('untitled:'.length)}` : uri;
  }

  /** What is wrong with the files of one folder; said when it changes. */
  function report(key: string, found: readonly RuleProblem[]): void {
    const before = JSON.stringify(wrong.get(key) ?? []);
    wrong.set(key, found);
    if (!silent && JSON.stringify(found) !== before) tellProblems();
  }

  function tellProblems(): void {
    for (const listener of troubled) listener(allProblems());
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
      const checked = await inspect(document, true);
      lastDuration = performance.now() - start;
      return checked;
    });
    entries.set(uri, { version, generation, result });
    return result;
  }

  /** Rules that could not be read now may be readable later: a failure is not kept. */
  async function load(): Promise<void> {
    try {
      await loadRules();
    } catch (error) {
      loading = undefined;
      throw error;
    }
  }

  async function loadRules(): Promise<void> {
    const before = JSON.stringify(allProblems());
    configurations.forget();
    checkers.forget();
    wrong.clear();
    // All that is wrong is said at once, when everything is loaded.
    silent = true;
    try {
      await Promise.all([[], ...ruleFoldersOf(settings)].map(checkers.of));
    } finally {
      silent = false;
    }
    if (JSON.stringify(allProblems()) !== before) tellProblems();
  }

  async function diagnosed(uri: string, token?: CancellationToken): Promise<Checked | undefined> {
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
  }

  return {
    documents,
    settings: () => settings,
    rulebookAt: async (uri = 'untitled:') => {
      await (loading ??= load());
      return (await checkerAt(uri)).rulebook;
    },
    rulebooks: async () => {
      await (loading ??= load());
      const places = Object.keys(settings.folders).map((folder) => `${folder}/`);
      const found = await Promise.all((places.length === 0 ? ['untitled:'] : places).map(checkerAt));
      return [...new Set(found.map(({ rulebook }) => rulebook))];
    },
    generation: () => generation,
    lastDuration: () => lastDuration,
    diagnosed,
    checked: async (uri, token) => {
      try {
        return await diagnosed(uri, token);
      } catch (error) {
        if (error instanceof ResponseError) throw error;
        return undefined;
      }
    },
    // Of an open draft most is known, also for a text that differs a little.
    checkText: async (uri, text) =>
      await enqueue(
        async () =>
          await inspect(unchangingDocuments.create(uri, 'markdown', 0, text), documents.get(uri) !== undefined),
      ),
    leavesOut: configurations.leavesOut,
    rulesIn: (uri) =>
      [...ruleFoldersOf(settings).flat(), ...configurations.rules()].some((folder) => uri.startsWith(folder)),
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
    ready: async () => {
      await (loading ??= load());
    },
    configure: async (next, reload = false) => {
      const sameRules = JSON.stringify(ruleFoldersOf(next)) === JSON.stringify(ruleFoldersOf(settings));
      settings = next;
      if (reload || !sameRules) loading = undefined;
      await (loading ??= load());
      generation += 1;
      entries.clear();
      for (const listener of listeners) listener();
    },
    onRefresh: (listener) => {
      listeners.push(listener);
    },
  };
}

function ruleFoldersOf({ folders }: Settings): (readonly string[])[] {
  return Object.values(folders).map(({ rules }) => rules);
}

/** The rest of an editor's files is none of our business. */
function isMarkdown(document: TextDocument): boolean {
  return document.languageId === 'markdown' || /\.(?:md|markdown)$/iu.test(document.uri);
}

/** Messages are taken in one by one, in turns: after a few of these no more are waiting. */
const TURNS = 4;

/** Lets in what waits, without the millisecond and more that a timer takes where there is something quicker. */
async function pause(): Promise<void> {
  const { setImmediate: next } = globalThis as { readonly setImmediate?: (call: () => void) => unknown };
  if (next === undefined) {
    await new Promise((resolve) => {
      setTimeout(resolve, 0);
    });
    return;
  }
  for (let turn = 0; turn < TURNS; turn += 1)
    await new Promise<void>((resolve) => {
      next(resolve);
    });
}
