/** One tag of a stretch of HTML; places count from the beginning of the stretch. */
export interface Tag {
  readonly name: string;
  readonly closing: boolean;
  readonly start: number;
  readonly end: number;
}

// What is not among these is no HTML: "<naam>" is a place that the author left open.
const NAMES = new Set(
  'a abbr address article aside b blockquote body br caption center cite code col colgroup dd del details div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 head header hr html i img ins kbd li main mark nav o ol p pre q s samp section small span strike strong style sub summary sup table tbody td tfoot th thead time title tr tt u ul var wbr'.split(
    ' ',
  ),
);

/** Does this stretch begin with a tag of HTML? */
export function isTag(text: string): boolean {
  const name = /^<\/?([a-z][a-z\d]{0,11})(?![a-z\d])/iu.exec(text.slice(0, 16))?.[1];
  return (name !== undefined && NAMES.has(name.toLowerCase())) || /^<[!?]/u.test(text);
}

/** All tags in order; a bracket that begins no tag ("< 25%") is text. Its time grows no faster than its input. */
export function tagsOf(html: string): Tag[] {
  const tags: Tag[] = [];
  let at = html.indexOf('<');
  while (at !== -1) {
    const name = /^<(\/?)([a-z][a-z\d]{0,11})(?![a-z\d])/iu.exec(html.slice(at, at + 16));
    const known = name !== null && NAMES.has((name[2] ?? '').toLowerCase());
    const end = known ? html.indexOf('>', at) : -1;
    if (known && end === -1) return tags;
    if (known) tags.push({ name: (name[2] ?? '').toLowerCase(), closing: name[1] === '/', start: at, end: end + 1 });
    at = html.indexOf('<', known ? end + 1 : at + 1);
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
