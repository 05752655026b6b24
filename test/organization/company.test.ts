import type { Account, Company } from '@app/organization';
import { Level } from '@app/shared/model';
import { buildAccount, buildCompany, buildMembership } from '../support/builders';
import { collide } from '../support/collision';
import { expectProblem, type Json, type Reply, useApi } from '../support/request';
import { as, buildMember } from './members';

const api = useApi();
const COMPANIES = '/v1/organization/companies';
const MEMBERSHIPS = '/v1/organization/memberships';

const namesOf = async (caller: Account, query: Json = {}): Promise<unknown[]> =>
  (await api.get(COMPANIES, { ...as(api, caller), mask: 'name', query: { pageSize: 200, ...query } })).data.map(
    ({ name }) => name,
  );

const ancestors = async (): Promise<Json[]> =>
  api.dataSource.query(`SELECT company_id, ancestor_id FROM company_ancestor ORDER BY 1, 2`);

/** The flat tree as it follows from the parents. */
const climbed = async (): Promise<Json[]> =>
  api.dataSource.query(
    `WITH RECURSIVE up AS (SELECT id AS company_id, id AS ancestor_id, parent_id FROM company UNION
     SELECT up.company_id, c.id, c.parent_id FROM up JOIN company c ON c.id = up.parent_id)
     SELECT company_id, ancestor_id FROM up ORDER BY 1, 2`,
  );

/** Two houses: North has a shop with a kiosk, South stands alone. */
let north: Company;
let shop: Company;
let kiosk: Company;
let south: Company;
beforeAll(async () => {
  north = await buildCompany(api.dataSource, { name: 'North' });
  shop = await buildCompany(api.dataSource, { name: 'North Shop', parentId: north.id });
  kiosk = await buildCompany(api.dataSource, { name: 'North Kiosk', parentId: shop.id });
  south = await buildCompany(api.dataSource, { name: 'South' });
});

describe('a company', () => {
  it('is reached by staff from where they work down, by customers where they buy, by administrators anyway', async () => {
    const [boss, clerk] = [
      await buildMember(api, north),
      await buildMember(api, shop, { level: 'agent', role: 'agent' }),
    ];
    const buyer = await buildMember(api, shop, { level: 'customer', role: 'buyer' });
    expect(await namesOf(boss)).toEqual(['North', 'North Kiosk', 'North Shop']);
    expect(await namesOf(clerk)).toEqual(['North Kiosk', 'North Shop']);
    expect(await namesOf(buyer)).toEqual(['North Shop']);
    expect(await namesOf(await buildAccount(api.dataSource, { level: 'manager', authVersion: 1 }))).toEqual([]);
    const { page } = await api.get(COMPANIES, { as: Level.Admin });
    expect(page.totalResults).toBeGreaterThanOrEqual(4);
    for (const [path, status] of Object.entries({
      [north.id]: 404,
      [shop.id]: 200,
      [kiosk.id]: 200,
      [south.id]: 404,
    })) {
      expect((await api.get(`${COMPANIES}/${path}`, as(api, clerk))).status).toBe(status);
    }
    expectProblem(await api.get(COMPANIES), 401);
  });

  it('out of reach is not in filters, joins, searches and files either', async () => {
    const clerk = await buildMember(api, shop, { level: 'agent', role: 'agent' });
    expect(await namesOf(clerk, { 'filter[parent.name]': 'North' })).toEqual([]);
    expect(await namesOf(clerk, { 'filter[children.name]': 'North Kiosk' })).toEqual(['North Shop']);
    expect(await namesOf(clerk, { q: 'south' })).toEqual([]);
    expect(await namesOf(clerk, { sort: 'parent.name,name' })).toEqual(['North Kiosk', 'North Shop']);
    const { body } = await api.get(`${COMPANIES}/${shop.id}`, { ...as(api, clerk), mask: 'parentId,parent{name}' });
    expect(body).toEqual({ parentId: north.id, parent: null });
    const headers = { ...as(api, clerk).headers, accept: 'text/csv' };
    const { text } = await api.get(COMPANIES, { headers, mask: 'name,parent{name}' });
    expect(text.split('\r\n').slice(1, 3)).toEqual(['North Kiosk,North Shop', 'North Shop,']);
    const others = await api.get(MEMBERSHIPS, { ...as(api, clerk), mask: 'company{name}', query: { pageSize: 200 } });
    expect(new Set(others.data.map(({ company }) => (company as Json).name))).toEqual(new Set(['North Shop']));
  });

  it('shows credit and notes to managers alone', async () => {
    const [agent, manager] = [
      await buildMember(api, shop, { level: 'agent', role: 'owner' }),
      await buildMember(api, shop, { role: 'agent' }),
    ];
    const shown = async (caller: Account): Promise<string[]> =>
      Object.keys((await api.get(`${COMPANIES}/${shop.id}`, as(api, caller))).body);
    for (const name of ['creditLimit', 'notes', 'privateMetadata']) {
      expect(await shown(agent)).not.toContain(name);
      expect(await shown(manager)).toContain(name);
    }
  });

  it('is changed by its owners and those above, by nobody else', async () => {
    const change = (caller: Account, id = kiosk.id): Promise<Reply> =>
      api.patch(`${COMPANIES}/${id}`, { legalName: 'Kiosk Ltd' }, as(api, caller));
    const [above, manager] = [await buildMember(api, north), await buildMember(api, kiosk, { role: 'manager' })];
    expect((await change(above)).status).toBe(200);
    expectProblem(await change(manager), 403, 'forbidden');
    expectProblem(await change(above, south.id), 404);
    expect((await change(await buildMember(api, kiosk, { level: 'customer' }))).status).toBe(200);
  });

  it('is founded below one’s own, by administrators anywhere', async () => {
    const owner = await buildMember(api, shop);
    const found = (body: Json, caller = as(api, owner)): Promise<Reply> => api.post(COMPANIES, body, caller);
    expect((await found({ name: 'Stand', parentId: shop.id })).status).toBe(201);
    expectProblem(await found({ name: 'Own' }), 403);
    for (const parentId of [north.id, south.id]) {
      const reply = await found({ name: 'Foreign', parentId });
      expectProblem(reply, 422, 'reference_not_found');
      expect(reply.body.errors).toMatchObject([{ pointer: '/parentId' }]);
    }
    const [{ count }]: Json[] = await api.dataSource.query(
      `SELECT count(*)::int FROM company WHERE name IN ('Own', 'Foreign')`,
    );
    expect(count).toBe(0);
    const headers = await api.as(Level.Admin);
    expect(
      (await found({ name: 'Root', taxId: 'X1', creditLimit: { amount: 1, currency: 'EUR' } }, { headers })).status,
    ).toBe(201);
  });

  it('cannot be taken away from those above it', async () => {
    const owner = await buildMember(api, kiosk);
    for (const parentId of [null, south.id]) {
      const reply = await api.patch(`${COMPANIES}/${kiosk.id}`, { parentId }, as(api, owner));
      expect([403, 422]).toContain(reply.status);
    }
    expect((await api.get(`${COMPANIES}/${kiosk.id}`, { as: Level.Admin })).body.parentId).toBe(shop.id);
  });
});

describe('the tree of companies', () => {
  const move = (id: string, parentId: string | null): Promise<Reply> =>
    api.patch(`${COMPANIES}/${id}`, { parentId }, { as: Level.Admin });

  it('is laid out flat, whatever is moved', async () => {
    const made: Company[] = [];
    for (let index = 0; index < 8; index++) {
      const parentId = index === 0 ? null : made[Math.floor((index - 1) / 2)].id;
      made.push(await buildCompany(api.dataSource, { parentId }));
    }
    for (const [child, parent] of [
      [1, 2],
      [3, 2],
      [2, null],
      [0, 7],
      [3, 5],
    ] as const) {
      const { status } = await move(made[child].id, parent === null ? null : made[parent].id);
      expect(status).toBe(200);
      expect(await ancestors()).toEqual(await climbed());
    }
    await api.delete(`${COMPANIES}/${made[4].id}`, { as: Level.Admin });
    expect(await ancestors()).toEqual(await climbed());
  });

  it('has no circle, and says so', async () => {
    for (const id of [north.id, shop.id, kiosk.id]) {
      const reply = await move(north.id, id);
      expectProblem(reply, 422, 'circular_reference');
      expect(reply.body.errors).toMatchObject([{ pointer: '/parentId', code: 'circular_reference' }]);
    }
    expect(await ancestors()).toEqual(await climbed());
  });

  it('has none when two are put below each other at the same moment', async () => {
    const [one, two] = [await buildCompany(api.dataSource), await buildCompany(api.dataSource)];
    const replies = await collide(
      api.dataSource,
      ['SELECT FROM company WHERE id IN ($1, $2)', [one.id, two.id]],
      [() => move(one.id, two.id), () => move(two.id, one.id)],
    );
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 422]);
    expect(await ancestors()).toEqual(await climbed());
  });
});

describe('a membership', () => {
  const placeOf = async ({ id }: Account): Promise<string> =>
    (await api.dataSource.query<{ id: string }[]>('SELECT id FROM membership WHERE account_id = $1', [id]))[0].id;

  it('is given by owners, to accounts that they reach, once', async () => {
    const [owner, mate] = [
      await buildMember(api, shop),
      await buildMember(api, kiosk, { level: 'agent', role: 'buyer' }),
    ];
    const stranger = await buildMember(api, south, { level: 'customer' });
    const give = (accountId: string, companyId: string, caller = owner): Promise<Reply> =>
      api.post(MEMBERSHIPS, { accountId, companyId, role: 'agent' }, as(api, caller));
    expect((await give(mate.id, shop.id)).body).toMatchObject({ accountId: mate.id, role: 'agent' });
    expectProblem(await give(mate.id, shop.id), 409, 'already_exists');
    expectProblem(await give(stranger.id, shop.id), 422, 'reference_not_found');
    for (const company of [south, north]) {
      expectProblem(await give(owner.id, company.id), 422, 'reference_not_found');
    }
    const [clerk, helper] = [await buildMember(api, kiosk, { role: 'manager' }), await buildMember(api, kiosk)];
    await api.dataSource.query('DELETE FROM membership WHERE account_id = $1', [mate.id]);
    await buildMembership(api.dataSource, { accountId: mate.id, companyId: shop.id, role: 'buyer' });
    expectProblem(await give(mate.id, kiosk.id, clerk), 422);
    expectProblem(await give(clerk.id, kiosk.id, clerk), 409);
    expectProblem(await api.delete(`${MEMBERSHIPS}/${await placeOf(helper)}`, as(api, clerk)), 403, 'forbidden');
    expect((await give(mate.id, kiosk.id)).status).toBe(201);
  });

  it('raises nobody beyond what its giver is', async () => {
    const manager = await buildMember(api, shop, { role: 'manager' });
    const path = `${MEMBERSHIPS}/${await placeOf(manager)}`;
    const raise = (caller: Account): Promise<Reply> => api.patch(path, { role: 'owner' }, as(api, caller));
    expectProblem(await raise(manager), 403, 'forbidden');
    expect((await raise(await buildMember(api, north))).status).toBe(200);
  });

  it('has a limit with a period, or neither', async () => {
    const company = await buildCompany(api.dataSource);
    const { id } = await buildMembership(api.dataSource, { companyId: company.id, role: 'buyer' });
    const limit = { spendingLimit: { amount: 100, currency: 'EUR' } };
    const set = (body: Json): Promise<Reply> => api.patch(`${MEMBERSHIPS}/${id}`, body, { as: Level.Admin });
    expectProblem(await set(limit), 422, 'rule_violated');
    expect((await set({ ...limit, spendingPeriod: 'month' })).status).toBe(200);
  });

  it('of the last owner stays, also when two owners dismiss each other at the same moment', async () => {
    const company = await buildCompany(api.dataSource);
    const owners = [await buildMember(api, company), await buildMember(api, company)];
    const [one, two] = [await placeOf(owners[0]), await placeOf(owners[1])].map((id) => `${MEMBERSHIPS}/${id}`);
    const replies = await collide(
      api.dataSource,
      ['SELECT FROM company WHERE id = $1', [company.id]],
      [() => api.patch(one, { role: 'manager' }, as(api, owners[1])), () => api.delete(two, as(api, owners[0]))],
    );
    const refused = replies.filter(({ status }) => status === 409);
    expect(refused).toHaveLength(1);
    expectProblem(refused[0], 409, 'last_owner');
    expect((await api.delete(`${COMPANIES}/${company.id}`, { as: Level.Admin })).status).toBe(204);
  });
});
