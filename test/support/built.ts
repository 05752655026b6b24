import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { type Options, transformSync, version } from '@swc/core';

const ROOT = resolve(__dirname, '../..');
// Inside of node_modules, so that packages are found from there.
const SHELF = join(ROOT, 'node_modules/.cache/test-built');
const DAY_MS = 86_400_000;

const OPTIONS: Options = {
  swcrc: false,
  module: { type: 'commonjs' },
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
  },
};

let folder: string | undefined;

/** A compiled file of the product, as in `apps/cli/src/main.js`: all of it is compiled once, and again when something in it changes. */
export function built(file: string): string {
  folder ??= build();
  return join(folder, file);
}

function build(): string {
  const sources = ['apps', 'libs'].flatMap((name) =>
    readdirSync(join(ROOT, name), { recursive: true, encoding: 'utf8' })
      .filter((path) => /(?<!\.(?:spec|fixture|d))\.ts$|\.json$/.test(path))
      .map((path) => join(name, path)),
  );
  const texts = sources.sort().map((path) => [path, readFileSync(join(ROOT, path), 'utf8')] as const);
  const key = createHash('sha1').update(version + JSON.stringify(OPTIONS));
  for (const [path, text] of texts) key.update(`${path}\n${text}\n`);
  const target = join(SHELF, key.digest('hex'));
  if (!statSync(target, { throwIfNoEntry: false })) {
    const part = `${target}.${process.pid}`;
    for (const [path, text] of texts) {
      const output = join(part, path.replace(/\.ts$/, '.js'));
      mkdirSync(dirname(output), { recursive: true });
      writeFileSync(output, path.endsWith('.ts') ? compile(path, text) : text);
    }
    // Of two workers that compile at once, both have made the same.
    if (!statSync(target, { throwIfNoEntry: false })) renameSync(part, target);
    else rmSync(part, { recursive: true });
    discardOld();
  }
  utimesSync(target, new Date(), new Date());
  return target;
}

function compile(path: string, text: string): string {
  const { code } = transformSync(text, { ...OPTIONS, filename: join(ROOT, path) });
  return code.replace(/require\("@app\/([^"]+)"\)/g, (_, name: string) => {
    const place = relative(dirname(path), join('libs', name)).replaceAll('\\', '/');
    return `require("${place.startsWith('.') ? place : `./${place}`}")`;
  });
}

/** What nobody has used for a day. */
function discardOld(): void {
  for (const name of readdirSync(SHELF)) {
    const path = join(SHELF, name);
    const { mtimeMs } = statSync(path, { throwIfNoEntry: false }) ?? {};
    if (mtimeMs !== undefined && mtimeMs < Date.now() - DAY_MS) rmSync(path, { recursive: true, force: true });
  }
}
