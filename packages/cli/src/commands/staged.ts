import { resolve } from 'node:path';
import { findConfiguration, loadConfiguration } from '../check/configuration.ts';
import { exitStatus, FAIL_ON } from '../check/exit-status.ts';
import { oneOf } from '../check/flags.ts';
import { ignoreFilesOf } from '../check/ignore-files.ts';
import { stagedMarkdown, stagedSource } from '../check/index-of-git.ts';
import { deliver } from '../check/outputs.ts';
import { withoutIgnored } from '../check/read-all.ts';
import { type DraftFlags, type Workshop, workshops } from '../check/workshops.ts';
import type { CheckedDocument } from '../reporters/reporter.ts';
import type { Locale, Terminal } from '../terminal.ts';
import { version } from '../version.ts';

interface StagedFlags extends DraftFlags {
  readonly failOn: string;
  readonly allowUndetermined?: boolean;
  readonly locale: string;
  readonly color: boolean;
}

/** `kadertoets staged`: checks the drafts in a commit that is about to be made. Markdown that is no agreement is named, and passes. */
export async function stagedCommand(given: readonly string[], flags: StagedFlags, terminal: Terminal): Promise<number> {
  const locale = oneOf('--locale', flags.locale, ['nl', 'en']);
  const failOn = oneOf('--fail-on', flags.failOn, FAIL_ON);
  const workshopFor = workshops(flags);
  const checked: { readonly document: CheckedDocument; readonly workshop: Workshop }[] = [];
  const others: string[] = [];
  for (const path of await withoutLeftOut(given.length === 0 ? await stagedMarkdown() : given, flags.config)) {
    const source = await stagedSource(path);
    const workshop = await workshopFor(path);
    const report = await workshop.check(source);
    if (report.recognised || report.findings.length > 0)
      checked.push({ workshop, document: { path, source, report, hash: '' } });
    else others.push(path);
  }
  if (checked.length > 0) {
    const packs = checked.flatMap(({ workshop }) => workshop.rulebook.packs);
    await deliver(
      [{ name: 'pretty' }],
      {
        documents: checked.map(({ document }) => document),
        packs: [...new Set(packs)],
        version,
        columns: terminal.columns,
        colour: terminal.colour && flags.color,
        quiet: false,
        locale,
      },
      terminal,
    );
  }
  terminal.stderr(leftOver(checked.length, others, locale));
  const statuses = checked.map(({ document, workshop }) =>
    exitStatus([document.report], workshop.rulebook, failOn, flags.allowUndetermined === true),
  );
  return Math.max(0, ...statuses);
}

/** The names come from git or from a tool, not from a person: what is left out of folders is left out here too. */
async function withoutLeftOut(paths: readonly string[], config: string | undefined): Promise<readonly string[]> {
  const ignored = ignoreFilesOf(process.cwd());
  const settings = await loadConfiguration(config ?? findConfiguration('.'));
  return await withoutIgnored(
    paths.filter((path) => !ignored(resolve(path), false)),
    [],
    settings,
  );
}

/** Nothing is passed over in silence. */
function leftOver(drafts: number, others: readonly string[], locale: Locale): string {
  const lines: string[] = [];
  if (drafts === 0) lines.push(locale === 'nl' ? 'geen concept in deze commit.' : 'no draft in this commit.');
  if (others.length > 0) {
    const names = others.join(', ');
    lines.push(
      locale === 'nl' ? `geen overeenkomst, niet getoetst: ${names}.` : `no agreement, not checked: ${names}.`,
    );
  }
  return lines.map((line) => `kadertoets: ${line}\n`).join('');
}
