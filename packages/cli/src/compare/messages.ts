import { someOf } from '../layout.ts';
import type { Text } from '../terminal.ts';

export const NO_STDIN: Text = {
  nl: 'vergelijken gaat met bestanden; standaardinvoer is geen bestand.',
  en: 'comparing takes files; standard input is no file.',
};

export const SINCE_ONE: Text = {
  nl: '--since vergelijkt één concept met hoe het was; geef één bestand, zonder --as drafts.',
  en: '--since compares one draft with how it was; give one file, without --as drafts.',
};

export function notTwo(count: number): Text {
  return {
    nl: `--as versions vergelijkt twee bestanden, eerst de oude versie en dan de nieuwe; hier ${count === 1 ? 'is er 1' : `zijn er ${String(count)}`}.`,
    en: `--as versions compares two files, first the old version and then the new one; here ${count === 1 ? 'is 1' : `are ${String(count)}`}.`,
  };
}

export function tooFew(others: readonly string[]): Text {
  const nl =
    others.length === 0
      ? 'Noem er meer, of een map; met --since REVISIE vergelijkt u één concept met een vorige versie in git.'
      : `Geen herkende overeenkomst: ${someOf(others).nl}. Zet “instrument: dvo” in de front matter of geef --instrument.`;
  const en =
    others.length === 0
      ? 'Name more, or a folder; with --since REVISION one draft is compared with a former version in git.'
      : `No recognised agreement: ${someOf(others).en}. Put “instrument: dvo” in the front matter or give --instrument.`;
  return {
    nl: `er zijn twee concepten nodig om te vergelijken. ${nl}`,
    en: `it takes two drafts to compare. ${en}`,
  };
}

export function notCompared(others: readonly string[]): Text {
  const some = someOf(others);
  return {
    nl: `geen herkende overeenkomst, niet vergeleken: ${some.nl}.`,
    en: `no recognised agreement, not compared: ${some.en}.`,
  };
}

export function absentThen(path: string, revision: string): Text {
  return {
    nl: `--since: “${path}” stond niet in “${revision}”; er is niets om mee te vergelijken.`,
    en: `--since: “${path}” was not there in “${revision}”; there is nothing to compare with.`,
  };
}
