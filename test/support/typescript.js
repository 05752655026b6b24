/** Lets a process run the TypeScript of this repository: `node --require ./typescript.js file.ts`. For tests, and for `npm run dev`. */
const { createHash } = require('node:crypto');
const { mkdirSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const Module = require('node:module');
const { join } = require('node:path');
const { transformSync, version } = require('@swc/core');

const libs = join(__dirname, '../../libs/');

const options = {
  swcrc: false,
  sourceMaps: process.execArgv.includes('--enable-source-maps') ? 'inline' : false,
  module: { type: 'commonjs' },
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
  },
};

// Each of some hundred processes would transpile a thousand files again.
const cache = join(__dirname, '../../node_modules/.cache/test-typescript');
mkdirSync(cache, { recursive: true });

/** JavaScript of a file, from the cache where this very text has been there before. */
function transpile(file) {
  const source = readFileSync(file, 'utf8');
  const key = createHash('sha1').update(version).update(JSON.stringify(options)).update(source).digest('hex');
  const kept = join(cache, `${key}.js`);
  try {
    return readFileSync(kept, 'utf8');
  } catch {
    const { code } = transformSync(source, { ...options, filename: file });
    // Others read at the same time: they find all of it or nothing.
    writeFileSync(`${kept}.${process.pid}`, code);
    renameSync(`${kept}.${process.pid}`, kept);
    return code;
  }
}

Module._extensions['.ts'] = (module, file) => module._compile(transpile(file), file);

// What TypeScript imports later is named as it will be called once it is compiled.
const sourceOf = (request, parent) =>
  parent?.filename?.endsWith('.ts') ? request.replace(/^@app\//, libs).replace(/^(\..*)\.js$/, '$1') : request;

const resolve = Module._resolveFilename;
Module._resolveFilename = (request, parent, ...rest) => resolve(sourceOf(request, parent), parent, ...rest);
