import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readResults } from '../bench/record';
import { TABLES, tablesOf, withTables } from '../bench/results-table';
import { commandReference } from '../reference/cli';
import { commandIndex } from '../reference/commands';
import { configurationReference } from '../reference/configuration';
import { dataModelReference } from '../reference/data-model';
import { dependencyReference } from '../reference/dependencies';
import { errorReference } from '../reference/errors';
import { eventReference } from '../reference/events';
import { read, ROOT } from './repository';

const PERFORMANCE = 'docs/performance.md';

/** What is said by the code, as pages; `npm run reference` writes them anew. */
describe('what is written from the code', () => {
  it.each([
    ['docs/reference/errors.md', errorReference],
    ['docs/reference/configuration.md', configurationReference],
    ['docs/reference/cli.md', commandReference],
    ['apps/cli/src/commands.json', commandIndex],
    ['docs/reference/data-model.md', dataModelReference],
    [PERFORMANCE, () => withTables(read(PERFORMANCE), readResults())],
    ['docs/reference/events.md', eventReference],
    ['docs/reference/dependencies.md', dependencyReference],
  ])('has %s as the code has it', async (file, render: () => string | Promise<string>) => {
    const text = await render();
    if (process.env.REFERENCE === 'write') writeFileSync(join(ROOT, file), text);
    expect(read(file)).toBe(text);
  });

  it('shows all that the bench measures', () => {
    expect(tablesOf(read(PERFORMANCE)).sort()).toEqual([...TABLES].sort());
  });
});
