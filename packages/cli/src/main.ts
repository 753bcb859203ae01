import { fstatSync, writeFileSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { localeOf, run } from './run.ts';
import { systemReason } from './system-reason.ts';
import type { Text } from './terminal.ts';

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
  process.stderr.write(`kadertoets: ${notPrinted(error)[localeOf(argv)]}\n`);
}

function isFile(descriptor: number): boolean {
  try {
    return fstatSync(descriptor).isFile();
  } catch {
    // It is closed.
    return false;
  }
}

/** To a file, Node's own stream writes what fits and calls that done; this writes all of it or fails. */
function print(text: string): void {
  try {
    if (isFile(1)) writeFileSync(1, text);
    else process.stdout.write(text);
  } catch (error) {
    lose(error);
  }
}

process.stdout.on('error', lose);

const done = run(argv, {
  stdout: print,
  stderr: (text) => process.stderr.write(text),
  stdin: async () => await buffer(process.stdin),
  env: process.env,
  columns: process.stdout.columns ?? 100,
  colour: process.stdout.isTTY && process.env['NO_COLOR'] === undefined,
  attended: { stdout: process.stdout.isTTY, stderr: process.stderr.isTTY },
  interrupted,
});

void done.then((status) => {
  process.exitCode = lost ? 2 : status;
});
