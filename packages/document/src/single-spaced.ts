/** A text with single spaces for all its white space, and none at its ends. Most lines are written so, and looked at only. */
export function singleSpaced(text: string): string {
  return UNEVEN.test(text) ? text.replaceAll(/\s+/gu, ' ').trim() : text;
}

const UNEVEN = /^\s|[^\S ]|\s\s|\s$/u;
