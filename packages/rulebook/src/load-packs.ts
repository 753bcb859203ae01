import { checkConcept } from './check-concepts.ts';
import { checkHeaders, type LoadedFolder, type PackOutline } from './check-headers.ts';
import { checkNames, checkRule } from './check-rule.ts';
import { hashFiles } from './hash.ts';
import type { KnownLanguage } from './known-language.ts';
import type { Pack, PackHeader, Rule } from './model.ts';
import type { Problem } from './problem.ts';
import type { PackFolder } from './read-sources.ts';
import { packSchema, ruleSchema } from './schema.ts';
import { validate } from './schema-problems.ts';
import { shareConditions } from './share-conditions.ts';
import { soundPart } from './sound-part.ts';
import type { DataPath, YamlSource } from './yaml-source.ts';

/** Reads the packs in these folders; rules may lean on the packs of a rulebook that was loaded before. */
export function loadPacks(
  folders: readonly PackFolder[],
  base: readonly Pack[],
  known: KnownLanguage,
): { readonly packs: readonly Pack[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const loaded = folders.map((folder): LoadedFolder => {
    if (folder.manifest === undefined) {
      if (!folder.manifestUnreadable) problems.push(missingManifest(folder));
      return { ...folder, header: undefined, outline: undefined };
    }
    const { value, faults, problems: found } = validate(folder.manifest, packSchema);
    problems.push(...found);
    return { ...folder, header: value, outline: value ?? outlineOf(folder.name, folder.manifest, faults) };
  });
  problems.push(...checkHeaders(loaded, base));
  const ruleNames = ruleNamesByPack(loaded, base);
  const packs = loaded.flatMap((folder): readonly Pack[] => {
    const rules = folder.rules.flatMap((source) => {
      const { value, faults, problems: found } = validate(source, ruleSchema);
      problems.push(...found);
      if (value === undefined) {
        const rule = soundPart(source.data, faults) as Partial<Rule>;
        problems.push(...checkNames({ source, rule, header: folder.outline, ruleNames, known }));
        return [];
      }
      problems.push(...checkRule({ source, rule: value, header: folder.outline, ruleNames, known }));
      return [value];
    });
    problems.push(...repeatedRules(folder));
    problems.push(...checkSubject(folder, known));
    if (folder.header === undefined) return [];
    return [{ header: folder.header, rules: inOrderOfKaders(rules, folder.header), hash: hashFiles(folder.texts) }];
  });
  const { packs: shared, problems: unshared } = shareConditions(packs, base, loaded);
  return { packs: shared, problems: [...problems, ...unshared] };
}

/** A list of a manifest is whole or says nothing: what an item at fault names cannot be called unknown. */
function outlineOf(name: string, manifest: YamlSource, faults: readonly DataPath[]): PackOutline {
  const fields = faults.map((fault) => fault.slice(0, 1));
  return { pack: name, ...(soundPart(manifest.data, fields) as Partial<PackHeader>) };
}

/** A subject in words that no lexicon knows would be named by no draft. */
function checkSubject({ header, manifest }: LoadedFolder, known: KnownLanguage): readonly Problem[] {
  if (manifest === undefined) return [];
  return (header?.subject ?? []).flatMap((name, index) => checkConcept(manifest, ['subject', index], name, known));
}

/** The rules that `replaces` may name, by pack: its own and those of the packs that it extends. */
function ruleNamesByPack(
  folders: readonly LoadedFolder[],
  base: readonly Pack[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const own = new Map<string, readonly string[]>();
  const extended = new Map<string, readonly string[]>();
  for (const { header, rules } of base) {
    own.set(
      header.pack,
      rules.map((rule) => rule.rule),
    );
    extended.set(header.pack, header.extends ?? []);
  }
  for (const { outline, name, ruleNames } of folders) {
    const pack = outline?.pack ?? name;
    own.set(pack, ruleNames);
    extended.set(pack, outline?.extends ?? []);
  }
  return new Map(
    [...own.keys()].map((pack) => {
      const reach = new Set([pack]);
      // A set also visits what is added to it on the way.
      for (const name of reach) for (const next of extended.get(name) ?? []) reach.add(next);
      return [pack, new Set([...reach].flatMap((name) => own.get(name) ?? []))];
    }),
  );
}

function inOrderOfKaders(rules: readonly Rule[], header: PackHeader): readonly Rule[] {
  const order = header.kaders.map((kader) => kader.kader);
  return rules.toSorted(
    (one, other) => order.indexOf(one.kader) - order.indexOf(other.kader) || (one.rule < other.rule ? -1 : 1),
  );
}

function missingManifest(folder: PackFolder): Problem {
  return {
    file: folder.firstFile,
    line: 1,
    column: 1,
    code: 'missing-file',
    message: `In de map “${folder.name}” ontbreekt pack.yaml.`,
    suggestion: 'Schrijf daarin voor wie het pakket geldt, hoe lang, en op welke besluiten het rust.',
  };
}

/** One rule in both a `.yaml` and a `.yml` file. */
function repeatedRules(folder: PackFolder): readonly Problem[] {
  const seen = new Set<string>();
  return folder.rules.flatMap((source: YamlSource) => {
    const name = source.file.path.replace(/\.ya?ml$/u, '');
    if (!seen.has(name)) {
      seen.add(name);
      return [];
    }
    return [source.problem([], 'value', 'duplicate', 'Deze regel staat al in een ander bestand.', 'Houd er één over.')];
  });
}
