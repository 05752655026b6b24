// Makes the package that can be published: `npm run client:build`, then `npm publish dist/client`.
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const target = join(here, '../../dist/client');
const compiler = createRequire(import.meta.url).resolve('typescript/bin/tsc');

rmSync(target, { recursive: true, force: true });
mkdirSync(target, { recursive: true });
execFileSync(process.execPath, [compiler, '-p', join(here, 'tsconfig.json')], { stdio: 'inherit' });
for (const file of ['package.json', 'README.md']) copyFileSync(join(here, file), join(target, file));
copyFileSync(join(here, '../../LICENSE'), join(target, 'LICENSE'));
