import { buffer } from 'node:stream/consumers';
import { run } from './run.ts';

function interrupted(): AbortSignal {
  const asked = new AbortController();
  // Once: whoever asks again need not wait.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => asked.abort());
  return asked.signal;
}

// A reader that stops early (such as `head`) is no reason to fail.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

const done = run(process.argv.slice(2), {
  stdout: (text) => process.stdout.write(text),
  stderr: (text) => process.stderr.write(text),
  stdin: async () => await buffer(process.stdin),
  env: process.env,
  columns: process.stdout.columns ?? 100,
  colour: process.stdout.isTTY && process.env['NO_COLOR'] === undefined,
  attended: { stdout: process.stdout.isTTY, stderr: process.stderr.isTTY },
  interrupted,
});

void done.then((status) => {
  process.exitCode = status;
});
