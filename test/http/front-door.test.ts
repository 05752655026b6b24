import { Level } from '@app/shared/model';
import { buildProduct } from '../support/builders';
import { openStage } from '../storefront/stage';
import { expectProblem, type Reply, useApi } from '../support/request';
import { StatementCounter } from '../support/statement-counter';

const PRODUCTS = '/v1/catalog/products';
const METRICS = 'metrics-of-the-tests';
const lines: string[] = [];
/** How many requests Fastify has been asked. */
let seen = 0;
const api = useApi({
  env: { TRUST_PROXY: '127.0.0.1', RATE_LIMIT_ADDRESS: '50', METRICS_TOKEN: METRICS },
  log: (line) => lines.push(line),
  extend: (app) => {
    app
      .getHttpAdapter()
      .getInstance()
      .addHook('onRequest', (_request, _reply, done) => {
        seen++;
        done();
      });
  },
});
let path: string;
let counter: StatementCounter;

beforeAll(async () => {
  counter = new StatementCounter(api.app);
  const { id } = await buildProduct(api.dataSource, { name: 'Sencha', slug: 'sencha' });
  path = `${PRODUCTS}/${id}`;
});
afterAll(() => counter.stop());

/** How many of the requests that `work` makes Fastify has been asked. */
async function seenDuring(work: () => Promise<unknown>): Promise<number> {
  const before = seen;
  await work();
  return seen - before;
}

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
  it('does not reach Fastify, which has seen one that asked alike', async () => {
    const shelf = '/v1/storefront/tea-shop/products';
    const { slug } = await (await openStage(api.dataSource, { slug: 'tea-shop' })).show(500, 1);
    for (const asked of [path, `${PRODUCTS}?count=none`, shelf, `${shelf}/${slug}`]) {
      for (const as of [Level.Guest, Level.Agent]) {
        const ask = (): Promise<Reply> => api.get(asked, { as, mask: '{id,name}', ...from('10.0.0.6') });
        // The first one with a token is the first that shows it, too.
        await ask();
        await ask();
        expect([asked, as, await seenDuring(ask)]).toEqual([asked, as, 0]);
      }
    }
  });

  it('reaches it where it comes from another origin, is profiled, has a key or asks for the head alone', async () => {
    const ask = (headers: Record<string, string>) => (): Promise<Reply> => api.get(path, from('10.0.0.7', headers));
    await ask({})();
    expect(await seenDuring(ask({}))).toBe(0);
    const marks: Record<string, string>[] = [
      { origin: 'https://shop.example' },
      { 'x-profile': 'timings' },
      { 'x-api-key': 'none' },
    ];
    for (const headers of marks) {
      expect([headers, await seenDuring(ask(headers))]).toEqual([headers, 1]);
    }
    expect(await seenDuring(() => fetch(api.url + path, { method: 'HEAD' }))).toBe(1);
  });

  it('is looked for once where it is not there, and then refused by Fastify', async () => {
    const missing = `${PRODUCTS}/00000000-0000-4000-8000-000000000000`;
    const ask = (): Promise<Reply> => api.get(missing, from('10.0.0.8'));
    await api.get(path, from('10.0.0.8'));
    for (let time = 0; time < 2; time++) {
      const { result, statements } = await counter.during(ask);
      expectProblem(result, 404, 'not_found');
      expect(statements).toHaveLength(1);
    }
    expect(await seenDuring(ask)).toBe(1);
  });

  it('is in the metrics as one that Fastify has answered', async () => {
    const count = async (): Promise<number> => {
      const text = await (
        await fetch(`${api.url}/metrics`, { headers: { authorization: `Bearer ${METRICS}` } })
      ).text();
      const line = text
        .split('\n')
        .find((each) => each.includes('seconds_count') && each.includes(`"${PRODUCTS}/:id"`));
      return Number(line?.split(' ').at(-1));
    };
    await api.get(path, from('10.0.0.9'));
    const before = await count();
    for (let time = 0; time < 3; time++) await api.get(path, from('10.0.0.9'));
    expect(await count()).toBe(before + 3);
  });

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
