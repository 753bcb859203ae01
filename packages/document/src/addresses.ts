import type { Clause, Draft, Section } from './model.ts';
import { ordinal } from './ordinals.ts';

/** Dutch addresses of the clauses of a part; `recitals` is the number of recitals counted before it, and behind it. */
export function addressesOf(
  draft: Pick<Draft, 'clauses' | 'sections' | 'footnotes'>,
  recitals: number,
): { readonly addresses: readonly string[]; readonly recitals: number } {
  const counts = countBySection(draft);
  const tally = new Map<string, number>([['considerans', recitals]]);
  const addresses: string[] = [];
  const next = (key: string): number => {
    const count = (tally.get(key) ?? 0) + 1;
    tally.set(key, count);
    return count;
  };
  for (const clause of draft.clauses) {
    const section = draft.sections[clause.section];
    addresses.push(addressOf(clause, section?.address ?? 'aanhef', section));
  }
  return { addresses, recitals: tally.get('considerans') ?? recitals };

  function addressOf(clause: Clause, base: string, section: Section | undefined): string {
    switch (clause.kind) {
      case 'title':
        return 'titel';
      case 'heading':
        return base;
      case 'footnote': {
        const label = draft.footnotes.find((footnote) => footnote.clause === clause.index)?.label ?? '';
        return footnoteAddress(label, base);
      }
      case 'row': {
        const row = next(`row ${String(clause.table)}`) - 1;
        return clause.headerRow === true ? `tabel in ${base}` : `tabel in ${base}, rij ${String(row)}`;
      }
      case 'item':
        return itemAddress(clause, base);
      default:
        return paragraphAddress(clause, base, section);
    }
  }

  function itemAddress(clause: Clause, base: string): string {
    const order = ordinal(String(next(`item ${String(clause.section)} ${String(clause.lead)}`)));
    if (clause.zone === 'considerans') return `considerans, ${ordinal(String(next('considerans')))} overweging`;
    if (clause.zone === 'parties') return 'partijen';
    const lead = clause.lead === undefined ? base : (addresses[clause.lead] ?? base);
    return /^[a-z\d]+$/iu.test(clause.item ?? '')
      ? `${lead}, onderdeel ${clause.item ?? ''}`
      : `${lead}, ${order} onderdeel`;
  }

  function paragraphAddress(clause: Clause, base: string, section: Section | undefined): string {
    if (clause.continues !== undefined) return addresses[clause.continues] ?? base;
    if (clause.lid !== undefined && /^[A-Z]+\.?\d/u.test(clause.lid)) return `onderdeel ${clause.lid}`;
    if (clause.lid !== undefined)
      return clause.lid.includes('.') ? `artikel ${clause.lid}` : `${base}, ${ordinal(clause.lid)} lid`;
    const count = next(`paragraph ${String(clause.section)}`);
    if (clause.zone === 'considerans' || clause.zone === 'parties')
      return clause.zone === 'parties' ? 'partijen' : 'considerans';
    const { leden = 0, paragraphs = 0 } = counts.get(clause.section) ?? {};
    // Beside numbered leden, what has no number is the opening or closing words.
    if (leden > 0)
      return count === 1 && (clause.index === 0 || draft.clauses[clause.index - 1]?.kind === 'heading')
        ? `${base}, aanhef`
        : base;
    return paragraphs > 1
      ? `${base}, ${ordinal(String(count))} ${section?.kind === 'article' ? 'lid' : 'alinea'}`
      : base;
  }
}

export function footnoteAddress(label: string, base: string): string {
  return `voetnoot ${label} bij ${base}`;
}

function countBySection(draft: Pick<Draft, 'clauses'>): Map<number, { leden: number; paragraphs: number }> {
  const counts = new Map<number, { leden: number; paragraphs: number }>();
  for (const clause of draft.clauses) {
    if (clause.kind !== 'paragraph' || clause.continues !== undefined) continue;
    const count = counts.get(clause.section) ?? { leden: 0, paragraphs: 0 };
    count[clause.lid === undefined ? 'paragraphs' : 'leden'] += 1;
    counts.set(clause.section, count);
  }
  return counts;
}
