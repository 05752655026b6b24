import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { type Importing, startImporting } from '../import/importing';

/** Of the file; an import takes some hundred at a time. */
const ROWS = 20_000;
const MAP = { key: 'slug', fields: { slug: 'slug', name: 'name' } };

let importing: Importing;
beforeAll(async () => (importing = await startImporting()), 60_000);
afterAll(() => importing.stop());

/** Bytes of what is still needed. */
function needed(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().heapUsed;
}

async function* file(shelf: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from('slug,name\n');
  for (let row = 0; row < ROWS; row++) yield await Promise.resolve(Buffer.from(`s-${row},${shelf} ${row}\n`));
}

it.each([
  ['creates', 'Shelf', 'created'],
  ['changes', 'Rack', 'changed'],
  ['skips', 'Rack', 'skipped'],
] as const)(
  'an import that %s rows needs as much memory for the last as for the first',
  async (_, shelf, count) => {
    const held: number[] = [];
    let rows = 0;
    const report = await importing.run('Category', file(shelf), MAP, {
      onRows: (outcomes) => {
        rows += outcomes.length;
        // The test notes statements.
        importing.statements();
        if (rows % 5_000 === 0) held.push(needed() / 2 ** 20);
      },
    });
    expect(report).toMatchObject({ rows: ROWS, [count]: ROWS });
    expect(held).toHaveLength(4);
    // A hundred bytes for each row would be one and a half.
    expect(held[3] - held[0]).toBeLessThan(1);
  },
  120_000,
);
