import type { Severity } from '@kadertoets/engine';

export type Locale = 'nl' | 'en';

/** What a folder of the workspace may have otherwise than the others. */
export interface FolderSettings {
  /** Folders with packs beside those that come with the server. */
  readonly rules: readonly string[];
  /** Another weight for a rule, or `off` to leave it out. */
  readonly severities: Readonly<Record<string, Severity | 'off'>>;
}

/** What a user can set in the editor, under `kadertoets`. */
export interface Settings extends FolderSettings {
  readonly locale: Locale;
  /** The same by folder of the workspace, its rules as whole addresses. */
  readonly folders: Readonly<Record<string, FolderSettings>>;
  readonly inlayHints: boolean;
  readonly codeLens: boolean;
  /** Check every draft in the workspace, not only those that are open. */
  readonly workspace: boolean;
  /** Where the page of a rule is to be found, with `{rule}` in the place of its identifier. */
  readonly rulePages?: string;
}

export const DEFAULTS: Settings = {
  locale: 'nl',
  rules: [],
  severities: {},
  folders: {},
  inlayHints: true,
  codeLens: true,
  workspace: true,
};

/** Reads settings from outside; what is absent or of the wrong kind keeps the value it had. */
export function readSettings(given: unknown, current: Settings, editorLocale?: string): Settings {
  const values = isRecord(given) ? given : {};
  const flag = (key: 'inlayHints' | 'codeLens' | 'workspace'): boolean =>
    typeof values[key] === 'boolean' ? values[key] : current[key];
  const pages = typeof values['rulePages'] === 'string' ? values['rulePages'] : current.rulePages;
  return {
    locale: readLocale(values['locale'], current.locale, editorLocale),
    rules: Array.isArray(values['rules'])
      ? values['rules'].filter((each): each is string => typeof each === 'string')
      : current.rules,
    severities: isRecord(values['severities']) ? readSeverities(values['severities']) : current.severities,
    folders: current.folders,
    inlayHints: flag('inlayHints'),
    codeLens: flag('codeLens'),
    workspace: flag('workspace'),
    ...(pages === undefined ? {} : { rulePages: pages }),
  };
}

/** `auto` follows the editor; an editor in another language than Dutch gets English. */
function readLocale(given: unknown, current: Locale, editorLocale: string | undefined): Locale {
  if (given === 'nl' || given === 'en') return given;
  if (editorLocale === undefined) return current;
  return /^nl\b/iu.test(editorLocale) ? 'nl' : 'en';
}

function readSeverities(given: Readonly<Record<string, unknown>>): Settings['severities'] {
  const severities: Record<string, Severity | 'off'> = {};
  for (const [rule, severity] of Object.entries(given))
    if (severity === 'error' || severity === 'warning' || severity === 'info' || severity === 'off')
      severities[rule] = severity;
  return severities;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
