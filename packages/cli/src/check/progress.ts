import type { Locale, Terminal } from '../terminal.ts';

/** How far a run is, for who is waiting for it. */
export interface Progress {
  readonly step: () => void;
  readonly stop: () => void;
}

const NONE: Progress = { step: () => undefined, stop: () => undefined };

/** Fewer are done before one has read it. */
const FEWEST = 8;

/** A bar on standard error when a person is looking at it; in a pipeline or a file there is none. */
export async function openProgress(
  total: number,
  quiet: boolean,
  locale: Locale,
  terminal: Terminal,
): Promise<Progress> {
  const { CI: ci } = terminal.env;
  if (total < FEWEST || quiet || !terminal.attended.stderr || (ci !== undefined && ci !== '' && ci !== 'false'))
    return NONE;
  const {
    default: { SingleBar },
  } = await import('cli-progress');
  const [drafts, left] = locale === 'nl' ? ['concepten', 'nog'] : ['drafts', 'left'];
  const bar = new SingleBar({
    format: `{bar} {value}/{total} ${drafts}, ${left} {eta_formatted}`,
    barCompleteChar: '█',
    barIncompleteChar: '░',
    barsize: 30,
    clearOnComplete: true,
    // Nothing to be put back when somebody presses Ctrl+C.
    hideCursor: false,
    linewrap: true,
    stream: process.stderr,
  });
  bar.start(total, 0);
  return { step: () => bar.increment(), stop: () => bar.stop() };
}
