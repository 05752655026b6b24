import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { DatabaseConfig, loadConfig } from '@app/shared/config';
import { dataSourceOptions } from '@app/shared/database';
import { schema } from '../../apps/schema';
import { seedDemo } from '../../apps/seed';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { cli, ON_A_TERMINAL, type Outcome } from './cli';

let database: TestDatabase;
let source: DataSource;
let orders: string[];

beforeAll(async () => {
  database = await createTestDatabase();
  const config = loadConfig(DatabaseConfig, { NODE_ENV: 'test', DATABASE_URL: database.url });
  source = await new DataSource(dataSourceOptions(config, schema)).initialize();
  await seedDemo(source);
  orders = (await source.query<{ id: string }[]>('SELECT id FROM "order" ORDER BY id')).map(({ id }) => id);
});
afterAll(async () => {
  await source.destroy();
  await database.drop();
});

const verify = (args: string[] = [], env: Record<string, string> = {}): Promise<Outcome> =>
  cli(['orders:verify', ...args], { env: { DATABASE_URL: database.url, ...env } });

describe('orders:verify', () => {
  it('says how many events are as they were written, of all orders or of those that are named', async () => {
    const [{ events }] = await source.query<[{ events: number }]>(
      'SELECT count(*)::integer AS events FROM order_event',
    );
    expect(await verify()).toEqual({
      code: 0,
      stdout: `${events} events of ${orders.length} orders are as they were written\n`,
      stderr: '',
    });
    const { code, stdout } = await verify([orders[0], '--json']);
    expect([code, JSON.parse(stdout)]).toEqual([0, { orders: 1, events: expect.any(Number), faults: [] }]);
  });

  it('shows on a terminal how far it is', async () => {
    const { code, stderr } = await verify([], ON_A_TERMINAL);
    const { length } = orders;
    expect([code, stderr]).toEqual([
      0,
      expect.stringMatching(new RegExp(`Orders .+ 100% \\| ${length} of ${length} `)),
    ]);
  });

  it('fails where an event was changed, and names it', async () => {
    await source.query('ALTER TABLE order_event DISABLE TRIGGER USER');
    await source.query(`UPDATE order_event SET type = 'confirmed' WHERE order_id = $1 AND sequence = 1`, [orders[0]]);
    const { code, stdout, stderr } = await verify();
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(stdout).toBe(`Order\tEvent\tWhat is wrong\n${orders[0]}\t1\tIt is not what was written\n`);
  });
});
