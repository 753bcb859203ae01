/** An agreement of about so many pages. */
export function generateDraft(pages: number, seed: number): string;
