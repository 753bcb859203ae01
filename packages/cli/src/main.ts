import { run } from './run.ts';

process.exitCode = await run(process.argv.slice(2), {
  stdout: (text) => process.stdout.write(text),
  stderr: (text) => process.stderr.write(text),
  columns: process.stdout.columns ?? 100,
  colour: process.stdout.isTTY && process.env['NO_COLOR'] === undefined,
});
