import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { DatabaseConfig, loadConfig } from '@app/shared/config';
import { dataSourceOptions } from '@app/shared/database';
import { schema } from '../../apps/schema';
import { seedDemo, SOWN_PARTS, sowParts } from '../../apps/seed';
import { TRUTHS } from '../database/seed-truths';
import { createTestDatabase, type TestDatabase } from '../support/database';

let database: TestDatabase;
let source: DataSource;
beforeAll(async () => {
  database = await createTestDatabase();
  const config = loadConfig(DatabaseConfig, { NODE_ENV: 'test', DATABASE_URL: database.url });
  source = await new DataSource(dataSourceOptions(config, schema)).initialize();
});
afterAll(async () => {
  await source.destroy();
  await database.drop();
});

/** Everything that watches over tables, and how. */
const guards = (): Promise<unknown[]> =>
  source.query(
    `SELECT conrelid::regclass::text AS "table", conname AS name, pg_get_constraintdef(oid) || convalidated AS definition FROM pg_constraint
       WHERE connamespace = 'public'::regnamespace
     UNION ALL SELECT tablename, indexname, indexdef FROM pg_indexes WHERE schemaname = 'public'
     UNION ALL SELECT tgrelid::regclass::text, tgname, tgenabled::text FROM pg_trigger WHERE NOT tgisinternal ORDER BY 1, 2, 3`,
  );

it('50,000 orders are loaded past indexes and triggers, which are all there again, and find nothing wrong', async () => {
  const before = await guards();
  await seedDemo(source);
  const seed = { size: 'medium', number: 3, until: new Date('2026-10-31T00:00:00.000Z') } as const;
  const rows = await sowParts(source, SOWN_PARTS, seed, () => undefined);
  expect(rows).toMatchObject({ product: 5000, variant: 15_000, price: 15_000, order: 50_000 });
  expect(await guards()).toEqual(before);
  await source.transaction(async (manager) => {
    await manager.query('SET LOCAL statement_timeout = 0');
    for (const [truth, sql] of Object.entries(TRUTHS)) {
      expect({ truth, wrong: (await manager.query<unknown[]>(sql)).length }).toEqual({ truth, wrong: 0 });
    }
  });
}, 600_000);
