import type { Pack } from '@kadertoets/rulebook';
import type { Locale } from '../terminal.ts';

/** What the server was started with; nothing of it changes while it runs. */
export interface Service {
  /** The folder below which drafts may be read. */
  readonly root: string;
  readonly rules: readonly string[];
  readonly locale: Locale;
  readonly packs: readonly Pack[];
}

/** What an assistant gives a tool. */
export type Arguments = Readonly<Record<string, unknown>>;

export interface Tool {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly inputSchema: { readonly type: 'object'; readonly [key: string]: unknown };
  readonly outputSchema?: { readonly type: 'object'; readonly [key: string]: unknown };
  /** What the command of that name would print; `structured` when that is JSON. */
  readonly run: (given: Arguments) => Promise<{ readonly text: string; readonly structured?: Record<string, unknown> }>;
}
