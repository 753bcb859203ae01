import { readFileSync } from 'node:fs';
import { checkCommand } from '../commands/check.ts';
import { explainCommand } from '../commands/explain.ts';
import { whyLine } from '../commands/why.ts';
import { draftOf } from './draft.ts';
import { listen } from './listen.ts';
import type { Arguments, Service, Tool } from './model.ts';

/** The tools: the commands of the same names, for a text or a file below the started folder. */
export function toolsOf({ root, rules, locale }: Service): Tool[] {
  const say = (nl: string, en: string): string => (locale === 'nl' ? nl : en);
  const flags = { rules, locale, color: false };
  const draft = {
    path: {
      type: 'string',
      description: say(
        'Pad van het concept (Markdown), vanaf de map waarin de server is gestart.',
        'Path of the draft (Markdown), from the folder that the server was started in.',
      ),
    },
    text: {
      type: 'string',
      description: say('De tekst van het concept, in plaats van een pad.', 'The text of the draft, instead of a path.'),
    },
  };
  const text = (description: string): object => ({ type: 'string', description });
  return [
    {
      name: 'check',
      title: say('Toets een concept', 'Check a draft'),
      description: say(
        'Toetst een conceptovereenkomst (DVO of prestatieovereenkomst) aan wat de gemeenteraad heeft besloten. Geeft elke bevinding met plaats, uitleg, berekening en bron, en het oordeel over elk kader. Een kader dat “undetermined” is, moet een mens beoordelen.',
        'Checks a draft agreement against what the municipal council decided. Gives every finding with its place, explanation, computation and source, and the verdict on every kader. A kader that is “undetermined” is for a person to judge.',
      ),
      inputSchema: {
        type: 'object',
        properties: {
          ...draft,
          gemeente: text(
            say('De gemeente, als die niet in het concept staat.', 'The gemeente, if the draft lacks it.'),
          ),
          instrument: { enum: ['dvo', 'prestatieovereenkomst'] },
          referenceDate: text(say('De dag van de toets: jjjj-mm-dd.', 'The day of the check: yyyy-mm-dd.')),
        },
        additionalProperties: false,
      },
      outputSchema: reportSchema(),
      run: async (given) => {
        const { path, source } = draftOf(given, root);
        const printed = await listen(
          async (terminal) =>
            await checkCommand(
              ['-'],
              {
                ...flags,
                format: ['json'],
                failOn: 'never',
                // Whatever the configuration says: it only reads.
                cache: false,
                stdinFilename: path,
                ...optional(given, 'gemeente'),
                ...optional(given, 'instrument'),
                ...optional(given, 'referenceDate'),
              },
              terminal,
            ),
          source,
        );
        return { text: printed, structured: JSON.parse(printed) as Record<string, unknown> };
      },
    },
    {
      name: 'explain',
      title: say('Leg een regel uit', 'Explain a rule'),
      description: say(
        'Legt een regel uit: wat het kader vraagt, waarom, op welk besluit het berust, en voorbeelden die wel en niet passen.',
        'Explains a rule: what the kader asks, why, on which decision it rests, and examples that do and do not comply.',
      ),
      inputSchema: {
        type: 'object',
        properties: { rule: text(say('Zoals rvn-2020/lokaal-aandeel.', 'Such as rvn-2020/lokaal-aandeel.')) },
        required: ['rule'],
        additionalProperties: false,
      },
      run: async ({ rule }) => ({
        text: await listen(async (terminal) => await explainCommand(String(rule), flags, terminal)),
      }),
    },
    {
      name: 'why',
      title: say('Waarom hier wel of niet iets wordt gemeld', 'Why something is or is not reported here'),
      description: say(
        'Zegt hoe de zin op een regel van het concept is gelezen en welke voorwaarden van welke regels er opgaan.',
        'Tells how the sentence on a line of the draft was read and which conditions of which rules hold there.',
      ),
      inputSchema: {
        type: 'object',
        properties: {
          ...draft,
          line: { type: 'integer', minimum: 1, description: say('Regelnummer, vanaf 1.', 'Line number, from 1.') },
          rule: text(
            say('Alleen deze regel; een deel van de naam volstaat.', 'This rule only; part of its name will do.'),
          ),
        },
        required: ['line'],
        additionalProperties: false,
      },
      run: async (given) => {
        const place = { ...draftOf(given, root), line: Number(given['line']) };
        return {
          text: await listen(
            async (terminal) => await whyLine(place, { ...flags, ...optional(given, 'rule') }, terminal),
          ),
        };
      },
    },
  ];
}

/** The schema that is published with the command, without what only a file needs. */
function reportSchema(): { readonly type: 'object' } {
  const file = readFileSync(new URL('../schema/report.schema.json', import.meta.url), 'utf8');
  const {
    $schema: _schema,
    $id: _id,
    ...schema
  } = JSON.parse(file) as { $schema: string; $id: string; type: 'object' };
  return schema;
}

/** `{}` or `{ key: value }`; that it is text, its schema has seen to. */
function optional<K extends string>(given: Arguments, key: K): { readonly [key in K]?: string } {
  return given[key] === undefined ? {} : ({ [key]: given[key] } as { readonly [key in K]: string });
}
