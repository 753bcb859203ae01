import { explainCommand } from '../commands/explain.ts';
import { kadersCommand } from '../commands/kaders.ts';
import { listen } from './listen.ts';
import type { Service } from './model.ts';

const RULE = 'kadertoets://regel/';
const KADERS = 'kadertoets://kaders';

interface Resource {
  readonly uri: string;
  readonly name: string;
  readonly title: string;
  readonly mimeType: string;
}

/** What an assistant can read beside the drafts: the kaders, and the page of every rule. */
export function listResources({ packs, locale }: Service): Resource[] {
  const title = locale === 'nl' ? 'De kaders waaraan wordt getoetst' : 'The kaders that are checked against';
  return [
    { uri: KADERS, name: 'kaders', title, mimeType: 'application/json' },
    ...packs.flatMap(({ header, rules }) =>
      rules.map((rule) => {
        const id = `${header.pack}/${rule.rule}`;
        return { uri: `${RULE}${id}`, name: id, title: rule.title, mimeType: 'text/plain' };
      }),
    ),
  ];
}

/** `undefined` for an address that is not on the list. */
export async function readResource(uri: string, service: Service): Promise<string | undefined> {
  const flags = { rules: service.rules, locale: service.locale, color: false };
  const known = listResources(service).find((resource) => resource.uri === uri);
  if (known === undefined) return undefined;
  return await listen(async (terminal) => {
    if (uri === KADERS) await kadersCommand({ ...flags, format: 'json' }, terminal);
    else await explainCommand(uri.slice(RULE.length), flags, terminal);
  });
}
