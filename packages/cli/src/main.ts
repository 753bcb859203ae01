import { localeOf, run } from './run.ts';
import { systemReason } from './system-reason.ts';
import type { Text } from './terminal.ts';
import { isTerminal, write } from './standard-output.ts';

function interrupted(): AbortSignal {
  const asked = new AbortController();
  // Once: whoever asks again need not wait.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => asked.abort());
  return asked.signal;
}

function notPrinted(error: unknown): Text {
  const { code, why, remedy } = systemReason(error);
  return {
    nl: `standaarduitvoer is niet te schrijven (${code}: ${why.nl}); wat er staat, is niet het hele verslag. ${remedy.nl}`,
    en: `standard output cannot be written (${code}: ${why.en}); what is there is not the whole report. ${remedy.en}`,
  };
}

const argv = process.argv.slice(2);
let lost = false;

/** Half a report must not pass for a whole one: the status says so, whatever the check itself found. */
function lose(error: unknown): void {
  // A reader that stops early (such as `head`) is no reason to fail.
  if ((error as NodeJS.ErrnoException).code === 'EPIPE' || lost) return;
  lost = true;
  process.exitCode = 2;
  tell(`kadertoets: ${notPrinted(error)[localeOf(argv)]}\n`);
}

function tell(text: string): void {
  try {
    write(2, text, stream);
  } catch {
    // Nobody can be told of it.
  }
}

/** Node's own stream of standard output fails with an event; it is loaded only where it is needed. */
function stream(descriptor: 1 | 2): NodeJS.WriteStream {
  if (descriptor === 2) return process.stderr;
  if (process.stdout.listenerCount('error', lose) === 0) process.stdout.on('error', lose);
  return process.stdout;
}

function print(text: string): void {
  try {
    write(1, text, stream);
  } catch (error) {
    lose(error);
  }
}

const attended = { stdout: isTerminal(1, stream), stderr: isTerminal(2, stream) };
const done = run(argv, {
  stdout: print,
  stderr: tell,
  stdin: async () => await (await import('node:stream/consumers')).buffer(process.stdin),
  env: process.env,
  columns: (attended.stdout ? process.stdout.columns : undefined) ?? 100,
  colour: attended.stdout && process.env['NO_COLOR'] === undefined,
  attended,
  interrupted,
});

void done.then((status) => {
  process.exitCode = lost ? 2 : status;
});
