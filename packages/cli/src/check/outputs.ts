import { resolve } from 'node:path';
import type { Finding } from '@kadertoets/engine';
import { loadReporter, reporterNames, type ReporterName } from '../reporters/index.ts';
import type { ReportInput } from '../reporters/reporter.ts';
import { leftOut } from '../reporters/wording.ts';
import { someOf } from '../layout.ts';
import { systemReason } from '../system-reason.ts';
import { CommandError, type Terminal, type Text } from '../terminal.ts';
import { oneOf } from './flags.ts';

/** A format, and the file it goes to; without one, standard output. */
export interface Output {
  readonly name: ReporterName;
  readonly file?: string;
}

/** Reads `--format NAME[=FILE]`: several in one run, one of them on standard output at most. */
export function readOutputs(given: readonly string[]): Output[] {
  const outputs = given.map((each): Output => {
    const at = each.indexOf('=');
    const name = oneOf('--format', at === -1 ? each : each.slice(0, at), reporterNames);
    if (at === -1) return { name };
    const file = each.slice(at + 1);
    if (file === '') throw new CommandError(noFile(name));
    return { name, file };
  });
  if (outputs.length === 0) return [{ name: 'pretty' }];
  const onScreen = outputs.filter(({ file }) => file === undefined).map(({ name }) => name);
  if (onScreen.length > 1) throw new CommandError(oneOnScreen(onScreen));
  const files = outputs.flatMap(({ file }) => (file === undefined ? [] : [resolve(file)]));
  const twice = outputs.find(
    ({ file }) => file !== undefined && files.filter((each) => each === resolve(file)).length > 1,
  );
  if (twice?.file !== undefined) throw new CommandError(sameFile(twice.file));
  return outputs;
}

/** Makes every report and puts it where it belongs; what cannot be written is said after the others are. */
export async function deliver(outputs: readonly Output[], all: ReportInput, terminal: Terminal): Promise<void> {
  const problems: Text[] = [];
  for (const { name, file } of outputs) {
    const reporter = await loadReporter(name);
    const input = shownIn(name, all);
    if (file === undefined) {
      terminal.stdout(reporter(input));
      continue;
    }
    // A file has no colours, and the width of a page.
    const text = reporter({ ...input, colour: false, columns: 100 });
    const { writeWhole } = await import('./write-whole.ts');
    try {
      writeWhole(file, text);
    } catch (error) {
      problems.push(notWritten(file, error));
    }
  }
  problems.push(...(await writeJobSummary(outputs, all, terminal)));
  // Most formats have no place for it, and nothing is left out without a word.
  if (all.since !== undefined && !outputs.some(({ name, file }) => name === 'pretty' && file === undefined))
    terminal.stderr(`kadertoets: ${leftOut(all.since, all.locale)}\n`);
  const others = all.documents.filter(({ report }) => !report.recognised && report.findings.length === 0);
  // When it is all of them, that is an error of its own.
  const some = others.length > 0 && (others.length < all.documents.length || all.since !== undefined);
  if (some && !outputs.some(({ name }) => TELLS_OTHERS.includes(name)))
    terminal.stderr(`kadertoets: ${notChecked(others.map(({ path }) => path))[all.locale]}\n`);
  if (problems.length === 0) return;
  throw new CommandError({
    nl: problems.map(({ nl }) => nl).join('\nkadertoets: '),
    en: problems.map(({ en }) => en).join('\nkadertoets: '),
  });
}

/** These show how the draft stands as a whole. */
const WHOLE: readonly ReporterName[] = ['html', 'markdown'];
/** These tell the findings of a baseline from new ones themselves; the others list what is new. */
const TELLS_KNOWN: readonly ReporterName[] = ['json', 'sarif'];

/** These say themselves that a file is no agreement; to the others it would look like one without findings. */
const TELLS_OTHERS: readonly ReporterName[] = ['pretty', 'json', 'html', 'markdown'];

function notChecked(paths: readonly string[]): Text {
  const some = someOf(paths);
  return {
    nl: `geen herkende overeenkomst, niet getoetst: ${some.nl}.`,
    en: `no recognised agreement, not checked: ${some.en}.`,
  };
}

function shownIn(name: ReporterName, all: ReportInput): ReportInput {
  if (WHOLE.includes(name)) return all;
  const changed = without(all, all.since?.known);
  return TELLS_KNOWN.includes(name) ? changed : without(changed, all.baseline?.known);
}

function without(input: ReportInput, known: ReadonlySet<Finding> | undefined): ReportInput {
  if (known === undefined || known.size === 0) return input;
  const documents = input.documents.map((document) => {
    const findings = document.report.findings.filter((finding) => !known.has(finding));
    return { ...document, report: { ...document.report, findings } };
  });
  return { ...input, documents };
}

/** GitHub shows what stands in the file that it names on the page of the run. */
async function writeJobSummary(outputs: readonly Output[], input: ReportInput, terminal: Terminal): Promise<Text[]> {
  const file = terminal.env['GITHUB_STEP_SUMMARY'];
  if (file === undefined || file === '' || !outputs.some(({ name }) => name === 'github')) return [];
  const { appendFileSync } = await import('node:fs');
  const reporter = await loadReporter('markdown');
  try {
    appendFileSync(file, reporter(input));
    return [];
  } catch (error) {
    return [notWritten(file, error)];
  }
}

export function notWritten(file: string, error: unknown): Text {
  const { code, why: general, remedy } = systemReason(error);
  // Of what is to be written it is the folder that has to be there.
  const why =
    code === 'ENOENT'
      ? { nl: 'de map is er niet, en is niet te maken', en: 'its folder is not there, and cannot be made' }
      : general;
  return {
    nl: `“${file}” is niet te schrijven (${code}: ${why.nl}); wat er stond, staat er nog. ${remedy.nl}`,
    en: `“${file}” cannot be written (${code}: ${why.en}); what was there is still there. ${remedy.en}`,
  };
}

function noFile(name: string): Text {
  return {
    nl: `--format ${name}= noemt geen bestand; schrijf --format ${name}=BESTAND, of --format ${name} voor standaarduitvoer.`,
    en: `--format ${name}= names no file; write --format ${name}=FILE, or --format ${name} for standard output.`,
  };
}

function oneOnScreen(names: readonly string[]): Text {
  const list = names.join(', ');
  return {
    nl: `één verslag kan naar standaarduitvoer, niet ${String(names.length)} (${list}); geef de andere een bestand, zoals --format ${names.at(-1) ?? ''}=BESTAND.`,
    en: `one report can go to standard output, not ${String(names.length)} (${list}); give the others a file, such as --format ${names.at(-1) ?? ''}=FILE.`,
  };
}

function sameFile(file: string): Text {
  return {
    nl: `twee verslagen gaan naar hetzelfde bestand “${file}”; geef elk zijn eigen bestand.`,
    en: `two reports go to the same file “${file}”; give each its own.`,
  };
}
