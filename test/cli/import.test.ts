import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { cli, expectFailure, ON_A_TERMINAL, type Outcome } from './cli';

const folder = mkdtempSync(join(tmpdir(), 'tradepost-import-'));
const path = (name: string): string => join(folder, name);
const write = (name: string, content: unknown): void =>
  writeFileSync(path(name), typeof content === 'string' ? content : JSON.stringify(content));

let database: TestDatabase;
let client: Client;
beforeAll(async () => {
  database = await createTestDatabase();
  client = new Client(database.url);
  await client.connect();
  write('map.json', { fields: { externalReference: 'id', name: 'name', slug: { column: 'name', transform: 'slug' } } });
  write('good.csv', 'id,name\na,Tea\nb,Coffee\n');
  write('wrong.csv', 'id,name\na,Tee\nb,\n');
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await client.end();
  await database.drop();
});

const run = (model: string, file: string, ...args: string[]): Promise<Outcome> =>
  cli(['import', model, path(file), '--map', path('map.json'), ...args], { env: { DATABASE_URL: database.url } });
const names = async (): Promise<string[]> =>
  (await client.query<{ name: string }>('SELECT name FROM category ORDER BY name')).rows.map(({ name }) => name);

describe('import', () => {
  it('says what a dry run would do, and writes nothing', async () => {
    const { code, stdout, stderr } = await run('Category', 'good.csv', '--dry-run');
    expect({ code, stdout }).toEqual({ code: 0, stdout: '2 rows: 2 created, 0 changed, 0 skipped, 0 errors\n' });
    expect(stderr).toBe('This was a dry run: nothing was written\n');
    expect(await names()).toEqual([]);
  });

  it('shows on a terminal how far it is', async () => {
    const args = ['import', 'Category', path('good.csv'), '--map', path('map.json'), '--dry-run'];
    const { code, stdout, stderr } = await cli(args, { env: { DATABASE_URL: database.url, ...ON_A_TERMINAL } });
    expect({ code, stdout }).toEqual({ code: 0, stdout: '2 rows: 2 created, 0 changed, 0 skipped, 0 errors\n' });
    expect(stderr).toMatch(/Bytes .+ 100% \| 23 of 23 /);
  });

  it('writes all rows, and the second time none', async () => {
    const first = await run('catalog/categories', 'good.csv');
    expect(first).toEqual({ code: 0, stdout: '2 rows: 2 created, 0 changed, 0 skipped, 0 errors\n', stderr: '' });
    const { code, stdout, stderr } = await run('Category', 'good.csv', '--json');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(JSON.parse(stdout)).toEqual({
      model: 'Category',
      dryRun: false,
      atomic: true,
      rows: 2,
      created: 0,
      changed: 0,
      skipped: 2,
      errorCount: 0,
      errors: [],
      applied: true,
    });
    expect(await names()).toEqual(['Coffee', 'Tea']);
  });

  it('fails with line, field and reason of every problem, and writes nothing', async () => {
    const { code, stdout, stderr } = await run('Category', 'wrong.csv');
    expect({ code, stderr }).toEqual({ code: 1, stderr: 'error: 2 errors in 2 rows; nothing was written\n' });
    expect(stdout).toBe(
      'Line\tField\tProblem\n3\tname\tmust not be empty\n3\tslug\tmust not be empty\n' +
        '2 rows: 0 created, 1 changed, 0 skipped, 2 errors\n',
    );
    const json = await run('Category', 'wrong.csv', '--json', '--dry-run');
    expect(json.code).toBe(1);
    expect(JSON.parse(json.stdout)).toMatchObject({
      applied: false,
      errorCount: 2,
      errors: [{ line: 3 }, { line: 3 }],
    });
    expect(await names()).toEqual(['Coffee', 'Tea']);
  });

  it('writes the rows that are right when it may leave out the others', async () => {
    write('mixed.csv', 'id,name\na,Tea\nb,\nc,Cups\n');
    const looked = await run('Category', 'mixed.csv', '--no-atomic', '--dry-run', '--json');
    expect([looked.code, JSON.parse(looked.stdout)]).toMatchObject([
      0,
      { atomic: false, dryRun: true, created: 1, errorCount: 2, applied: false },
    ]);
    expect(await names()).toEqual(['Coffee', 'Tea']);
    const { code, stdout, stderr } = await run('Category', 'mixed.csv', '--no-atomic');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '2 errors in 3 rows: those rows were left out\n' });
    expect(stdout).toMatch(/^Line\tField\tProblem\n3\tname\tmust not be empty\n/);
    expect(stdout).toContain('3 rows: 1 created, 0 changed, 1 skipped, 2 errors\n');
    expect(await names()).toEqual(['Coffee', 'Cups', 'Tea']);
  });

  it('says what is wrong with its arguments', async () => {
    expect(expectFailure(await run('Category', 'none.csv'))).toMatch(/ENOENT: no such file .*none\.csv/);
    expect(expectFailure(await run('Categories', 'good.csv'))).toMatch(/There is no model Categories/);
    write('map.json', '{"fields":');
    expect(expectFailure(await run('Category', 'good.csv'))).toMatch(/map\.json is no JSON: /);
    write('map.json', { fields: { externalReference: 'id', nmae: 'name' } });
    expect(expectFailure(await run('Category', 'good.csv'))).toMatch(
      /^error: The map is wrong: \/fields\/nmae is no field that can be written; there are name, /,
    );
    write('map.json', { fields: { externalReference: 'id', nmae: 'name', name: 'nmae' } });
    expect((await run('Category', 'good.csv')).stderr).toMatch(
      /^error: The map is wrong: 2 mistakes\n {2}\/fields\/nmae is .*\n {2}\/fields\/name\/column names .*\n$/,
    );
  });
});
