import { serveWorker } from '@kadertoets/language-server/browser';
import { version } from '../package.json';

/**
 * The compiled rules as JSON, put in by the bundler: a worker of an extension cannot read the files beside it everywhere.
 * They stay text, since parsing JSON is faster than reading a script that makes the same.
 */
declare const RULEBOOK: string;

serveWorker(globalThis, async () => await Promise.resolve(JSON.parse(RULEBOOK) as never), version);
