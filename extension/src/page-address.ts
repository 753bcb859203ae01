import { Uri } from 'vscode';

/** Pages that the extension writes itself: read-only Markdown. */
export const SCHEME = 'kadertoets';
export const RULE_PAGES = `${SCHEME}:/regel/{rule}.md`;

export function rulePageAddress(rule: string): Uri {
  return Uri.parse(RULE_PAGES.replace('{rule}', rule));
}

export const DOCTOR_PAGE: Uri = Uri.parse(`${SCHEME}:/kadertoets.md`);
