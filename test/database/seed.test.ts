import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { verifyOrders } from '@app/orders';
import { DatabaseConfig, loadConfig } from '@app/shared/config';
import { dataSourceOptions } from '@app/shared/database';
import { schema } from '../../apps/schema';
import { seedDemo, SOWN_PARTS, sowParts } from '../../apps/seed';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { TRUTHS } from './seed-truths';

const until = new Date('2026-10-31T00:00:00.000Z');
const databases: TestDatabase[] = [];
const sources: DataSource[] = [];

afterAll(async () => {
  await Promise.all(sources.map((source) => source.destroy()));
  await Promise.all(databases.map((database) => database.drop()));
});

/** A database in which a seed was sown. */
async function sown(number: number): Promise<DataSource> {
  const database = await createTestDatabase();
  databases.push(database);
  const config = loadConfig(DatabaseConfig, { NODE_ENV: 'test', DATABASE_URL: database.url });
  const source = await new DataSource(dataSourceOptions(config, schema)).initialize();
  sources.push(source);
  await seedDemo(source);
  await sow(source, number);
  return source;
}

const sow = (source: DataSource, number: number): Promise<Record<string, number>> =>
  sowParts(source, SOWN_PARTS, { size: 'small', number, until }, () => undefined);

/** All orders with their events, but for those of the demo company. */
const digestOf = async (source: DataSource): Promise<unknown> =>
  source.query(
    `SELECT count(*)::integer AS orders, md5(string_agg(concat_ws(' ', id, number, status, total_gross, event_head), ',' ORDER BY id)) AS digest
     FROM "order" WHERE channel_id IN (SELECT id FROM channel WHERE slug LIKE 'small-%')`,
  );

// The rows go through everything that the database watches over: it would refuse most of what is wrong.
it('Sown orders are the same for the same seed, and all that must hold of orders holds', async () => {
  const [source, other] = [await sown(7), await sown(7)];
  const digest = await digestOf(source);
  expect(digest).toEqual([{ orders: 1000, digest: expect.any(String) as string }]);
  expect(await digestOf(other)).toEqual(digest);
  for (const [truth, sql] of Object.entries(TRUTHS)) {
    expect({ truth, wrong: (await source.query<unknown[]>(sql)).length }).toEqual({ truth, wrong: 0 });
  }
  expect((await verifyOrders(source)).faults).toEqual([]);
  expect(await sow(source, 7)).toEqual({});
  expect(await digestOf(source)).toEqual(digest);
  expect(await sow(source, 8)).toMatchObject({ product: 100, order: 1000 });
}, 120_000);
