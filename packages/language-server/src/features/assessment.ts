import type { Finding } from '@kadertoets/engine';
import { describeReason, type PackReason } from '@kadertoets/rulebook';
import type { Feature } from '../feature.ts';
import { packInfo } from '../packs.ts';
import { toRange } from '../places.ts';
import { ASSESSMENT, type DraftAssessment, type KaderFinding, type KaderVerdict, type Passage } from '../protocol.ts';
import { findKader } from '../rules.ts';
import type { Checked } from '../session.ts';
import type { Locale } from '../settings.ts';

/** The verdict on every kader, for an editor that shows them beside the text. */
export const assessment: Feature = {
  register: (context) => {
    context.connection.onRequest(ASSESSMENT.method, async ({ uri }: { readonly uri: string }, token) => {
      const checked = await context.session.checked(uri, token);
      return checked === undefined ? null : describe(checked, context.session.settings().locale);
    });
  },
};

function describe(checked: Checked, locale: Locale): DraftAssessment {
  const { uri, document, inspection, report, rulebook } = checked;
  const findings = report.findings.filter((finding) => finding.suppressed === null);
  const claimed = new Set(report.assessment.flatMap(({ rules }) => rules));
  return {
    uri,
    version: document.version,
    recognised: report.recognised,
    ...(report.instrument === undefined ? {} : { instrument: report.instrument }),
    gemeenten: report.gemeenten,
    ...(report.term === undefined ? {} : { term: report.term }),
    packs: inspection.packs.map(({ header }) => ({
      ...packInfo(header),
      reason: reasonOf(inspection.reason[header.pack], locale),
      kaders: report.assessment
        .filter(({ kader }) => kader.startsWith(`${header.pack}/`))
        .map(({ kader, verdict, rules, evidence }): KaderVerdict => {
          const known = findKader(rulebook, kader)?.kader;
          return {
            id: kader,
            title: known?.title ?? kader,
            text: known?.text ?? '',
            verdict,
            rules,
            evidence: evidence.map((each) => passage(each, checked)),
            findings: findings.filter(({ rule }) => rules.includes(rule)).map((each) => kaderFinding(each, checked)),
          };
        }),
    })),
    otherFindings: findings.filter(({ rule }) => !claimed.has(rule)).map((each) => kaderFinding(each, checked)),
  };
}

function reasonOf(reason: PackReason | undefined, locale: Locale): string {
  return reason === undefined ? '' : describeReason(reason, locale);
}

function kaderFinding(finding: Finding, checked: Checked): KaderFinding {
  const { rule, severity, message, remedy, clause } = finding;
  return {
    ...passage({ clause, span: finding.focus ?? finding.span }, checked),
    rule,
    severity,
    message,
    ...(remedy === undefined ? {} : { remedy }),
  };
}

/** Enough words to recognise the passage by; the editor shows the rest. */
const MOST = 120;

function passage({ clause, span }: Pick<Finding, 'clause' | 'span'>, { document }: Checked): Passage {
  const range = toRange(document, span);
  const words = document.getText(range).replaceAll(/\s+/gu, ' ');
  return { clause, range, words: words.length > MOST ? `${words.slice(0, MOST - 1).trimEnd()}…` : words };
}
