import { v7 as uuid } from 'uuid';
import { Level } from '@app/shared/model';
import { expectProblem, type Reply, useApi } from '../support/request';

const LIMITS = { RATE_LIMIT_ADDRESS: '20', RATE_LIMIT_ACCOUNT: '5' };

const PATH = '/v1/catalog/categories';
const from = (address: string): { headers: Record<string, string> } => ({ headers: { 'x-forwarded-for': address } });

describe('an API behind a proxy that it trusts', () => {
  const api = useApi({ env: { ...LIMITS, TRUST_PROXY: 'loopback' } });
  const askFrom = (address: string): Promise<Reply> => api.get(PATH, from(address));

  it('tells an address how many requests it has left, and refuses those beyond', async () => {
    const replies: Reply[] = [];
    for (let count = 0; count < 21; count++) replies.push(await askFrom('192.0.2.1'));
    expect(replies.map(({ status }) => status)).toEqual([...Array.from({ length: 20 }, () => 200), 429]);
    expect(replies.map(({ headers }) => headers.get('ratelimit-policy'))).toEqual(
      replies.map(() => '"address";q=20;w=60'),
    );
    expect(replies[0].headers.get('ratelimit')).toMatch(/^"address";r=19;t=(60|59)$/);
    const refused = replies[20];
    expectProblem(refused, 429, 'too_many_requests');
    const [, seconds] = /^"address";r=0;t=(\d+)$/.exec(refused.headers.get('ratelimit') ?? '') ?? [];
    expect(refused.headers.get('retry-after')).toBe(seconds);
    expect(Number(seconds)).toBeGreaterThan(0);
  });

  it('refuses before it reads a body or looks at a token, but always says how it is', async () => {
    await Promise.all(Array.from({ length: 20 }, () => askFrom('192.0.2.2')));
    const { headers } = from('192.0.2.2');
    expectProblem(await api.post(PATH, '{', { headers }), 429);
    expectProblem(await api.get(PATH, { headers: { ...headers, authorization: 'Bearer nonsense' } }), 429);
    expectProblem(await api.get('/nowhere', { headers }), 429);
    expect((await api.get('/health/live', { headers })).status).toBe(200);
  });

  it('counts each address for itself, and all of an IPv6 network as one', async () => {
    await Promise.all(Array.from({ length: 20 }, (_, index) => askFrom(`2001:db8::${index}`)));
    expect((await askFrom('2001:db8::ffff')).status).toBe(429);
    expect((await askFrom('2001:db8:0:1::1')).status).toBe(200);
    expect((await askFrom('192.0.2.3')).status).toBe(200);
  });

  it('counts an account from wherever it asks, and tells it of both limits', async () => {
    const replies: Reply[] = [];
    for (let count = 0; count < 6; count++) {
      replies.push(await api.get(PATH, { as: Level.Agent, headers: { 'x-forwarded-for': `192.0.2.${100 + count}` } }));
    }
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 429]);
    expect(replies[0].headers.get('ratelimit-policy')).toBe('"address";q=20;w=60, "account";q=5;w=60');
    expect(replies[0].headers.get('ratelimit')).toMatch(/^"address";r=19;t=\d+, "account";r=4;t=\d+$/);
    expectProblem(replies[5], 429, 'too_many_requests');
    expect((await api.get(PATH, { as: Level.Manager, ...from('192.0.2.100') })).status).toBe(200);
  });

  it('says of every route that it may refuse so', async () => {
    const document = (await api.get('/openapi.json', from('192.0.2.4'))).body as {
      paths: Record<string, Record<string, { responses: Record<string, { $ref?: string }> }>>;
      components: { responses: Record<string, { headers: object }> };
    };
    const operations = Object.entries(document.paths)
      .filter(([path]) => path.startsWith('/v1/'))
      .flatMap(([, methods]) => Object.values(methods));
    expect(operations.length).toBeGreaterThan(20);
    for (const { responses } of operations) {
      expect(responses['429']).toEqual({ $ref: '#/components/responses/TooManyRequests' });
      expect(responses['503']).toBeDefined();
    }
    const { headers } = document.components.responses.TooManyRequests;
    expect(Object.keys(headers)).toEqual(['Retry-After', 'RateLimit', 'RateLimit-Policy']);
  });
});

describe('an API that trusts no proxy', () => {
  const api = useApi({ env: { ...LIMITS, TRUST_PROXY: 'false' } });

  it('does not believe a client who says that it is somebody else', async () => {
    const replies = await Promise.all(
      Array.from({ length: 21 }, (_, index) => api.get(PATH, from(`192.0.2.${index}`))),
    );
    expect(replies.filter(({ status }) => status === 429)).toHaveLength(1);
    expectProblem(await api.get(`${PATH}/${uuid()}`, from('198.51.100.1')), 429);
  });
});
