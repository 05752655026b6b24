import { DataSource, type EntityManager } from 'typeorm';
import { Product } from '@app/catalog';
import { AccountStandings } from '@app/organization';
import { recordChanges } from '@app/shared/audit';
import { AuthConfig, DatabaseConfig, loadConfig } from '@app/shared/config';
import { dataSourceOptions } from '@app/shared/database';
import { Answer } from '@app/shared/http';
import { IdempotencyKeys } from '@app/shared/idempotency';
import { schema } from '../../../apps/schema';
import { AGENT_ID, PRODUCT_ID } from '../data';
import type { Study } from '../study';

/** What a write pays for safety, in microseconds. */
interface Overhead {
  /** An entry in the audit log. */
  audit: number;
  /** A key that makes the request one that has one effect: it is looked for, and its answer is kept. */
  idempotency: number;
}

/** Of an answer that is kept. */
const ANSWER = new Answer(JSON.stringify({ name: 'A product', text: 'x'.repeat(400) }));

export const overhead: Study<Overhead> = {
  name: 'overhead',
  stage: 'shelves',
  isUsual: true,
  measure: ({ database, isQuick }) => measure(database.url, isQuick ? 200 : 2000),
  sheet: ({ audit, idempotency }) => ({
    title: 'What a write pays for safety',
    head: ['', 'µs'],
    rows: [
      ['an entry of the audit log', audit.toFixed(0)],
      ['an idempotency key, where there is one', idempotency.toFixed(0)],
    ],
  }),
};

/** Does each so many times, each time in a transaction of its own, and takes off what such a transaction takes by itself. */
async function measure(url: string, times: number): Promise<Overhead> {
  const config = { NODE_ENV: 'test', DATABASE_URL: url, JWT_SECRET: 'a-secret-that-only-the-bench-knows-of' };
  const source = await new DataSource(dataSourceOptions(loadConfig(DatabaseConfig, config), schema)).initialize();
  try {
    const origin = { accountId: AGENT_ID, address: '127.0.0.1', requestId: 'bench' };
    const before = await source.getRepository(Product).findOneByOrFail({ id: PRODUCT_ID });
    const after = { ...before, name: 'Another name', version: before.version + 1 };
    const keys = new IdempotencyKeys(loadConfig(AuthConfig, config), new AccountStandings());
    let key = 0;
    const record = (manager: EntityManager): Promise<void> =>
      recordChanges(manager, origin, [{ model: Product, action: 'updated', before, after }]);
    const once = async (manager: EntityManager): Promise<void> => {
      const request = {
        scope: 'account:bench',
        key: String(key++),
        account: AGENT_ID,
        identity: 'a request',
        status: 200,
      };
      await keys.once(request, manager, () => Promise.resolve(ANSWER));
    };
    // A transaction in which nothing is asked is none.
    const nothing = (manager: EntityManager): Promise<unknown> => manager.query('SELECT 1');
    const time = (work: (manager: EntityManager) => Promise<unknown>): Promise<number> =>
      timeOf(times, () =>
        source.transaction(async (manager) => {
          await nothing(manager);
          await work(manager);
        }),
      );
    for (const work of [record, once]) await time(work);
    const bare = await time(() => Promise.resolve());
    return { audit: (await time(record)) - bare, idempotency: (await time(once)) - bare };
  } finally {
    await source.destroy();
  }
}

/** Microseconds of one of so many. */
async function timeOf(times: number, work: () => Promise<unknown>): Promise<number> {
  const start = process.hrtime.bigint();
  for (let time = 0; time < times; time++) await work();
  return Number(process.hrtime.bigint() - start) / 1000 / times;
}
