import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandReference } from '../reference/cli';
import { configurationReference } from '../reference/configuration';
import { dataModelReference } from '../reference/data-model';
import { errorReference } from '../reference/errors';
import { read, ROOT } from './repository';

/** What is said by the code, as pages; `npm run reference` writes them anew. */
describe('docs/reference', () => {
  it.each([
    ['errors', errorReference],
    ['configuration', configurationReference],
    ['cli', commandReference],
    ['data-model', dataModelReference],
  ])('has %s as the code has it', async (name, render: () => string | Promise<string>) => {
    const file = `docs/reference/${name}.md`;
    const text = await render();
    if (process.env.REFERENCE === 'write') writeFileSync(join(ROOT, file), text);
    expect(read(file)).toBe(text);
  });
});
