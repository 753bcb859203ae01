import { Uri } from 'vscode';

/** Pages that the extension writes itself: read-only Markdown. */
export const SCHEME = 'kadertoets';
/** Two folders of a workspace may have kaders of the same name, so that a page says for which draft it holds. */
export const RULE_PAGES = `${SCHEME}:/regel/{rule}.md?{draft}`;

export function rulePageAddress(rule: string, draft: string | undefined): Uri {
  return Uri.from({ scheme: SCHEME, path: `/regel/${rule}.md`, query: draft ?? '' });
}

export function ruleOfPage({ path, query }: Uri): { readonly rule: string; readonly uri?: string } {
  const rule = path.replace(/^\/regel\//u, '').replace(/\.md$/u, '');
  return query === '' ? { rule } : { rule, uri: query };
}

export const DOCTOR_PAGE: Uri = Uri.parse(`${SCHEME}:/kadertoets.md`);
