import type { Finding, Source } from '@kadertoets/engine';
import type { Context } from './feature.ts';
import type { Checked } from './session.ts';
import type { Texts } from './texts.ts';
import { findKader, findRule, type KnownRule } from './rules.ts';

/**
 * What stands behind a finding, as Markdown: the kader, where it stands, how it was computed, what it asks and why. What is wrong and what
 * mends it is said by the diagnostic, which the editor shows beside this; only a finding that was set aside has none.
 */
export function explainFinding(finding: Finding, { rulebook }: Checked, context: Context): string {
  const texts = context.texts();
  const known = findRule(rulebook, finding.rule);
  const parts: string[] = [];
  if (finding.suppressed !== null) parts.push(finding.message, exceptionText(finding.suppressed, texts));
  if (known?.kader !== undefined) parts.push(`**${texts.kader}** ${titleOf(known)}`);
  // What decides stands first: an editor shows the beginning, the rest after a scroll.
  if (finding.sources.length > 0) parts.push(`**${texts.source}** ${sourcesText(finding.sources, texts)}`);
  const [line, ...others] = finding.computation;
  if (line !== undefined)
    parts.push(
      others.length === 0
        ? `**${texts.computation}** ${line}`
        : `**${texts.computation}**\n\n${finding.computation.map((each) => `- ${each}`).join('\n')}`,
    );
  if (known?.kader !== undefined) parts.push(known.kader.text);
  if (known !== undefined) parts.push(`**${texts.why}** ${known.rule.why}`);
  if (finding.suppressed !== null && finding.remedy !== undefined) parts.push(`**${texts.remedy}** ${finding.remedy}`);
  parts.push(`\`${finding.rule}\``);
  return parts.join('\n\n');
}

/** Why a finding was set aside, on which decision, who answers for that and how long it holds. */
function exceptionText(exception: NonNullable<Finding['suppressed']>, texts: Texts): string {
  const { reason, decision, owner, until } = exception;
  return [
    `*${texts.suppressed}*`,
    `**${texts.because}** ${reason}`,
    ...(decision === undefined ? [] : [`**${texts.decision}** ${decision}`]),
    ...(owner === undefined ? [] : [`**${texts.owner}** ${owner}`]),
    ...(until === undefined ? [] : [`**${texts.until}** ${until}`]),
  ].join('\n\n');
}

/** "Beslisnota …, besluit 3 en argument 3.1; Raadsvoorstel …, punt 2": each document once, with all places in it. */
function sourcesText(sources: readonly Pick<Source, 'document' | 'locator'>[], { and }: Texts): string {
  const places = new Map<string, Set<string>>();
  for (const { document, locator } of sources) places.set(document, (places.get(document) ?? new Set()).add(locator));
  return [...places]
    .map(([document, found]) => `${document}, ${[...found].join(', ').replace(/, (?=[^,]*$)/u, ` ${and} `)}`)
    .join('; ');
}

/** What a clause settles, for one that stays within its kaders. */
export function explainKader(id: string, { rulebook }: Checked, context: Context): string | undefined {
  const found = findKader(rulebook, id);
  if (found === undefined) return undefined;
  const texts = context.texts();
  const rules = found.pack.rules.filter((rule) => rule.kader === found.kader.kader);
  const sources = rules.flatMap((rule) =>
    rule.source.map(({ document, locator }) => ({
      document: found.pack.header.documents[document]?.title ?? document,
      locator,
    })),
  );
  return [
    `**${texts.settles}** ${found.kader.title} (${found.pack.header.title})`,
    found.kader.text,
    ...(sources.length === 0 ? [] : [`**${texts.source}** ${sourcesText(sources, texts)}`]),
  ].join('\n\n');
}

function titleOf({ kader, pack }: KnownRule): string {
  return `${kader?.title ?? ''} (${pack.header.title})`;
}
