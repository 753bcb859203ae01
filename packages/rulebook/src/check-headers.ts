import type { Pack, PackHeader } from './model.ts';
import type { Problem, ProblemCode } from './problem.ts';
import type { PackFolder } from './read-sources.ts';
import { closest } from './suggest.ts';
import type { DataPath } from './yaml-source.ts';

/** A folder with its manifest, when that could be read. */
export interface LoadedFolder extends PackFolder {
  readonly header: PackHeader | undefined;
  /** What its manifest says where it is not at fault; absent when there is nothing to read. */
  readonly outline: PackOutline | undefined;
}

export type PackOutline = Partial<PackHeader> & Pick<PackHeader, 'pack'>;

/** Checks what the manifests say of themselves and of each other. */
export function checkHeaders(folders: readonly LoadedFolder[], base: readonly Pack[]): readonly Problem[] {
  const headers = new Map(base.map((pack) => [pack.header.pack, pack.header]));
  const known = new Set([...headers.keys(), ...folders.map((folder) => folder.header?.pack ?? folder.name)]);
  const problems: Problem[] = [];
  for (const { header, manifest, name } of folders) {
    if (header === undefined || manifest === undefined) continue;
    const report = (path: DataPath, code: ProblemCode, message: string, suggestion?: string): void => {
      problems.push(manifest.problem(path, 'value', code, message, suggestion));
    };
    if (name !== '' && name !== header.pack) {
      const message = `Het pakket “${header.pack}” staat in de map “${name}”.`;
      report(['pack'], 'file-name', message, 'Geef de map de naam van het pakket.');
    }
    if (headers.has(header.pack)) {
      report(['pack'], 'duplicate', `Het pakket “${header.pack}” is er al.`, 'Kies een andere naam.');
    }
    headers.set(header.pack, header);
    checkPeriod(header, report);
    checkKaders(header, report);
    for (const [index, extended] of (header.extends ?? []).entries()) {
      if (known.has(extended)) continue;
      const meant = closest(extended, known);
      const suggestion = meant === undefined ? `Bekende pakketten: ${[...known].join(', ')}.` : `Bedoelt u “${meant}”?`;
      report(['extends', index], 'unknown-pack', `Het pakket “${extended}” bestaat niet.`, suggestion);
    }
  }
  return [...problems, ...cycles(folders, headers)];
}

type Report = (path: DataPath, code: ProblemCode, message: string, suggestion?: string) => void;

function checkPeriod(header: PackHeader, report: Report): void {
  if (header.from === undefined || header.to === undefined || header.from <= header.to) return;
  report(['to'], 'period', `Het einde (${header.to}) ligt vóór het begin (${header.from}).`);
}

function checkKaders(header: PackHeader, report: Report): void {
  const seen = new Set<string>();
  for (const [index, { kader }] of header.kaders.entries()) {
    if (seen.has(kader)) report(['kaders', index, 'kader'], 'duplicate', `Het kader “${kader}” staat er twee keer.`);
    seen.add(kader);
  }
}

function cycles(folders: readonly LoadedFolder[], headers: ReadonlyMap<string, PackHeader>): readonly Problem[] {
  return folders.flatMap(({ header, manifest }) => {
    if (header === undefined || manifest === undefined) return [];
    const reach = new Set(header.extends);
    // A set also visits what is added to it on the way.
    for (const name of reach) for (const next of headers.get(name)?.extends ?? []) reach.add(next);
    if (!reach.has(header.pack)) return [];
    const message = `Het pakket “${header.pack}” bouwt via “extends” op zichzelf voort.`;
    return [manifest.problem(['extends'], 'key', 'pack-cycle', message, 'Haal één stap uit de kring weg.')];
  });
}
