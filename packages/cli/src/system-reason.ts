import type { Text } from './terminal.ts';

/** Why the system refused, and what to do about it. */
interface Reason {
  readonly why: Text;
  readonly remedy: Text;
}

interface SystemReason extends Reason {
  /** The system's own name for it, for whoever looks after the machine. */
  readonly code: string;
}

const REASONS: Readonly<Record<string, Reason>> = {
  ENOENT: {
    why: { nl: 'het bestaat niet', en: 'it does not exist' },
    remedy: { nl: 'Controleer de naam en de map.', en: 'Check its name and folder.' },
  },
  ENOTDIR: {
    why: { nl: 'een deel van het pad is geen map', en: 'a part of the path is no folder' },
    remedy: { nl: 'Controleer het pad.', en: 'Check the path.' },
  },
  EISDIR: {
    why: { nl: 'het is een map', en: 'it is a folder' },
    remedy: { nl: 'Geef een bestand.', en: 'Give a file.' },
  },
  EEXIST: {
    why: { nl: 'een deel van het pad is geen map', en: 'a part of the path is no folder' },
    remedy: { nl: 'Controleer het pad.', en: 'Check the path.' },
  },
  EACCES: {
    why: { nl: 'geen toegang', en: 'no permission' },
    remedy: { nl: 'Controleer de rechten.', en: 'Check its permissions.' },
  },
  EPERM: {
    why: { nl: 'niet toegestaan', en: 'not permitted' },
    remedy: { nl: 'Controleer de rechten.', en: 'Check its permissions.' },
  },
  EROFS: {
    why: { nl: 'de schijf is alleen te lezen', en: 'the disk can only be read' },
    remedy: { nl: 'Kies een map waar u mag schrijven.', en: 'Choose a folder that can be written.' },
  },
  ENOSPC: {
    why: { nl: 'de schijf is vol', en: 'the disk is full' },
    remedy: { nl: 'Maak ruimte, of kies een andere schijf.', en: 'Make room, or choose another disk.' },
  },
  EFBIG: {
    why: { nl: 'het bestand wordt te groot', en: 'the file becomes too large' },
    remedy: {
      nl: 'Verruim de grens voor bestanden, of kies een andere map.',
      en: 'Raise the limit on files, or choose another folder.',
    },
  },
  ENAMETOOLONG: {
    why: { nl: 'de naam is te lang', en: 'the name is too long' },
    remedy: { nl: 'Kies een kortere naam.', en: 'Choose a shorter name.' },
  },
  ELOOP: {
    why: { nl: 'een koppeling verwijst naar zichzelf', en: 'a link refers to itself' },
    remedy: { nl: 'Controleer het pad.', en: 'Check the path.' },
  },
};

/** What the system said, in plain words where we know it; else as it said it. */
export function systemReason(error: unknown): SystemReason {
  const { code = 'error', message } = error as NodeJS.ErrnoException;
  const known = REASONS[code];
  if (known !== undefined) return { code, ...known };
  const said = error instanceof Error ? (message.split(',')[0] ?? message) : String(error);
  return { code, why: { nl: said, en: said }, remedy: { nl: 'Controleer het pad.', en: 'Check the path.' } };
}
