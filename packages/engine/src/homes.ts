import { lastUpTo, type Draft } from '@kadertoets/document';
import type { Finding, FindingLists } from './report.ts';

/** From where to where the findings of a list stand. */
export interface Reach {
  readonly start: number;
  /** Where the last of them begins, and where the one that goes on longest ends. */
  readonly last: number;
  readonly end: number;
}

// Lists of parts that did not change come back after every edit.
const reaches = new WeakMap<readonly Finding[], Reach>();

export function reachOf(list: readonly Finding[]): Reach {
  let reach = reaches.get(list);
  if (reach === undefined) {
    const starts = list.map(({ span }) => span.start);
    reach = {
      start: Math.min(...starts),
      last: Math.max(...starts),
      end: Math.max(...list.map(({ span }) => span.end)),
    };
    reaches.set(list, reach);
  }
  return reach;
}

/** For each part of a draft the lists of what stands in it, whatever part it was found in; a list that stands together stays one. */
export function atHome(lists: FindingLists, { parts }: Draft): FindingLists[] {
  const places = parts.map(({ place }) => place);
  const homes = places.map((): (readonly Finding[])[] => []);
  // A text without any words has no parts, and may lack something all the same.
  if (homes.length === 0) homes.push([]);
  for (const list of lists) {
    if (list.length === 0) continue;
    const { start, last } = reachOf(list);
    const home = lastUpTo(places, start);
    if (last < (places[home + 1] ?? Number.POSITIVE_INFINITY)) homes[home]?.push(list);
    else for (const finding of list) homes[lastUpTo(places, finding.span.start)]?.push([finding]);
  }
  return homes;
}
