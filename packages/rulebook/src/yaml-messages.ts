import type { ErrorCode } from 'yaml';

/** What is wrong with the YAML, in plain Dutch. */
export function describeYamlError(code: ErrorCode): string {
  return messages[code] ?? 'Dit is geen geldige YAML.';
}

const indentation =
  'Het inspringen klopt niet (regels op hetzelfde niveau beginnen in dezelfde kolom), of een “[” of “{” daarboven is niet gesloten.';
const anchors = 'Ankers, verwijzingen en labels (“&”, “*”, “!”) mogen niet.';

const messages: Partial<Record<ErrorCode, string>> = {
  ALIAS_PROPS: anchors,
  BAD_ALIAS: anchors,
  MULTIPLE_ANCHORS: anchors,
  MULTIPLE_TAGS: anchors,
  TAG_RESOLVE_FAILED: anchors,
  BAD_DQ_ESCAPE: 'Achter de “\\” tussen dubbele aanhalingstekens staat een teken dat daar niet mag.',
  BAD_INDENT: indentation,
  BLOCK_AS_IMPLICIT_KEY: 'Een dubbele punt met een spatie in de tekst vraagt aanhalingstekens om de hele tekst.',
  BLOCK_IN_FLOW: 'Een lijst of blok met inspringing mag niet tussen “[…]” of “{…}” staan.',
  DUPLICATE_KEY: 'Deze sleutel staat er twee keer.',
  MISSING_CHAR: 'Er ontbreekt een teken, zoals een aanhalingsteken, een dubbele punt, “]” of “}”.',
  MULTILINE_IMPLICIT_KEY: 'Een sleutel staat op één regel en eindigt op een dubbele punt.',
  MULTIPLE_DOCS: 'Een bestand mag maar één document bevatten: haal “---” weg.',
  NON_STRING_KEY: 'Een sleutel moet een woord zijn.',
  BAD_SCALAR_START: 'Tekst die met dit teken begint, vraagt aanhalingstekens.',
  TAB_AS_INDENT: 'Spring in met spaties, niet met een tab.',
  UNEXPECTED_TOKEN: 'Hier staat iets dat er niet hoort; vraagt de tekst aanhalingstekens?',
};
