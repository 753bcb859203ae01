#!/usr/bin/env node
// Runs the bundle with the code that the build compiled beside it (docs/decisions/code-cache.md). Without that file, or under
// another version of Node, the bundle is compiled as any program is. CommonJS, as loading an ES module takes four times as long.
'use strict';
const { readFileSync } = require('node:fs');
const path = require('node:path');
const { Script } = require('node:vm');

const filename = path.join(__dirname, '../dist/kadertoets.bundle');
// The build made sure that the bundle is ASCII, so nothing has to be decoded.
const source = readFileSync(filename, 'latin1');
const cachedData = compiledCode(source.slice(2, 18));
new Script(source, { filename, cachedData }).runInThisContext()(require, filename, path.dirname(filename));

/** V8 itself compares only the length of the source with that of the code, so the code begins with the bundle's own mark. */
function compiledCode(mark) {
  try {
    const file = readFileSync(path.join(__dirname, '../dist/kadertoets.code'));
    return file.latin1Slice(0, mark.length) === mark ? file.subarray(mark.length) : undefined;
  } catch {
    return undefined;
  }
}
