import { serveClient } from '@kadertoets/language-server/node';
import { version } from '../package.json';

serveClient(version);
