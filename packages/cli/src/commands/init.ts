import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from '../check/make-folder.ts';
import { oneOf } from '../check/flags.ts';
import { systemReason } from '../system-reason.ts';
import { CommandError, type Terminal } from '../terminal.ts';

interface InitFlags {
  readonly gemeente?: string;
  readonly folder: string;
  readonly locale: string;
}

/** `kadertoets init PACK`: writes a pack with one rule that works, for a gemeente to make its own. Never overwrites anything. */
export async function initCommand(name: string, flags: InitFlags, terminal: Terminal): Promise<number> {
  const locale = oneOf('--locale', flags.locale, ['nl', 'en']);
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(name)) {
    throw new CommandError({
      nl: `“${name}” kan geen naam van een pakket zijn; gebruik kleine letters, cijfers en streepjes, zoals druten-2024.`,
      en: `“${name}” cannot be the name of a pack; use lower case letters, digits and hyphens, such as druten-2024.`,
    });
  }
  const folder = join(flags.folder, name);
  if (existsSync(folder)) {
    throw new CommandError({
      nl: `de map “${folder}” bestaat al; er is niets geschreven. Kies een andere naam of map.`,
      en: `the folder “${folder}” exists already; nothing was written. Choose another name or folder.`,
    });
  }
  write(folder, { 'pack.yaml': packFile(name, flags.gemeente ?? 'Druten'), 'informatie-aan-raad.yaml': RULE });
  terminal.stdout(
    locale === 'nl'
      ? `Het pakket ${name} staat in ${folder}.\n\nProbeer het:\n  kadertoets test --rules ${flags.folder}\n  kadertoets check --rules ${flags.folder} concept.md\n\nHet handboek voor regels (docs/handboek-regels.md) legt uit hoe u er uw eigen kaders van maakt.\n`
      : `The pack ${name} is in ${folder}.\n\nTry it:\n  kadertoets test --rules ${flags.folder}\n  kadertoets check --rules ${flags.folder} draft.md\n`,
  );
  return await Promise.resolve(0);
}

/** All files or none: they are written beside the folder first, which then gets its name in one step. */
function write(folder: string, files: Readonly<Record<string, string>>): void {
  const draft = `${folder}.tmp-${String(process.pid)}`;
  try {
    makeFolder(draft);
    for (const [name, text] of Object.entries(files)) writeFileSync(join(draft, name), text);
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    const { why, remedy } = systemReason(error);
    throw new CommandError({
      nl: `de map “${folder}” kon niet worden gemaakt: ${why.nl}. ${remedy.nl}`,
      en: `the folder “${folder}” could not be made: ${why.en}. ${remedy.en}`,
    });
  }
}

function packFile(name: string, gemeente: string): string {
  // In YAML an apostrophe, a colon or a bracket can mean something else, unless it is quoted.
  const quoted = /^[\p{L} -]+$/u.test(gemeente)
    ? (text: string): string => text
    : (text: string): string => JSON.stringify(text);
  return `# Voor wie het pakket geldt, hoe lang, en op welke besluiten de regels berusten.
pack: ${name}
title: ${quoted(`Eigen kaders van ${gemeente}`)}
status: adopted
from: 2020-01-01
to: 2023-12-31
instruments: [dvo]
gemeenten: [${quoted(gemeente)}]
extends: [rvn-2020]
documents:
  raadsbesluit:
    title: ${quoted(`Raadsbesluit van ${gemeente} over … (vul in)`)}
    date: "2019-12-12"
    status: adopted
kaders:
  - kader: informatie-aan-raad
    title: De raad wordt geïnformeerd
    text: Het college informeert de raad over de uitvoering van de overeenkomst.
`;
}

const RULE = `# Eén regel: wat is strijdig, waarom, op welk besluit berust dat, en voorbeelden die het bewijzen.
rule: informatie-aan-raad
title: De raad wordt niet geïnformeerd
kader: informatie-aan-raad
severity: error
kind: conflict
source:
  - { document: raadsbesluit, locator: "besluit 2" }
why: De raad wil kunnen volgen hoe de overeenkomst wordt uitgevoerd; een bepaling die hem daarvan uitsluit, past daar niet bij.
conflict:
  - name: not-informed
    says: de raad wordt niet geïnformeerd
    when:
      all:
        - { mentions: council }
        - { act: report, sign: no }
message: Volgens deze bepaling wordt de raad niet geïnformeerd, terwijl de raad heeft besloten dat dit wel gebeurt.
remedy: Leg vast dat het college de raad over de uitvoering informeert.
examples:
  conflict:
    - Over de voortgang wordt niet aan de raad gerapporteerd.
  compliant:
    - Het college rapporteert elk jaar aan de raad.
`;
