import type { Draft, Span } from '@kadertoets/document';

export interface Problem {
  readonly message: string;
  readonly span: Span;
}

/** The front matter's values with their places; what is wrong with them is collected here. */
export class FrontMatterValues {
  readonly problems: Problem[];
  readonly #draft: Draft;

  constructor(draft: Draft) {
    this.#draft = draft;
    this.problems = [...(draft.frontMatter?.problems ?? [])];
  }

  get keys(): readonly string[] {
    return Object.keys(this.#draft.frontMatter?.data ?? {});
  }

  /** The value of a key; undefined when it is absent or empty. */
  value(key: string): unknown {
    return this.#draft.frontMatter?.data[key] ?? undefined;
  }

  /** One name or several, as text. */
  names(key: string): readonly string[] | undefined {
    const value = this.value(key);
    return value === undefined
      ? undefined
      : (Array.isArray(value) ? value : [value]).map((each) => asText(each).trim());
  }

  report(key: string, message: string): void {
    const span = this.#draft.frontMatter?.keys[key] ?? this.#draft.frontMatter?.span ?? { start: 0, end: 0 };
    this.problems.push({ message, span });
  }
}

export function asText(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}
