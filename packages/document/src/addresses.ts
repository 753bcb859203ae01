import type { Clause, Draft, Section } from './model.ts';
import { ordinal } from './ordinals.ts';

/** Gives every clause its Dutch address. */
export function addressClauses(draft: Draft): Draft {
  const paragraphs = new Map<number, number>();
  const totals = new Map<number, number>();
  for (const clause of draft.clauses)
    if (clause.kind === 'paragraph') totals.set(clause.section, (totals.get(clause.section) ?? 0) + 1);
  const rows = new Map<number, number>();
  let considerations = 0;
  const addresses: string[] = [];
  for (const clause of draft.clauses) {
    const section = draft.sections[clause.section];
    const base = section?.address ?? 'aanhef';
    addresses.push(addressOf(clause, base, section));
  }
  return { ...draft, clauses: draft.clauses.map((clause, index) => ({ ...clause, address: addresses[index] ?? '' })) };

  function addressOf(clause: Clause, base: string, section: Section | undefined): string {
    switch (clause.kind) {
      case 'title':
        return 'titel';
      case 'heading':
        return base;
      case 'footnote': {
        const label = draft.footnotes.find((footnote) => footnote.clause === clause.index)?.label ?? '';
        return `voetnoot ${label} bij ${base}`;
      }
      case 'row': {
        const row = (rows.get(clause.table ?? 0) ?? -1) + 1;
        rows.set(clause.table ?? 0, row);
        return clause.headerRow === true ? `tabel in ${base}` : `tabel in ${base}, rij ${String(row)}`;
      }
      case 'item': {
        if (clause.zone === 'considerans') {
          considerations += 1;
          return `considerans, ${ordinal(String(considerations))} overweging`;
        }
        const lead = clause.lead === undefined ? base : (addresses[clause.lead] ?? base);
        return /^[a-z\d]+$/u.test(clause.item ?? '')
          ? `${lead}, onderdeel ${clause.item ?? ''}`
          : `${lead}, ${ordinal(String(place(clause)))} onderdeel`;
      }
      default: {
        const count = (paragraphs.get(clause.section) ?? 0) + 1;
        paragraphs.set(clause.section, count);
        if (clause.lid !== undefined)
          return clause.lid.includes('.') ? `artikel ${clause.lid}` : `${base}, ${ordinal(clause.lid)} lid`;
        if (clause.zone === 'considerans') return 'considerans';
        const many = (totals.get(clause.section) ?? 0) > 1;
        return many ? `${base}, ${ordinal(String(count))} ${section?.kind === 'article' ? 'lid' : 'alinea'}` : base;
      }
    }
  }

  function place(clause: Clause): number {
    return draft.clauses.filter(
      (other) =>
        other.kind === 'item' &&
        other.lead === clause.lead &&
        other.section === clause.section &&
        other.index <= clause.index,
    ).length;
  }
}
