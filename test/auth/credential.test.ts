import { type Account, Membership } from '@app/organization';
import { Level } from '@app/shared/model';
import { buildCompany, buildMembership, buildProduct } from '../support/builders';
import { expectProblem, type Json, type Reply, useApi } from '../support/request';
import { StatementCounter } from '../support/statement-counter';
import { joinSeller } from '../support/seller';
import { bearer, buildPerson, signIn } from './people';

const api = useApi();
const SESSIONS = '/v1/auth/sessions';
const KEYS = '/v1/auth/api-keys';

describe('sessions', () => {
  let ada: Account;
  let counter: StatementCounter;
  beforeAll(async () => {
    ada = await buildPerson(api);
    counter = new StatementCounter(api.app);
  });
  afterAll(() => counter.stop());

  it('are listed to whom they belong', async () => {
    const [one, other] = [await signIn(api, ada), await signIn(api, await buildPerson(api))];
    const { data } = await api.get(SESSIONS, bearer(one.accessToken));
    expect(data.map(({ accountId }) => accountId)).toEqual([ada.id]);
    expect(data[0]).toMatchObject({ revokedAt: null, userAgent: expect.any(String), address: expect.any(String) });
    expect(Object.keys(data[0])).not.toContain('generation');
    const foreign = await api.delete(`${SESSIONS}/${String(data[0].id)}`, bearer(other.accessToken));
    expectProblem(foreign, 404);
  });

  const over: [string, (token: string, refresh: string, id: string) => Promise<Reply>][] = [
    ['ended by hand', (token, _, id) => api.delete(`${SESSIONS}/${id}`, bearer(token))],
    ['logged out of', (_, refreshToken) => api.post('/v1/auth/logout', { refreshToken })],
  ];

  it.each(over)('that are %s take their tokens with them at once, in the same statement', async (_, end) => {
    const [gone, kept] = [await signIn(api, ada), await signIn(api, ada)];
    const id = gone.refreshToken.split('.')[0];
    expect((await end(gone.accessToken, gone.refreshToken, id)).status).toBe(204);
    const { result, statements } = await counter.during(() => api.get(SESSIONS, bearer(gone.accessToken)));
    expectProblem(result, 401, 'unauthorized');
    expect(statements).toHaveLength(1);
    expectProblem(await api.patch('/v1/auth/me', { firstName: 'A' }, bearer(gone.accessToken)), 401);
    const csv = { ...bearer(gone.accessToken).headers, accept: 'text/csv' };
    expect((await api.get(SESSIONS, { headers: csv })).status).toBe(401);
    expectProblem(await api.post('/v1/auth/refresh', { refreshToken: gone.refreshToken }), 401);
    expect((await api.get(SESSIONS, bearer(kept.accessToken))).status).toBe(200);
    const row = await api.get(`${SESSIONS}/${id}`, { ...bearer(kept.accessToken), mask: 'revokedAt' });
    expect(row.body.revokedAt).toEqual(expect.any(String));
  });
});

describe('an API key', () => {
  let ben: Account;
  let token: ReturnType<typeof bearer>;
  beforeAll(async () => {
    ben = await buildPerson(api, { level: 'agent' });
    token = bearer((await signIn(api, ben)).accessToken);
  });

  const make = async (body: Json = {}): Promise<Json & { key: string; id: string }> => {
    const { status, body: made } = await api.post(KEYS, { name: 'robot', ...body }, token);
    expect(status).toBe(201);
    return made as Json & { key: string; id: string };
  };
  const by = (key: string): { headers: Record<string, string> } => ({ headers: { 'x-api-key': key } });

  it('is shown once, kept as a hash, and opens what its account may use', async () => {
    const { key, id, prefix } = await make();
    expect(key).toMatch(/^tp_[\w-]{43}$/);
    expect(key.startsWith(String(prefix))).toBe(true);
    expect((await api.get(`${KEYS}/${id}`, token)).text).not.toContain(key);
    const [row] = await api.dataSource.query<Json[]>('SELECT * FROM api_key WHERE id = $1', [id]);
    expect(JSON.stringify(row)).not.toContain(key);
    expect((await api.get('/v1/auth/me', { ...by(key), mask: 'id' })).body).toEqual({ id: ben.id });
    await joinSeller(api.dataSource, ben.id);
    const product = await buildProduct(api.dataSource);
    expect((await api.patch(`/v1/catalog/products/${product.id}`, { name: 'By key' }, by(key))).status).toBe(200);
    expectProblem(await api.delete(`/v1/catalog/products/${product.id}`, by(key)), 403);
  });

  it('is not shown again to who repeats the request', async () => {
    const headers = { ...token.headers, 'idempotency-key': 'make-a-key' };
    const [first, again] = [
      await api.post(KEYS, { name: 'once' }, { headers }),
      await api.post(KEYS, { name: 'once' }, { headers }),
    ];
    expect(again.body.id).toBe(first.body.id);
    expect([typeof first.body.key, again.body.key]).toEqual(['string', undefined]);
  });

  it('is for what its scopes say, and never for signing in', async () => {
    const { key } = await make({ scopes: ['catalog:read'] });
    expect((await api.get('/v1/catalog/products', by(key))).status).toBe(200);
    expect((await api.post('/v1/catalog/products/search', {}, by(key))).status).toBe(200);
    expectProblem(await api.post('/v1/catalog/products', { name: 'A', slug: 'a' }, by(key)), 403);
    expectProblem(await api.get('/v1/organization/companies', by(key)), 403);
    const wide = await make();
    expectProblem(await api.post(KEYS, { name: 'another' }, by(wide.key)), 403);
    expectProblem(await api.patch('/v1/auth/me', { firstName: 'A' }, by(wide.key)), 403);
    for (const scopes of [['everything'], ['catalog:delete'], 'catalog:read']) {
      expectProblem(await api.post(KEYS, { name: 'x', scopes }, token), 400, 'validation_failed');
    }
  });

  it('ends when it is revoked or expires, and with its account, on the next request', async () => {
    const [revoked, expired, kept] = [await make(), await make({ expiresAt: '2100-01-01T00:00:00Z' }), await make()];
    expectProblem(await api.post(KEYS, { name: 'x', expiresAt: '2020-01-01T00:00:00Z' }, token), 422);
    expect((await api.delete(`${KEYS}/${revoked.id}`, token)).status).toBe(204);
    await api.dataSource.query(`UPDATE api_key SET expires_at = now() - interval '1 second' WHERE id = $1`, [
      expired.id,
    ]);
    const use = (key: string): Promise<Reply> => api.get('/v1/catalog/products', by(key));
    for (const { key } of [revoked, expired]) expectProblem(await use(key), 401, 'unauthorized');
    for (const key of ['', 'tp_x', `${kept.key}x`, kept.key.toUpperCase()]) expectProblem(await use(key), 401);
    expect((await use(kept.key)).status).toBe(200);
    await api.patch(`/v1/organization/accounts/${ben.id}`, { status: 'suspended' }, { as: Level.Admin });
    expectProblem(await use(kept.key), 401, 'unauthorized');
    await api.patch(`/v1/organization/accounts/${ben.id}`, { status: 'active' }, { as: Level.Admin });
    expect((await use(kept.key)).status).toBe(200);
  });

  it('reaches nothing of a company any more that its account has left, not even by what was answered before', async () => {
    const [company, other] = [await buildCompany(api.dataSource), await buildCompany(api.dataSource)];
    const dan = await buildPerson(api, { level: 'manager' });
    const place = await buildMembership(api.dataSource, { accountId: dan.id, companyId: company.id, role: 'owner' });
    // A company keeps an owner.
    await buildMembership(api.dataSource, { accountId: ben.id, companyId: company.id, role: 'owner' });
    const { body } = await api.post(KEYS, { name: 'robot' }, bearer((await signIn(api, dan)).accessToken));
    const { headers } = by(String(body.key));
    const found = { companyId: company.id, name: 'Sales' };
    const ask = (): Promise<Reply> =>
      api.post('/v1/organization/divisions', found, { headers: { ...headers, 'idempotency-key': 'found' } });
    const first = await ask();
    expect(first.status).toBe(201);
    const path = String(first.headers.get('location'));
    await buildMembership(api.dataSource, { accountId: dan.id, companyId: other.id, role: 'buyer' });
    expect((await ask()).text).toBe(first.text);
    const memberships = api.dataSource.getRepository(Membership);
    await memberships.update(place.id, { role: 'agent' });
    expectProblem(await ask(), 422, 'idempotency_key_reused');
    await memberships.update(place.id, { role: 'owner' });
    expect((await ask()).text).toBe(first.text);
    await memberships.delete(place.id);
    const refused = await ask();
    expectProblem(refused, 422, 'idempotency_key_reused');
    expect(refused.text).not.toContain('Sales');
    expectProblem(await api.get(path, { headers }), 404);
    expectProblem(await api.patch(path, { name: 'Mine' }, { headers }), 404);
    expect(await api.dataSource.query('SELECT name FROM division WHERE company_id = $1', [company.id])).toEqual([
      { name: 'Sales' },
    ]);
  });

  it('says when it was last used, without a write per request', async () => {
    token = bearer((await signIn(api, ben)).accessToken);
    const { key, id } = await make();
    const seen = async (): Promise<unknown> => (await api.get(`${KEYS}/${id}`, { ...token, mask: 'lastUsedAt' })).body;
    expect(await seen()).toEqual({ lastUsedAt: null });
    await api.get('/v1/catalog/products', by(key));
    const first = await seen();
    expect(first).toEqual({ lastUsedAt: expect.any(String) });
    await api.get('/v1/catalog/products', by(key));
    expect(await seen()).toEqual(first);
  });
});
