import { Level } from '@app/shared/model';
import { buildProduct } from '../support/builders';
import { eventually } from '../support/eventually';
import { useApi } from '../support/request';

// By its timeout, no statement ends here.
const api = useApi({ env: { DATABASE_STATEMENT_TIMEOUT_MS: '120000' } });
const PATH = '/v1/reports/definitions/price-list';

beforeAll(() => buildProduct(api.dataSource));

/** Statements that wait for somebody else. */
const waiting = (name: string): Promise<unknown[]> =>
  api.dataSource.query(
    `SELECT pid FROM pg_stat_activity
     WHERE datname = current_database() AND application_name = $1 AND wait_event_type = 'Lock'`,
    [name],
  );

describe('A report whose client goes away', () => {
  it.each([
    ['result', 'tradepost read'],
    ['page', 'tradepost read'],
    ['file', 'tradepost csv'],
  ])('is given up by PostgreSQL (%s)', async (last, name) => {
    const other = api.dataSource.createQueryRunner();
    await other.startTransaction();
    await other.query('LOCK TABLE product IN ACCESS EXCLUSIVE MODE');
    try {
      const controller = new AbortController();
      const asked = fetch(`${api.url}${PATH}/${last}`, {
        headers: await api.as(Level.Manager),
        signal: controller.signal,
      });
      await eventually(async () => expect(await waiting(name)).toHaveLength(1));
      controller.abort();
      await expect(asked).rejects.toThrow();
      await eventually(async () => expect(await waiting(name)).toEqual([]));
    } finally {
      await other.rollbackTransaction();
      await other.release();
    }
    expect((await api.get(`${PATH}/${last}`, { as: Level.Manager })).status).toBe(200);
  });
});
