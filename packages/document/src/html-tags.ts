/** One tag of a stretch of HTML; places count from the beginning of the stretch. */
export interface Tag {
  readonly name: string;
  readonly closing: boolean;
  readonly start: number;
  readonly end: number;
}

/** All tags in order; a bracket that begins no tag ("< 25%") is text. Its time grows no faster than its input. */
export function tagsOf(html: string): Tag[] {
  const tags: Tag[] = [];
  let at = html.indexOf('<');
  while (at !== -1) {
    const name = /^<(\/?)([a-z][a-z\d]{0,11})(?![a-z\d])/iu.exec(html.slice(at, at + 16));
    const end = name === null ? -1 : html.indexOf('>', at);
    if (name !== null && end === -1) return tags;
    if (name !== null)
      tags.push({ name: (name[2] ?? '').toLowerCase(), closing: name[1] === '/', start: at, end: end + 1 });
    at = html.indexOf('<', name === null ? at + 1 : end + 1);
  }
  return tags;
}

/** The text at equal length with every tag blanked; a line break stays one. */
export function withoutTags(html: string): string {
  let text = '';
  let from = 0;
  for (const tag of tagsOf(html)) {
    text += html.slice(from, tag.start) + (tag.name === 'br' ? '\n' : ' ').padEnd(tag.end - tag.start);
    from = tag.end;
  }
  return text + html.slice(from);
}
