/** What the command sees of the world outside, so that a test can stand in for it. */
export interface Terminal {
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  /** All of standard input. */
  readonly stdin: () => Promise<Uint8Array>;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly columns: number;
  readonly colour: boolean;
  /** Whether a person is looking at what is written to each. */
  readonly attended: { readonly stdout: boolean; readonly stderr: boolean };
  /** Ends when the user asks the command to stop; until it is called, such a request ends the process as ever. */
  readonly interrupted: () => AbortSignal;
}

export type Locale = 'nl' | 'en';

/** A text for people, in both languages that the command speaks. */
export type Text = Readonly<Record<Locale, string>>;

/** The command could not do its work: what, where, and how to mend it. Ends in exit status 2. */
export class CommandError extends Error {
  readonly text: Text;

  constructor(text: Text) {
    super(text.nl);
    this.name = 'CommandError';
    this.text = text;
  }
}

/** Without that rule a draft could look better than it is. */
const RULE_FAILED: Text = {
  nl: 'Er is niets getoetst en niets geschreven. Is het een regel van uzelf, probeer hem dan met “kadertoets test”; anders is het een fout van Kadertoets.',
  en: 'Nothing was checked and nothing was written. If the rule is your own, try it with “kadertoets test”; else it is a fault of Kadertoets.',
};

/** What a user is told of an error that ended the work. */
export function messageOf(error: unknown, locale: Locale): string {
  if (error instanceof CommandError) return error.text[locale];
  if (error instanceof Error && error.name === 'RuleError') return `${error.message}\n${RULE_FAILED[locale]}`;
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return locale === 'en'
    ? `unexpected error; this is a fault of the program itself.\n${detail}`
    : `onverwachte fout; dit is een fout van het programma zelf.\n${detail}`;
}
