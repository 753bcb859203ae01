import { existsSync } from 'node:fs';
import type { Finding } from '@kadertoets/engine';
import type { CheckedDocument } from '../reporters/reporter.ts';
import { CommandError, type Text } from '../terminal.ts';
import { notWritten } from './outputs.ts';
import { readSource } from './read-source.ts';
import { writeWhole } from './write-whole.ts';

/** How the findings of a run stand to those that were known before. */
export interface Comparison {
  readonly known: ReadonlySet<Finding>;
  /** Findings of the baseline, in the drafts of this run, that are gone. */
  readonly resolved: number;
}

interface Entry {
  readonly path: string;
  readonly rule: string;
  readonly fingerprint: string;
}

/** How the findings stand to the baseline in a file, which is renewed first if that was asked. */
export function compareWith(file: string, documents: readonly CheckedDocument[], update: boolean): Comparison {
  if (!update) return compare(documents, readBaseline(file));
  const before = existsSync(file) ? readBaseline(file) : [];
  const text = baselineOf(documents, before);
  try {
    writeWhole(file, text);
  } catch (error) {
    throw new CommandError(notWritten(file, error));
  }
  return { ...compare(documents, readBaseline(file)), resolved: compare(documents, before).resolved };
}

/** Reads a baseline; one that is absent or unreadable is an error, for it would make every finding look new or none. */
function readBaseline(file: string): readonly Entry[] {
  if (!existsSync(file)) throw new CommandError(absent(file));
  try {
    const data = JSON.parse(readSource(file)) as { schemaVersion?: unknown; findings?: unknown };
    if (data.schemaVersion === 1 && Array.isArray(data.findings) && data.findings.every(isEntry)) return data.findings;
  } catch (error) {
    if (error instanceof CommandError) throw error;
  }
  throw new CommandError(malformed(file));
}

/** A clause that moved or was renumbered is still the same: its fingerprint is made of its words. */
function compare(documents: readonly CheckedDocument[], baseline: readonly Entry[]): Comparison {
  const checked = new Set(documents.map(({ path }) => path));
  const left = new Set(baseline.filter(({ path }) => checked.has(path)).map(keyOf));
  const known = new Set<Finding>();
  for (const { path, report } of documents)
    for (const finding of report.findings) if (left.delete(keyOf({ path, ...finding }))) known.add(finding);
  return { known, resolved: left.size };
}

/** The baseline of this run; what it says of drafts that were not checked stays. */
function baselineOf(documents: readonly CheckedDocument[], before: readonly Entry[]): string {
  const checked = new Set(documents.map(({ path }) => path));
  const findings = [
    ...before.filter(({ path }) => !checked.has(path)),
    ...documents.flatMap(({ path, report }) =>
      report.findings
        .filter(({ suppressed }) => suppressed === null)
        .map(({ rule, fingerprint }): Entry => ({ path, rule, fingerprint })),
    ),
  ].toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  return `${JSON.stringify({ schemaVersion: 1, findings }, null, 2)}\n`;
}

function keyOf({ path, rule, fingerprint }: Entry): string {
  return `${path}\0${rule}\0${fingerprint}`;
}

function isEntry(value: unknown): value is Entry {
  const entry = value as Partial<Record<keyof Entry, unknown>> | null;
  return typeof entry?.path === 'string' && typeof entry.rule === 'string' && typeof entry.fingerprint === 'string';
}

function absent(file: string): Text {
  return {
    nl: `de basislijn “${file}” bestaat niet; maak haar met --baseline ${file} --update-baseline.`,
    en: `the baseline “${file}” does not exist; make it with --baseline ${file} --update-baseline.`,
  };
}

function malformed(file: string): Text {
  return {
    nl: `“${file}” is geen basislijn van Kadertoets; maak haar opnieuw met --update-baseline.`,
    en: `“${file}” is no baseline of Kadertoets; make it anew with --update-baseline.`,
  };
}
