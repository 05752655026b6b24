import 'reflect-metadata';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { DatabaseConfig, loadConfig } from '@app/shared/config';
import { dataSourceOptions } from '@app/shared/database';
import { schema } from '../../apps/schema';
import { seedDemo } from '../../apps/seed';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { cli, expectFailure, ON_A_TERMINAL, type Outcome } from './cli';

const folder = mkdtempSync(join(tmpdir(), 'reports-'));
let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  const config = loadConfig(DatabaseConfig, { NODE_ENV: 'test', DATABASE_URL: database.url });
  const source = await new DataSource(dataSourceOptions(config, schema)).initialize();
  await seedDemo(source).finally(() => source.destroy());
});
afterAll(async () => {
  await database.drop();
  rmSync(folder, { recursive: true });
});

const run = (...args: string[]): Promise<Outcome> => cli(args, { env: { DATABASE_URL: database.url } });

it('report:list shows the reports', async () => {
  const { code, stdout } = await run('report:list');
  expect([code, stdout]).toEqual([
    0,
    expect.stringMatching(/^Code\tTitle\tDescription\n(.*\n)*price-list\tPrice list\t/),
  ]);
});

it('report:run shows a report of the demo company, and writes all of it to a file', async () => {
  const shown = await run('report:run', 'stock-value', '--json');
  expect([shown.code, shown.stderr]).toEqual([0, '']);
  const { rows, totals } = JSON.parse(shown.stdout) as Record<'rows' | 'totals', { value: number }[]>;
  expect(totals).toMatchObject([{ currency: 'EUR', value: rows.reduce((sum, { value }) => sum + value, 0) }]);
  expect(rows.length).toBeGreaterThan(1);
  const file = join(folder, 'value.csv');
  const written = await run('report:run', 'stock-value', '--set', 'currency=EUR', '--csv', file);
  expect([written.code, written.stdout]).toEqual([0, `${rows.length} rows in ${file}\n`]);
  expect(readFileSync(file, 'utf8').trimEnd().split('\r\n')).toHaveLength(rows.length + 1);
  expect(existsSync(`${file}.part`)).toBe(false);
});

it.each([
  ['report:run', 'stock-value'],
  ['export', 'catalog/variants'],
])('%s shows on a terminal how many rows there are', async (...args) => {
  const file = join(folder, 'shown.csv');
  const env = { DATABASE_URL: database.url, ...ON_A_TERMINAL };
  const { code, stderr } = await cli([...args, '--csv', file], { env });
  const rows = readFileSync(file, 'utf8').trimEnd().split('\r\n').length - 1;
  expect([code, stderr]).toEqual([0, expect.stringMatching(new RegExp(`Rows .+ 100% \\| ${rows} of ${rows} `))]);
});

it('report:run says what is wrong, and leaves no file behind', async () => {
  expect(expectFailure(await run('report:run', 'unicorns'))).toContain('There is no report unicorns');
  expect(expectFailure(await run('report:run', 'sales', '--from', 'yesterday'))).toContain('from must be a day');
  const nowhere = join(folder, 'missing', 'file.csv');
  expect(expectFailure(await run('report:run', 'price-list', '--csv', nowhere))).toContain('ENOENT');
});

describe('export', () => {
  const file = join(folder, 'variants.csv');
  const lines = (): string[] => readFileSync(file, 'utf8').trimEnd().split('\r\n');

  it('writes a list as its filter, mask and sort say, which import reads back without a change', async () => {
    const wanted = ['--filter', 'sku[like]=TEA%', '--sort=-sku', '--fields', '{id,sku,attributes}', '--csv', file];
    const { code, stdout, stderr } = await run('export', 'catalog/variants', ...wanted, '--json');
    expect([code, stderr]).toEqual([0, '']);
    const [header, ...rows] = lines();
    expect(JSON.parse(stdout)).toEqual({ file, rows: rows.length });
    expect([header, rows.length > 1]).toEqual(['id,sku,attributes', true]);
    const skus = rows.map((row) => row.split(',')[1]);
    expect(skus).toEqual(skus.toSorted().reverse());
    expect(existsSync(`${file}.part`)).toBe(false);
    const again = await run('import', 'catalog/variants', file, '--json');
    expect(JSON.parse(again.stdout)).toMatchObject({ skipped: rows.length, changed: 0, errorCount: 0 });
  });

  it('shows an account what it may see, and nobody more than that', async () => {
    const mask = ['--fields', '{id,email}', '--csv', file];
    await run('export', 'organization/accounts', ...mask);
    const all = lines().length;
    const hers = ['--account', 'agent@tradepost.example', '--fields', '{id,email,unicorn}'];
    const { code, stderr } = await run('export', 'organization/accounts', ...mask, ...hers);
    expect([code, stderr]).toEqual([0, 'warning: There is no field email, unicorn, or none that may be seen\n']);
    expect(lines().length).toBeLessThan(all);
  });

  it('says what is wrong, and leaves the file alone that is there', async () => {
    const before = readFileSync(file, 'utf8');
    for (const [args, message] of [
      [['catalog/products', '--filter', 'colour=red'], 'colour'],
      [['catalog/products', '--filter', 'red'], '--filter takes JSON, field=value or field[operator]=value'],
      [['reports/imports', '--account', 'agent@tradepost.example'], 'This list is for admin and above'],
    ] as const) {
      expect(expectFailure(await run('export', ...args, '--csv', file))).toContain(message);
    }
    expect(readFileSync(file, 'utf8')).toBe(before);
  });
});
