import { Level } from '@app/shared/model';
import { buildProduct } from '../support/builders';
import { type Reply, useApi } from '../support/request';

const PRODUCTS = '/v1/catalog/products';
const lines: string[] = [];
const api = useApi({ env: { TRUST_PROXY: '127.0.0.1', RATE_LIMIT_ADDRESS: '50' }, log: (line) => lines.push(line) });
let path: string;

beforeAll(async () => {
  const { id } = await buildProduct(api.dataSource, { name: 'Sencha', slug: 'sencha' });
  path = `${PRODUCTS}/${id}`;
});

/** What of a log line a request has in common with others that ask alike. */
const logged = (requestId: string): unknown => {
  const found = lines
    .map((line) => JSON.parse(line) as Record<string, unknown>)
    .filter((line) => line.msg === 'request');
  const own = found.filter((line) => line.requestId === requestId);
  return own.map(({ level, method, route, status, traceId }) => ({ level, method, route, status, traceId }));
};

const from = (address: string, more: Record<string, string> = {}): { headers: Record<string, string> } => ({
  headers: { 'x-forwarded-for': address, ...more },
});
const remaining = ({ headers }: Reply): number => Number(/r=(\d+)/.exec(headers.get('ratelimit') ?? '')?.[1]);

describe('A request that is answered at the door', () => {
  it('is logged as one that Fastify has read', async () => {
    const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
    for (const id of ['first', 'second', 'third']) {
      const { headers, status } = await api.get(path, from('10.0.0.1', { 'x-request-id': id, traceparent }));
      expect([status, headers.get('x-request-id')]).toEqual([200, id]);
    }
    const line = {
      level: 'info',
      method: 'GET',
      route: `${PRODUCTS}/:id`,
      status: 200,
      traceId: traceparent.slice(3, 35),
    };
    expect(['first', 'second', 'third'].map(logged)).toEqual([[line], [line], [line]]);
  });

  it('is counted once, for the address that a trusted proxy names, and refused when there were too many', async () => {
    const counts: number[] = [];
    for (let time = 0; time < 50; time++) counts.push(remaining(await api.get(path, from('10.0.0.2'))));
    expect(counts).toEqual(Array.from({ length: 50 }, (_, index) => 49 - index));
    const refused = await api.get(path, from('10.0.0.2'));
    expect([refused.status, refused.headers.get('retry-after') !== null]).toEqual([429, true]);
    expect((await api.get(path, from('10.0.0.3'))).status).toBe(200);
  });

  it('counts for the account as well', async () => {
    const answers: Reply[] = [];
    for (let time = 0; time < 3; time++) answers.push(await api.get(path, { as: Level.Agent, ...from('10.0.0.4') }));
    expect(answers.map(({ headers }) => headers.get('ratelimit')?.split(', ').length)).toEqual([2, 2, 2]);
  });

  it('may be asked by pages of other origins', async () => {
    for (let time = 0; time < 3; time++) {
      const { headers } = await api.get(path, from('10.0.0.5', { origin: 'https://shop.example' }));
      expect(headers.get('access-control-allow-origin')).toBe('*');
    }
  });
});
