import { Company, Membership, PasswordService } from '@app/organization';
import { Level } from '@app/shared/model';
import { build, buildAccount, buildCategory, buildProduct, buildVariant } from '../support/builders';
import { expectProblem, type Json, type Reply, useApi } from '../support/request';

const api = useApi();

/** The entries about a row, oldest first, as a manager sees them. */
async function entriesOf(rowId: unknown, as = Level.Manager): Promise<Json[]> {
  const query = { 'filter[rowId]': String(rowId), sort: 'createdAt' };
  return (await api.get('/v1/audit/entries', { as, query })).data;
}

const accountOf = async (level: Level): Promise<string> => {
  const { authorization } = await api.as(level);
  return (JSON.parse(Buffer.from(authorization.split('.')[1], 'base64url').toString()) as { sub: string }).sub;
};

describe('what somebody does to a row', () => {
  it('is written down: who, from where, by which request, what, and from which version to which', async () => {
    const headers = { 'x-request-id': 'the-request' };
    const body = { name: 'Tea', slug: 'audited-tea', description: 'Leaves' };
    const { id } = (await api.post('/v1/catalog/products', body, { as: Level.Agent, headers })).body;
    const path = `/v1/catalog/products/${String(id)}`;
    await api.patch(path, { name: 'Green tea', description: null, metadata: { a: 1 } }, { as: Level.Manager });
    await api.patch(path, { description: body.description }, { as: Level.Manager });
    await api.delete(path, { as: Level.Manager });
    const who = { model: 'Product', rowId: id, address: '127.0.0.1' };
    const manager = { ...who, accountId: await accountOf(Level.Manager), requestId: expect.any(String) };
    expect(await entriesOf(id)).toMatchObject([
      {
        ...who,
        accountId: await accountOf(Level.Agent),
        requestId: 'the-request',
        action: 'created',
        versionBefore: null,
        versionAfter: 1,
        changes: { name: { new: 'Tea' }, slug: { new: 'audited-tea' }, description: { new: 'Leaves' } },
      },
      {
        ...manager,
        action: 'updated',
        versionBefore: 1,
        versionAfter: 2,
        changes: {
          name: { old: 'Tea', new: 'Green tea' },
          description: { old: 'Leaves', new: null },
          metadata: { old: {}, new: { a: 1 } },
        },
      },
      { ...manager, action: 'updated', changes: { description: { old: null, new: 'Leaves' } } },
      { ...manager, action: 'removed', versionBefore: 3, versionAfter: null, changes: { name: { old: 'Green tea' } } },
    ]);
  });

  it('is written down for the rows that go with it as well, and told', async () => {
    const variant = await buildVariant(api.dataSource, { sku: 'gone-with-it' });
    await api.delete(`/v1/catalog/products/${variant.productId}`, { as: Level.Admin });
    const [entry] = await entriesOf(variant.id, Level.Admin);
    expect(entry).toMatchObject({ model: 'Variant', action: 'removed', changes: { sku: { old: 'gone-with-it' } } });
    const [{ requestId }] = await entriesOf(variant.productId, Level.Admin);
    expect(entry).toMatchObject({ accountId: await accountOf(Level.Admin), requestId, versionAfter: null });
  });

  it('names the API key by which it was done', async () => {
    const made = (await api.post('/v1/auth/api-keys', { name: 'a' }, { as: Level.Agent })).body;
    const headers = { 'x-api-key': String(made.key) };
    const product = await buildProduct(api.dataSource);
    expect((await api.patch(`/v1/catalog/products/${product.id}`, { name: 'Tea' }, { headers })).status).toBe(200);
    await api.patch(`/v1/catalog/products/${product.id}`, { name: 'Green tea' }, { as: Level.Admin });
    const accountId = await accountOf(Level.Agent);
    expect(await entriesOf(product.id, Level.Admin)).toMatchObject([
      { accountId, apiKeyId: made.id },
      { apiKeyId: null },
    ]);
    const query = { 'filter[apiKeyId]': String(made.id) };
    const { page } = await api.get('/v1/audit/entries', { as: Level.Admin, query });
    expect(page.totalResults).toBe(1);
  });

  it('is not written down where nothing changes, or nothing is done', async () => {
    const product = await buildProduct(api.dataSource, { name: 'Tea' });
    const path = `/v1/catalog/products/${product.id}`;
    await api.patch(path, { name: 'Tea' }, { as: Level.Agent });
    const { slug } = await buildProduct(api.dataSource);
    expectProblem(await api.patch(path, { slug }, { as: Level.Agent }), 409);
    expect(await entriesOf(product.id)).toEqual([]);
  });

  it('does not keep personal data, which comes and goes without a trace of what it was', async () => {
    const account = await buildAccount(api.dataSource, { firstName: 'Ada', locale: 'en' });
    const body = { firstName: 'Grace', phone: '+43 1 234', locale: 'de' };
    await api.patch(`/v1/organization/accounts/${account.id}`, body, { as: Level.Admin });
    const [{ changes, ...entry }] = await entriesOf(account.id, Level.Admin);
    expect(entry).toMatchObject({ model: 'Account', action: 'updated' });
    const masked = { masked: 'personal' };
    expect(changes).toEqual({ firstName: masked, phone: masked, locale: { old: 'en', new: 'de' } });
  });

  it('is written down for one’s own account as well, under the model that it is', async () => {
    const id = await accountOf(Level.Customer);
    await api.patch('/v1/auth/me', { lastName: 'Lovelace' }, { as: Level.Customer });
    expect(await entriesOf(id, Level.Admin)).toMatchObject([
      { accountId: id, model: 'Account', changes: { lastName: { masked: 'personal' } } },
    ]);
  });
});

describe('signing in and out', () => {
  it('is written down for the session, without its tokens', async () => {
    const password = 'a long enough password';
    const passwordHash = await api.app.get(PasswordService, { strict: false }).hash(password);
    const { id, email } = await buildAccount(api.dataSource, { passwordHash });
    const login = async (): Promise<Json> => (await api.post('/v1/auth/login', { email, password })).body;
    const { refreshToken } = await login();
    const query = { 'filter[accountId]': id, sort: 'createdAt' };
    const entries = async (): Promise<Json[]> => (await api.get('/v1/audit/entries', { as: Level.Admin, query })).data;
    const [{ rowId, changes }] = await entries();
    expect(changes).toMatchObject({ accountId: { new: id }, address: { masked: 'personal' } });
    await api.post('/v1/auth/logout', { refreshToken });
    await api.post('/v1/auth/logout', { refreshToken });
    const about = { accountId: id, model: 'Session', rowId, address: '127.0.0.1' };
    expect(await entries()).toMatchObject([
      { ...about, action: 'created' },
      { ...about, action: 'updated', changes: { revokedAt: { old: null, new: expect.any(String) } } },
    ]);
    expect(JSON.stringify(await entries())).not.toContain(String(refreshToken).slice(-43));
  });
});

describe('the log', () => {
  it('is for managers and above', async () => {
    const query = { 'filter[model]': 'Product' };
    const [{ id }] = (await api.get('/v1/audit/entries', { as: Level.Admin, query })).data;
    for (const path of ['/v1/audit/entries', `/v1/audit/entries/${String(id)}`]) {
      for (const as of [Level.Customer, Level.Agent]) expectProblem(await api.get(path, { as }), 403);
      for (const as of [Level.Manager, Level.Admin]) expect((await api.get(path, { as })).status).toBe(200);
    }
  });

  it('is refused every change by the database', async () => {
    for (const sql of [`UPDATE audit_entry SET model = 'x'`, 'DELETE FROM audit_entry', 'TRUNCATE audit_entry']) {
      await expect(api.dataSource.query(sql)).rejects.toThrow('Rows of audit_entry are written once and never changed');
    }
  });

  it('shows a manager what was done to rows that the manager may reach', async () => {
    const seen = async (rowId: string): Promise<number[]> =>
      Promise.all([Level.Manager, Level.Admin].map(async (as) => (await entriesOf(rowId, as)).length));
    const company = await build<Company>(api.dataSource, Company);
    const path = `/v1/organization/companies/${company.id}`;
    await api.patch(path, { creditLimit: { amount: 5, currency: 'EUR' } }, { as: Level.Admin });
    expect(await seen(company.id)).toEqual([0, 1]);
    const accountId = await accountOf(Level.Manager);
    await build<Membership>(api.dataSource, Membership, { accountId, companyId: company.id, role: 'owner' });
    expect(await seen(company.id)).toEqual([1, 1]);
  });
});

describe('who comes too late', () => {
  const errors = ({ body }: Reply): unknown => (body.errors as Json[]).map(({ pointer, code }) => [pointer, code]);

  it('is told which fields have changed since the version that was read', async () => {
    const product = await buildProduct(api.dataSource, { name: 'Tea' });
    const path = `/v1/catalog/products/${product.id}`;
    const { id: categoryId } = await buildCategory(api.dataSource);
    await api.patch(path, { name: 'Green tea' }, { as: Level.Agent });
    await api.patch(path, { description: 'Steamed' }, { as: Level.Agent });
    await api.patch(path, { categoryId }, { as: Level.Agent });
    const late = (ifMatch: string): Promise<Reply> =>
      api.patch(path, { name: 'Black tea' }, { as: Level.Agent, headers: { 'if-match': ifMatch } });
    for (const [ifMatch, names] of [
      ['"1"', ['categoryId', 'description', 'name']],
      ['"2.abc"', ['categoryId', 'description']],
      ['"1", "3"', ['categoryId']],
      ['"9"', []],
      ['"0"', []],
      ['nonsense', []],
    ] as const) {
      const reply = await late(ifMatch);
      expectProblem(reply, 412, 'precondition_failed');
      expect([ifMatch, errors(reply)]).toEqual([ifMatch, names.map((name) => [`/${name}`, 'changed'])]);
    }
    const removal = await api.delete(path, { as: Level.Manager, headers: { 'if-match': '"3"' } });
    expect(errors(removal)).toEqual([['/categoryId', 'changed']]);
  });

  it('is not told of fields that are hidden', async () => {
    const variant = await buildVariant(api.dataSource);
    const path = `/v1/catalog/variants/${variant.id}`;
    await api.patch(path, { privateMetadata: { a: 1 }, name: 'A' }, { as: Level.Manager });
    const late = (as: Level): Promise<Reply> => api.patch(path, { name: 'B' }, { as, headers: { 'if-match': '"1"' } });
    expect(errors(await late(Level.Agent))).toEqual([['/name', 'changed']]);
    expect(errors(await late(Level.Manager))).toEqual([
      ['/name', 'changed'],
      ['/privateMetadata', 'changed'],
    ]);
  });
});
