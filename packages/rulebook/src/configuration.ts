import { z } from 'zod';
import type { Instrument, Severity } from './model.ts';
import { inOrder, type Problem, type RulebookFile } from './problem.ts';
import { validate } from './schema-problems.ts';
import { closest } from './suggest.ts';
import { readYaml } from './yaml-source.ts';

const words = z.array(z.string().min(1));

const configurationSchema: z.ZodType<Configuration> = z.strictObject({
  $schema: z.string().exactOptional(),
  rules: words.exactOptional().describe('Mappen met eigen pakketten, gezien vanaf dit bestand.'),
  severities: z
    .record(z.string(), z.enum(['error', 'warning', 'info', 'off']))
    .exactOptional()
    .describe('Een andere ernst voor een regel, of off om haar weg te laten.'),
  paths: words.exactOptional().describe('Wat wordt getoetst als de opdracht niets noemt, gezien vanaf dit bestand.'),
  ignore: words.exactOptional().describe('Wat in mappen wordt overgeslagen, geschreven als in .gitignore.'),
  kaders: words.exactOptional().describe('Toets aan deze pakketten in plaats van de automatische keuze.'),
  gemeente: z.string().min(1).exactOptional().describe('De gemeente, in plaats van wat in het concept staat.'),
  instrument: z.enum(['dvo', 'prestatieovereenkomst']).exactOptional(),
  failOn: z
    .enum(['error', 'warning', 'info', 'never'])
    .exactOptional()
    .describe('Vanaf welke ernst de opdracht met status 1 eindigt.'),
  allowUndetermined: z.boolean().exactOptional().describe('Een kader dat niet te beoordelen was, geeft geen status 1.'),
  jobs: z
    .union([z.int().min(1), z.literal('auto')])
    .exactOptional()
    .describe('Hoeveel concepten tegelijk worden getoetst, of auto.'),
  cache: z
    .union([z.boolean(), z.string().min(1)])
    .exactOptional()
    .describe('Onthoud uitkomsten, eventueel in deze map, gezien vanaf dit bestand.'),
  baseline: z.string().min(1).exactOptional().describe('De basislijn, gezien vanaf dit bestand.'),
});

/** What a user lays down for a folder of drafts: data only, never code. */
export interface Configuration {
  readonly $schema?: string;
  /** Folders with packs of one's own, as seen from the file. */
  readonly rules?: readonly string[];
  readonly severities?: Readonly<Record<string, Severity | 'off'>>;
  /** What is checked when the command names nothing. */
  readonly paths?: readonly string[];
  readonly ignore?: readonly string[];
  readonly kaders?: readonly string[];
  readonly gemeente?: string;
  readonly instrument?: Instrument;
  readonly failOn?: Severity | 'never';
  readonly allowUndetermined?: boolean;
  /** How many drafts are checked at once. */
  readonly jobs?: number | 'auto';
  /** Whether results are remembered, and in which folder as seen from the file. */
  readonly cache?: boolean | string;
  readonly baseline?: string;
}

export interface LoadedConfiguration {
  /** Absent when something is wrong: a configuration is used whole or not at all. */
  readonly configuration?: Configuration;
  readonly problems: readonly Problem[];
  /** What it names that the rulebook does not hold; to be asked once the packs that it names are loaded. */
  readonly unknown: (rules: readonly string[], packs: readonly string[]) => readonly Problem[];
}

/** Reads a configuration file; JSON is YAML too. */
export function readConfiguration(file: RulebookFile): LoadedConfiguration {
  const { source, problems } = readYaml(file);
  const none = (): readonly Problem[] => [];
  if (source === undefined || problems.length > 0) return { problems, unknown: none };
  // An empty file lays down nothing.
  if (source.data === null) return { configuration: {}, problems: [], unknown: none };
  const { value, problems: wrong } = validate(source, configurationSchema);
  if (value === undefined) return { problems: inOrder(wrong), unknown: none };
  const unknown = (what: string, name: string, at: readonly PropertyKey[], known: readonly string[]): Problem[] => {
    if (known.includes(name)) return [];
    const near = closest(name, known);
    const suggestion = near === undefined ? undefined : `Bedoelt u “${near}”?`;
    const part = at[0] === 'severities' ? 'key' : 'value';
    const code = part === 'key' ? 'unknown-rule' : 'unknown-pack';
    return [source.problem(at, part, code, `${what} “${name}” bestaat niet.`, suggestion)];
  };
  return {
    configuration: value,
    problems: [],
    unknown: (rules, packs) =>
      inOrder([
        ...Object.keys(value.severities ?? {}).flatMap((rule) =>
          unknown('De regel', rule, ['severities', rule], rules),
        ),
        ...(value.kaders ?? []).flatMap((pack, at) => unknown('Het pakket', pack, ['kaders', at], packs)),
      ]),
  };
}

/** JSON Schema of `kadertoets.config.yaml`, for editors. */
export function configurationJsonSchema(): Readonly<Record<string, unknown>> {
  return {
    ...z.toJSONSchema(configurationSchema, { target: 'draft-7', io: 'input' }),
    title: 'Instellingen van Kadertoets',
  };
}
