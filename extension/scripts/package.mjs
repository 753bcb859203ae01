// Makes extension/kadertoets.vsix out of what was built; offline, without an account.
import { join } from 'node:path';
import { createVSIX } from '@vscode/vsce';
import { buildExtension } from './build.mjs';

const HERE = join(import.meta.dirname, '..');

await buildExtension();
// Everything it needs is in the bundles.
await createVSIX({
  cwd: HERE,
  packagePath: join(HERE, 'kadertoets.vsix'),
  dependencies: false,
  allowMissingRepository: true,
  // The pictures of the README are in the package; there is no site to point to.
  rewriteRelativeLinks: false,
});
