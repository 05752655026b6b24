import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Client } from 'pg';
import { verifyOrders } from '@app/orders';
import { Level } from '@app/shared/model';
import { act, euros } from '../orders/money';
import { OrderClient, openShop } from '../orders/shop';
import { startApp, type TestApp } from '../support/app';
import { eventually } from '../support/eventually';
import { type Json, useApi } from '../support/request';

const ROLE = `tradepost_runtime_${randomBytes(6).toString('hex')}`;
const RIGHTS = readFileSync(resolve(__dirname, '../../docs/operations/runtime-role.sql'), 'utf8');

const query = async (url: string, ...statements: string[]): Promise<void> => {
  const client = new Client(url);
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
};

/** Every connection of the application is one of the role from then on. */
async function asRuntime(app: TestApp): Promise<TestApp> {
  const { url } = app.dataSource.options as { url: string };
  const { pathname } = new URL(url);
  await query(
    url,
    `CREATE ROLE ${ROLE}`,
    RIGHTS.replaceAll(':"role"', ROLE),
    `ALTER DATABASE ${pathname.slice(1)} SET role = '${ROLE}'`,
    'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
  );
  await eventually(async () => {
    expect(await app.dataSource.query('SELECT current_user::text AS name')).toEqual([{ name: ROLE }]);
  });
  return app;
}

const api = useApi({}, async (options) => asRuntime(await startApp(options)));
const staff = new OrderClient(api, Level.Admin);
let server: string;
beforeAll(() => {
  server = (api.dataSource.options as { url: string }).url;
});
// Its database is gone by then.
afterAll(() => query(Object.assign(new URL(server), { pathname: '/postgres' }).href, `DROP ROLE ${ROLE}`));

it('With the rights of the runtime, orders live their whole life, and their history stays as it was written', async () => {
  const shop = await openShop(api.dataSource);
  const tea = await shop.offer(500, 10);
  const { id } = await staff.placed(shop, tea.id, 2);
  const doing = (noun: string, body: Json): Promise<unknown> => act(api, Level.Admin, `${id as string}/${noun}`, body);
  const note = await api.post('/v1/orders/notes', { orderId: id, body: 'Ring twice' }, staff.asking());
  await api.patch(`/v1/orders/notes/${note.body.id as string}`, { body: 'Ring once' }, staff.asking());
  await staff.advance(id, 'confirmation');
  await doing('payments', { provider: 'manual' });
  await doing('fulfilments', { warehouseId: shop.warehouse.id, ship: true });
  await doing('refunds', { amount: euros(100) });
  expect((await staff.advance(id, 'completion')).body).toMatchObject({ status: 'completed', credited: 100 });
  for (const table of ['order_event', 'payment_event', 'stock_movement', 'price_change', 'audit_entry']) {
    for (const statement of [`UPDATE ${table} SET id = id`, `DELETE FROM ${table}`, `TRUNCATE ${table}`]) {
      await expect(api.dataSource.query(statement)).rejects.toThrow(/permission denied for table/);
    }
  }
  await api.dataSource.query('UPDATE order_event SET personal = NULL, personal_salt = NULL WHERE order_id = $1', [id]);
  expect((await verifyOrders(api.dataSource, [id as string])).faults).toEqual([]);
});
