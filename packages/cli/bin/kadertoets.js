#!/usr/bin/env node
// Runs the bundle with the code that the build compiled beside it (docs/decisions/code-cache.md). Without that file, or under
// another version of Node, the bundle is compiled as any program is. CommonJS, as loading an ES module takes four times as long.
'use strict';
const { Buffer } = require('node:buffer');
const { closeSync, fstatSync, openSync, readSync } = require('node:fs');
const path = require('node:path');
const { Script } = require('node:vm');

// All that is read goes through the same memory, one file behind the other, and then on to the program: to fetch pages of memory
// takes longer than to fill them (docs/decisions/short-runs.md). What is not filled is not fetched.
const room = Buffer.allocUnsafeSlow(4 << 20);

const filename = path.join(__dirname, '../dist/kadertoets.bundle');
// The build made sure that the bundle is ASCII, so nothing has to be decoded.
const source = read(filename).latin1Slice();
const cachedData = compiledCode(source.slice(2, 18));
new Script(source, { filename, cachedData }).runInThisContext()(require, filename, path.dirname(filename), room);

/** V8 itself compares only the length of the source with that of the code, so the code begins with the bundle's own mark. */
function compiledCode(mark) {
  try {
    const file = read(path.join(__dirname, '../dist/kadertoets.code'));
    return file.latin1Slice(0, mark.length) === mark ? file.subarray(mark.length) : undefined;
  } catch {
    return undefined;
  }
}

function read(name) {
  const file = openSync(name, 'r');
  try {
    const { size } = fstatSync(file);
    const bytes = size <= room.length ? room.subarray(0, size) : Buffer.allocUnsafeSlow(size);
    let done = 0;
    for (let more = -1; more !== 0 && done < size; done += more) more = readSync(file, bytes, done, size - done, null);
    return bytes.subarray(0, done);
  } finally {
    closeSync(file);
  }
}
