import { Buffer, isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { systemReason } from '../system-reason.ts';
import { CommandError, type Text } from '../terminal.ts';

/** The text of a draft, or what stands in the way of reading it. */
export function readSource(path: string): string {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    throw new CommandError(notRead(path, error));
  }
  return decode(bytes, path);
}

/** A file or folder that the system does not let us read. */
export function notRead(path: string, error: unknown): Text {
  const { why, remedy } = systemReason(error);
  return {
    nl: `“${path}” is niet te lezen: ${why.nl}. ${remedy.nl}`,
    en: `“${path}” cannot be read: ${why.en}. ${remedy.en}`,
  };
}

/** UTF-8 text with its byte order mark, if any: places count from the first character of the file. */
export function decode(bytes: Uint8Array, path: string): string {
  const problem = notText(bytes, path);
  if (problem !== undefined) throw new CommandError(problem);
  // Node's own test and decoder: those of the web platform load tables that take as long as parsing a page.
  if (!isUtf8(bytes)) {
    throw new CommandError({
      nl: `het bestand “${path}” is geen UTF-8-tekst. Sla het op met de codering UTF-8.`,
      en: `the file “${path}” is not UTF-8 text. Save it with the encoding UTF-8.`,
    });
  }
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
}

const FORMATS: readonly (readonly [string, string])[] = [
  ['%PDF-', 'PDF'],
  ['PK\u0003\u0004', 'Word (docx), OpenDocument (odt) or zip'],
  ['\u00D0\u00CF\u0011\u00E0', 'Word (doc)'],
  ['{\\rtf', 'RTF'],
];

function notText(bytes: Uint8Array, path: string): Text | undefined {
  const head = String.fromCodePoint(...bytes.subarray(0, 5));
  const format = FORMATS.find(([mark]) => head.startsWith(mark))?.[1];
  if (format !== undefined) {
    const remedy =
      format === 'PDF'
        ? {
            nl: 'Neem het Word-bestand waar de PDF van is gemaakt, en zet dat om naar Markdown, bijvoorbeeld met pandoc.',
            en: 'Take the Word file that the PDF was made of, and convert that to Markdown, with pandoc for instance.',
          }
        : {
            nl: 'Zet de tekst eerst om naar Markdown, bijvoorbeeld met pandoc.',
            en: 'Convert the text to Markdown first, with pandoc for instance.',
          };
    return {
      nl: `“${path}” is geen Markdown maar ${format.replace(' or ', ' of ')}. ${remedy.nl}`,
      en: `“${path}” is not Markdown but ${format}. ${remedy.en}`,
    };
  }
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (utf16) {
    return {
      nl: `het bestand “${path}” staat in UTF-16. Sla het op met de codering UTF-8.`,
      en: `the file “${path}” is in UTF-16. Save it with the encoding UTF-8.`,
    };
  }
  if (!bytes.subarray(0, 8192).includes(0)) return undefined;
  return {
    nl: `“${path}” is geen tekst maar een binair bestand.`,
    en: `“${path}” is not text but a binary file.`,
  };
}
