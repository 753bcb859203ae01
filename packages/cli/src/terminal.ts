/** What the command sees of the world outside, so that a test can stand in for it. */
export interface Terminal {
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  /** All of standard input. */
  readonly stdin: () => Promise<Uint8Array>;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly columns: number;
  readonly colour: boolean;
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
