import { createHash } from 'node:crypto';
import { htmlReport, markdownReport } from '@kadertoets/report';
import { day, oneOf } from '../check/flags.ts';
import { notWritten } from '../check/outputs.ts';
import { readSource } from '../check/read-source.ts';
import { type DraftFlags, workshops } from '../check/workshops.ts';
import { writeWhole } from '../check/write-whole.ts';
import { CommandError, type Terminal } from '../terminal.ts';
import { version } from '../version.ts';

interface ReportFlags extends DraftFlags {
  readonly format: string;
  readonly output?: string;
  readonly date?: string;
  readonly locale: string;
}

/** `kadertoets report`: the toetsingsrapport of one draft. What it found does not change its status: it was asked to report. */
export async function reportCommand(path: string, flags: ReportFlags, terminal: Terminal): Promise<number> {
  const locale = oneOf('--locale', flags.locale, ['nl', 'en']);
  const format = oneOf('--format', flags.format, ['html', 'markdown']);
  const date = flags.date === undefined ? undefined : day('--date', flags.date);
  const source = readSource(path);
  // The date on the report is also the day on which exceptions hold or have ended.
  const { check, rulebook } = await workshops(date === undefined ? flags : { ...flags, referenceDate: date })(path);
  const report = await check(source);
  if (!report.recognised)
    throw new CommandError({
      nl: `“${path}” is niet herkend als overeenkomst; er is geen rapport gemaakt. Zet “instrument: dvo” in de front matter.`,
      en: `“${path}” was not recognised as an agreement; no report was made. Put “instrument: dvo” in the front matter.`,
    });
  const make = format === 'html' ? htmlReport : markdownReport;
  const text = make({
    documents: [{ name: path, source, report, hash: createHash('sha256').update(source).digest('hex') }],
    packs: rulebook.packs,
    locale,
    receipt: { version, ...(date === undefined ? {} : { date }) },
  });
  if (flags.output === undefined) {
    terminal.stdout(text);
    return 0;
  }
  try {
    writeWhole(flags.output, text);
  } catch (error) {
    throw new CommandError(notWritten(flags.output, error));
  }
  return 0;
}
