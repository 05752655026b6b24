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
import { cli, expectFailure, type Outcome } from './cli';

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

it('report:run says what is wrong, and leaves no file behind', async () => {
  expect(expectFailure(await run('report:run', 'unicorns'))).toContain('There is no report unicorns');
  expect(expectFailure(await run('report:run', 'sales', '--from', 'yesterday'))).toContain('from must be a day');
  const nowhere = join(folder, 'missing', 'file.csv');
  expect(expectFailure(await run('report:run', 'price-list', '--csv', nowhere))).toContain('ENOENT');
});
