import type { Pack, PackHeader, Rulebook } from './model.ts';
import { orderPacks } from './pack-order.ts';
import type { PackReason } from './pack-reason.ts';
import { overlaps, type Period } from './period.ts';

/** What is known of a draft when the packs are chosen. */
export interface PackRequest {
  readonly instrument: string;
  /** Empty when no gemeente is known: then no regional pack can apply. */
  readonly gemeenten: readonly string[];
  /** Absent, or without both ends, when the draft states no term. */
  readonly term?: Period | undefined;
  /** Packs that the user chose; they replace the automatic choice. */
  readonly override?: readonly string[] | undefined;
  /** Is the draft about what these concepts name? Absent when that is not asked. */
  readonly isAbout?: ((subject: readonly string[]) => boolean) | undefined;
}

export interface PackSelection {
  /** The packs that apply: hygiene first, an extended pack before its extender. */
  readonly packs: readonly Pack[];
  /** Packs for this gemeente and instrument that are not in force on any day of the term. */
  readonly lapsed: readonly Pack[];
  /** No adopted pack applies. */
  readonly noAdoptedPack: boolean;
  /** Some pack does not apply because the draft is about something else. */
  readonly otherSubject: boolean;
  /** Chosen packs that the rulebook does not hold. */
  readonly unknown: readonly string[];
  /** Why each pack of the rulebook applies or not, by pack. */
  readonly reason: Readonly<Record<string, PackReason>>;
}

/** Chooses the packs that a draft is checked against. */
export function selectPacks(rulebook: Rulebook, request: PackRequest): PackSelection {
  const packs = orderPacks(rulebook.packs);
  const reason: Record<string, PackReason> = {};
  const lapsed: Pack[] = [];
  const outside = new Set<string>();
  const chosen = new Set<string>();
  let otherSubject = false;
  for (const pack of packs) {
    const { header } = pack;
    const judgement = judge(packs, header, request);
    reason[header.pack] = judgement.reason;
    if (judgement.applies) chosen.add(header.pack);
    if (judgement.lapsed !== undefined) lapsed.push(pack);
    if (judgement.lapsed === 'term' || judgement.otherSubject === true) outside.add(header.pack);
    otherSubject ||= judgement.otherSubject === true;
  }
  addExtended(packs, chosen, outside, reason);
  const selected = packs.filter((pack) => chosen.has(pack.header.pack));
  return {
    packs: selected,
    lapsed: lapsed.filter((pack) => !chosen.has(pack.header.pack)),
    otherSubject,
    noAdoptedPack: !selected.some((pack) => pack.header.status === 'adopted'),
    unknown: (request.override ?? []).filter((name) => !packs.some((pack) => pack.header.pack === name)),
    reason,
  };
}

interface Judgement {
  readonly applies: boolean;
  /** Not in force during the term, or replaced by a later decision where there is no term. */
  readonly lapsed?: 'term' | 'replaced';
  readonly otherSubject?: boolean;
  readonly reason: PackReason;
}

function judge(packs: readonly Pack[], header: PackHeader, request: PackRequest): Judgement {
  if (header.status === 'hygiene') return applies({ kind: 'always' });
  if (request.override !== undefined) {
    return request.override.includes(header.pack) ? applies({ kind: 'chosen' }) : silent({ kind: 'others-chosen' });
  }
  if (!holdsForInstrument(header, request.instrument)) {
    return silent({ kind: 'other-instrument', instrument: request.instrument });
  }
  if (header.gemeenten !== undefined && request.gemeenten.length === 0) {
    return silent({ kind: 'gemeente-unknown' });
  }
  const gemeenten = sharedGemeenten(header, request.gemeenten);
  if (header.gemeenten !== undefined && gemeenten.length === 0)
    return silent({ kind: 'other-gemeente', gemeenten: request.gemeenten });
  if (header.subject !== undefined && request.isAbout?.(header.subject) === false)
    return { ...silent({ kind: 'other-subject' }), otherSubject: true };
  return judgePeriod(packs, header, request, gemeenten);
}

function judgePeriod(
  packs: readonly Pack[],
  header: PackHeader,
  request: PackRequest,
  gemeenten: readonly string[],
): Judgement {
  const { term } = request;
  if (term?.from === undefined && term?.to === undefined) return judgeWithoutTerm(packs, header, request, gemeenten);
  if (overlaps(term, header)) {
    return applies({
      kind: 'in-force',
      ...(header.gemeenten === undefined ? {} : { gemeenten }),
      period: periodOf(header),
    });
  }
  return { applies: false, lapsed: 'term', reason: { kind: 'not-in-force', period: periodOf(header), term } };
}

function periodOf({ from, to }: PackHeader): Period {
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

/** Without a term, each gemeente is checked against its latest adopted packs; advice needs a term to fall into. */
function judgeWithoutTerm(
  packs: readonly Pack[],
  header: PackHeader,
  request: PackRequest,
  gemeenten: readonly string[],
): Judgement {
  if (header.status === 'advice') {
    return silent({ kind: 'advice-without-term' });
  }
  const start = header.from ?? '';
  // A pack for every gemeente is compared once, also when no gemeente is known.
  const places = gemeenten.length === 0 ? [undefined] : gemeenten;
  const latest = places.some((gemeente) => latestStart(packs, request.instrument, gemeente) === start);
  return latest ? applies({ kind: 'latest' }) : { applies: false, lapsed: 'replaced', reason: { kind: 'replaced' } };
}

function latestStart(packs: readonly Pack[], instrument: string, gemeente: string | undefined): string {
  const starts = packs
    .map((pack) => pack.header)
    .filter((header) => header.status === 'adopted' && holdsForInstrument(header, instrument))
    .filter((header) => gemeente === undefined || sharedGemeenten(header, [gemeente]).length > 0)
    .map((header) => header.from ?? '');
  return starts.reduce((latest, start) => (start > latest ? start : latest), '');
}

function holdsForInstrument(header: PackHeader, instrument: string): boolean {
  return header.instruments === undefined || header.instruments.some((name) => name === instrument);
}

/** The gemeenten asked for that the pack holds for, as the draft names them. */
function sharedGemeenten(header: PackHeader, gemeenten: readonly string[]): readonly string[] {
  const own = header.gemeenten?.map(plainName);
  return own === undefined ? gemeenten : gemeenten.filter((gemeente) => own.includes(plainName(gemeente)));
}

function plainName(gemeente: string): string {
  return gemeente
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[\s-]+/gu, ' ')
    .trim()
    .replace(/^gemeente /u, '');
}

/** A chosen pack brings the packs it extends, since its rules build on theirs, unless they are not in force. */
function addExtended(
  packs: readonly Pack[],
  chosen: Set<string>,
  outside: ReadonlySet<string>,
  reason: Record<string, PackReason>,
): void {
  const byName = new Map(packs.map((pack) => [pack.header.pack, pack.header]));
  // A set also visits what is added to it on the way.
  for (const name of chosen) {
    for (const extended of byName.get(name)?.extends ?? []) {
      if (chosen.has(extended) || outside.has(extended) || !byName.has(extended)) continue;
      chosen.add(extended);
      reason[extended] = { kind: 'extended', by: name };
    }
  }
}

function applies(reason: PackReason): Judgement {
  return { applies: true, reason };
}

function silent(reason: PackReason): Judgement {
  return { applies: false, reason };
}
