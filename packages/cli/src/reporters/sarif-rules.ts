import type { Pack, Rule } from '@kadertoets/rulebook';
import type { Locale } from '../terminal.ts';
import { SEVERITY, STATUS } from '../words.ts';
import type { CheckedDocument } from './reporter.ts';

interface Descriptor {
  readonly id: string;
  readonly [key: string]: unknown;
}

const LEVEL: Readonly<Record<Rule['severity'], string>> = { error: 'error', warning: 'warning', info: 'note' };

/** Every rule that was applied, also when it found nothing: a reader sees what was checked. */
export function ruleDescriptors(packs: readonly Pack[], locale: Locale): Descriptor[] {
  return packs.flatMap((pack, taxonomy) => pack.rules.map((rule) => descriptor(rule, pack, taxonomy, locale)));
}

function descriptor(rule: Rule, pack: Pack, taxonomy: number, locale: Locale): Descriptor {
  const { header } = pack;
  const kader = header.kaders.findIndex((each) => each.kader === rule.kader);
  const sources = rule.source.map(({ document, locator }) => {
    const found = header.documents[document];
    return `${found?.title ?? document}, ${locator} (${STATUS[locale][found?.status ?? header.status]})`;
  });
  const text = [header.kaders[kader]?.text ?? '', rule.why, rule.remedy].filter((each) => each !== '');
  const id = `${header.pack}/${rule.rule}`;
  const command = `kadertoets explain ${id}`;
  return {
    id,
    name: pascal(rule.rule),
    shortDescription: { text: sentence(rule.title) },
    fullDescription: { text: rule.why },
    help: {
      text: [...text, ...sources, command].join('\n\n'),
      markdown: [...text, ...sources.map((source) => `- ${source}`), `\`${command}\``].join('\n\n'),
    },
    // The address that the extension for VS Code opens as a page.
    helpUri: `kadertoets:/regel/${id}.md`,
    defaultConfiguration: { level: LEVEL[rule.severity] },
    relationships: [
      {
        target: {
          id: `${header.pack}/${rule.kader}`,
          index: kader,
          toolComponent: { name: header.pack, index: taxonomy },
        },
        kinds: ['relevant'],
      },
    ],
    properties: { tags: [header.pack, STATUS[locale][header.status], SEVERITY[locale][rule.severity]] },
  };
}

/** What the checker itself reports on: front matter and notes. */
export function ownDescriptors(documents: readonly CheckedDocument[]): Descriptor[] {
  const ids = new Set(
    documents
      .flatMap(({ report }) => report.findings.map(({ rule }) => rule))
      .filter((id) => id.startsWith('kadertoets/')),
  );
  return [...ids].toSorted().map((id) => ({
    id,
    name: pascal(id.slice(id.indexOf('/') + 1)),
    shortDescription: { text: OWN[id] ?? id },
  }));
}

const OWN: Readonly<Record<string, string>> = {
  'kadertoets/front-matter': 'De front matter klopt niet.',
  'kadertoets/suppression': 'Een aantekening om iets te negeren klopt niet of doet niets.',
};

/** One taxonomy a pack, with one taxon a kader. */
export function taxonomies(packs: readonly Pack[]): unknown[] {
  return packs.map(({ header, hash }) => ({
    name: header.pack,
    fullName: header.title,
    shortDescription: { text: sentence(header.title) },
    isComprehensive: true,
    language: 'nl',
    taxa: header.kaders.map(({ kader, title, text }) => ({
      id: `${header.pack}/${kader}`,
      name: pascal(kader),
      shortDescription: { text: sentence(title) },
      fullDescription: { text },
    })),
    properties: {
      status: header.status,
      hash,
      ...(header.from === undefined ? {} : { from: header.from }),
      ...(header.to === undefined ? {} : { to: header.to }),
    },
  }));
}

function pascal(slug: string): string {
  return slug
    .split('-')
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join('');
}

function sentence(text: string): string {
  return /[.!?]$/u.test(text) ? text : `${text}.`;
}
