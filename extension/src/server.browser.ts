import { serveWorker } from '@kadertoets/language-server/browser';
import { version } from '../package.json';
// A worker of an extension cannot fetch files beside itself everywhere, so the rules are inside the bundle, as text.
import rulebook from './rulebook.txt';

serveWorker(globalThis as never, async () => JSON.parse(rulebook) as never, version);
