import { describeReason } from '@kadertoets/rulebook';
import { oneOf } from '../check/flags.ts';
import { readSource } from '../check/read-source.ts';
import { type DraftFlags, workshops } from '../check/workshops.ts';
import type { Terminal } from '../terminal.ts';
import { version } from '../version.ts';

/** `kadertoets doctor`: which configuration, packs, gemeente and term apply to a draft, and why. */
export async function doctorCommand(
  path: string,
  flags: DraftFlags & { readonly locale: string },
  terminal: Terminal,
): Promise<number> {
  const locale = oneOf('--locale', flags.locale, ['nl', 'en']);
  const say = (dutch: string, english: string): string => (locale === 'nl' ? dutch : english);
  const source = readSource(path);
  const { settings, rulebook, checker, options } = await workshops(flags)(path);
  const { recognised, draft, packs, reason } = await checker().inspect(source, options);
  const { instrument, gemeenten, term } = recognised;
  const front = draft.frontMatter?.keys ?? {};
  const from = (key: string, given: unknown): string =>
    given === undefined
      ? key in front
        ? say('front matter', 'front matter')
        : say('de tekst', 'the text')
      : say('de configuratie of de opdracht', 'the configuration or the command');
  const unknown = say('niet herkend', 'not recognised');
  const lines = [
    `kadertoets     ${version}, Node ${process.versions.node}`,
    `${say('concept', 'draft').padEnd(15)}${path}`,
    `${say('configuratie', 'configuration').padEnd(15)}${settings.file ?? say('geen gevonden; alles staat op zijn standaard', 'none found; everything has its default')}`,
    `${'instrument'.padEnd(15)}${instrument === undefined ? unknown : `${instrument} (${from('instrument', options.instrument)})`}`,
    `${'gemeente'.padEnd(15)}${gemeenten.length === 0 ? unknown : `${gemeenten.join(', ')} (${from('gemeente', options.gemeente)})`}`,
    `${say('looptijd', 'term').padEnd(15)}${term === undefined ? unknown : `${term.from ?? '…'} ${say('t/m', 'to')} ${term.to ?? '…'} (${from('looptijd', undefined)})`}`,
    '',
  ];
  if (instrument === undefined) {
    lines.push(
      say(
        'Dit stuk is niet herkend als overeenkomst en wordt niet getoetst. Zet “instrument: dvo” in de front matter.',
        'This text is not recognised as an agreement and is not checked. Put “instrument: dvo” in the front matter.',
      ),
    );
  } else {
    const applies = new Set(packs.map(({ header }) => header.pack));
    for (const { header } of rulebook.packs) {
      const why = reason[header.pack];
      const mark = applies.has(header.pack) ? '✓' : '–';
      lines.push(`${mark} ${header.pack.padEnd(13)}${why === undefined ? '' : describeReason(why, locale)}`);
    }
  }
  for (const { message } of recognised.problems) lines.push('', `! ${message}`);
  terminal.stdout(`${lines.join('\n')}\n`);
  return 0;
}
