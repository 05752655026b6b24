import { buildProduct } from '../support/builders';
import { expectProblem, type Reply, useApi } from '../support/request';

const PATH = '/v1/catalog/products';

describe('a list that takes too long', () => {
  const api = useApi({ env: { DATABASE_STATEMENT_TIMEOUT_MS: '150', DATABASE_READ_POOL_SIZE: '1' } });

  const list = (): Promise<Reply> => api.get(PATH);
  const readers = async (): Promise<unknown> =>
    api.dataSource.query(`SELECT pid FROM pg_stat_activity
      WHERE datname = current_database() AND application_name = 'tradepost read'`);

  beforeAll(() => buildProduct(api.dataSource));

  it('is answered with 503, and leaves the only connection as it was', async () => {
    expect((await list()).status).toBe(200);
    const before = await readers();
    const other = api.dataSource.createQueryRunner();
    await other.startTransaction();
    await other.query('LOCK TABLE product IN ACCESS EXCLUSIVE MODE');
    const reply = await list();
    await other.rollbackTransaction();
    await other.release();
    expectProblem(reply, 503, 'query_timeout');
    expect(reply.headers.get('retry-after')).toBe('5');
    expect(reply.text).not.toMatch(/statement|SELECT/);
    const answers = await Promise.all(Array.from({ length: 5 }, () => list()));
    expect(answers.map(({ data }) => data.length)).toEqual([1, 1, 1, 1, 1]);
    expect(await readers()).toEqual(before);
  });
});
