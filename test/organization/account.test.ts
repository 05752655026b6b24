import { Account, type Company } from '@app/organization';
import { Level } from '@app/shared/model';
import { buildPerson } from '../auth/people';
import { buildAccount, buildCompany, buildMembership } from '../support/builders';
import { collide } from '../support/collision';
import { expectProblem, type Json, type Reply, useApi } from '../support/request';
import { as as asMember, buildMember } from './members';

const api = useApi();
const PATH = '/v1/organization/accounts';

const as = (account: Account): { headers: Record<string, string> } => asMember(api, account);

const read = (id: string): Promise<Account> => api.dataSource.getRepository(Account).findOneByOrFail({ id });

describe('accounts in reach', () => {
  let agent: Account;
  let other: Account;
  beforeAll(async () => {
    agent = await buildPerson(api, { level: 'agent', lastName: 'Arno' });
    other = await buildPerson(api, { level: 'customer', lastName: 'Other' });
  });

  it('are for an agent the own one alone', async () => {
    const { data, page } = await api.get(PATH, { ...as(agent), mask: 'id' });
    expect([data, page.totalResults]).toEqual([[{ id: agent.id }], 1]);
    const none = await api.get(PATH, { ...as(agent), query: { 'filter[lastName]': 'Other' } });
    expect([none.data, none.page.totalResults]).toEqual([[], 0]);
    const all = await api.post(`${PATH}/search`, { filter: { or: [{ field: 'id', op: 'is_not_null' }] } }, as(agent));
    expect(all.page.totalResults).toBe(1);
    expect((await api.get(`${PATH}/${agent.id}`, as(agent))).status).toBe(200);
  });

  it('are for an administrator all of them, for a manager those in reach', async () => {
    const asked = { mask: 'lastName', query: { 'filter[lastName][in]': 'Arno,Other' } };
    const { data } = await api.get(PATH, { as: Level.Admin, ...asked });
    expect(data).toEqual([{ lastName: 'Arno' }, { lastName: 'Other' }]);
    expect((await api.get(PATH, { as: Level.Manager, ...asked })).data).toEqual([]);
  });

  it('that are not there and that are out of reach are told in the same words', async () => {
    const missing = await api.get(`${PATH}/01890000-0000-7000-8000-000000000000`, as(agent));
    const hidden = await api.get(`${PATH}/${other.id}`, as(agent));
    for (const reply of [missing, hidden]) expectProblem(reply, 404, 'not_found');
    expect(String(hidden.body.detail).replace(other.id, '')).toBe(
      String(missing.body.detail).replace('01890000-0000-7000-8000-000000000000', ''),
    );
  });

  it('show by level what they show', async () => {
    const shown = async (caller: { as: Level } | ReturnType<typeof as>): Promise<string[]> =>
      Object.keys((await api.get(`${PATH}/${agent.id}`, caller)).body);
    const mine = await shown(as(agent));
    for (const name of ['email', 'phone', 'lastLoginAt', 'privateMetadata']) expect(mine).not.toContain(name);
    expect(mine).toEqual(expect.arrayContaining(['id', 'lastName', 'level', 'status']));
    expect(await shown({ as: Level.Admin })).toEqual(
      expect.arrayContaining(['email', 'phone', 'lastLoginAt', 'privateMetadata']),
    );
    for (const name of ['passwordHash', 'authVersion']) expect(await shown({ as: Level.Admin })).not.toContain(name);
  });
});

describe('changing an account', () => {
  let company: Company;
  let owner: Account;
  beforeAll(async () => {
    company = await buildCompany(api.dataSource);
    owner = await buildMember(api, company);
  });

  const change = (id: string, body: Json, caller: { as: Level } | ReturnType<typeof as>): Promise<Reply> =>
    api.patch(`${PATH}/${id}`, body, caller);

  it('is for managers in whose hands the account is', async () => {
    const { id } = await buildMember(api, company, { level: 'customer', role: 'buyer' });
    expectProblem(await change(id, { firstName: 'A' }, { as: Level.Guest }), 401);
    expectProblem(await change(id, { firstName: 'A' }, { as: Level.Customer }), 403);
    expectProblem(await change(id, { firstName: 'A' }, { as: Level.Agent }), 403);
    const changed = await change(id, { firstName: 'A', level: 'agent', status: 'suspended' }, as(owner));
    expect(changed.body).toMatchObject({ firstName: 'A', level: 'agent', status: 'suspended', version: 2 });
  });

  it('raises nobody above oneself, oneself included', async () => {
    const { id } = await buildMember(api, company, { level: 'customer', role: 'buyer' });
    for (const target of [id, owner.id]) {
      const reply = await change(target, { level: 'admin', firstName: 'Boss' }, as(owner));
      expectProblem(reply, 403, 'forbidden');
      expect(await read(target)).toMatchObject({ firstName: null, version: 1, authVersion: 1 });
    }
    expect((await change(id, { level: 'manager' }, as(owner))).status).toBe(200);
  });

  it('is not for those who only work beside it, nor for those who share it with others', async () => {
    const [mate, elsewhere] = [
      await buildMember(api, company, { role: 'manager' }),
      await buildCompany(api.dataSource),
    ];
    const shared = await buildMember(api, company, { level: 'agent', role: 'agent' });
    const read = await api.get(`${PATH}/${shared.id}`, as(mate));
    expect([read.status, read.body.email]).toEqual([200, shared.email]);
    expectProblem(await change(shared.id, { status: 'suspended' }, as(mate)), 403, 'forbidden');
    expect((await change(shared.id, { firstName: 'Mine' }, as(owner))).status).toBe(200);
    await buildMembership(api.dataSource, { accountId: shared.id, companyId: elsewhere.id, role: 'agent' });
    expectProblem(await change(shared.id, { level: 'manager' }, as(owner)), 403, 'forbidden');
    expect((await api.get(`${PATH}/${shared.id}`, as(owner))).status).toBe(200);
  });

  it.each([
    ['invited', 'suspended'],
    ['active', 'invited'],
    ['suspended', 'invited'],
    ['closed', 'active'],
    ['closed', 'suspended'],
  ] as const)('does not lead from %s to %s', async (from, to) => {
    const { id } = await buildAccount(api.dataSource, { status: from });
    const reply = await change(id, { status: to }, { as: Level.Admin });
    expectProblem(reply, 409, 'illegal_transition');
    expect(reply.body.errors).toMatchObject([{ pointer: '/status', code: 'transition' }]);
    const raw = api.dataSource.query('UPDATE account SET status = $2 WHERE id = $1', [id, to]);
    await expect(raw).rejects.toMatchObject({ code: 'TP409' });
  });

  it('leaves one’s own rights to others', async () => {
    const manager = await buildPerson(api, { level: 'manager' });
    for (const body of [{ level: 'agent' }, { status: 'suspended' }]) {
      expectProblem(await change(manager.id, body, as(manager)), 403, 'forbidden');
    }
    const same = { level: 'manager', status: 'active', firstName: 'Mira' };
    expect((await change(manager.id, same, as(manager))).body).toMatchObject(same);
    expect(await read(manager.id)).toMatchObject({ authVersion: 1, version: 2 });
  });

  it('touches nobody above oneself, in any field', async () => {
    const { id } = await buildMember(api, company, { level: 'admin', role: 'buyer' });
    for (const body of [{ firstName: 'A' }, { level: 'customer' }, { status: 'suspended' }, {}]) {
      expectProblem(await change(id, body, as(owner)), 403, 'forbidden');
    }
    expect(await read(id)).toMatchObject({ level: 'admin', status: 'active', version: 1 });
    expect((await change(id, { firstName: 'A' }, { as: Level.Admin })).status).toBe(200);
  });

  it.each([
    'id',
    'email',
    'version',
    'createdAt',
    'updatedAt',
    'authVersion',
    'passwordHash',
    'lastLoginAt',
    'sessions',
  ])('is no way to %s', async (name) => {
    const { id } = await buildAccount(api.dataSource, { passwordHash: 'kept' });
    const before = await read(id);
    const reply = await change(id, { firstName: 'A', [name]: 1 }, { as: Level.Admin });
    expectProblem(reply, 400, 'validation_failed');
    expect(reply.body.errors).toMatchObject([{ pointer: `/${name}`, code: 'unknownProperty' }]);
    expect(await read(id)).toEqual(before);
  });

  it.each([
    [{ level: 'guest' }, '/level'],
    [{ level: 4 }, '/level'],
    [{ level: null }, '/level'],
    [{ status: 'deleted' }, '/status'],
    [{ status: null }, '/status'],
    [{ firstName: 'x'.repeat(81) }, '/firstName'],
    [{ firstName: 5 }, '/firstName'],
    [{ phone: '\u0000' }, '/phone'],
    [{ metadata: 'text' }, '/metadata'],
    [{ metadata: null }, '/metadata'],
  ])('is refused where the value does not fit: %j', async (body, pointer) => {
    const { id } = await buildAccount(api.dataSource);
    const reply = await change(id, body, { as: Level.Admin });
    expectProblem(reply, 400, 'validation_failed');
    expect((reply.body.errors as Json[]).map((error) => error.pointer)).toContain(pointer);
  });

  it('says who has an external reference already', async () => {
    const [one, two] = [await buildAccount(api.dataSource), await buildAccount(api.dataSource)];
    await change(one.id, { externalReference: 'crm-1' }, { as: Level.Admin });
    const reply = await change(two.id, { externalReference: 'crm-1' }, { as: Level.Admin });
    expectProblem(reply, 409, 'already_exists');
    expect(reply.body.errors).toMatchObject([{ pointer: '/externalReference', code: 'unique' }]);
  });
});

describe('the last administrator', () => {
  beforeEach(() => api.dataSource.query(`UPDATE account SET status = 'closed' WHERE level = 'admin'`));

  const demote = (id: string, body: Json, caller: Account): Promise<Reply> =>
    api.patch(`${PATH}/${id}`, body, as(caller));

  it.each([{ level: 'manager' }, { status: 'suspended' }, { status: 'closed' }])(
    'cannot be lost by %j',
    async (body) => {
      const admin = await buildPerson(api, { level: 'admin' });
      const reply = await demote(admin.id, body, admin);
      expectProblem(reply, 409, 'last_admin');
      expect(await read(admin.id)).toMatchObject({ level: 'admin', status: 'active', authVersion: 1 });
      expect((await demote(admin.id, { firstName: 'Still here' }, admin)).status).toBe(200);
    },
  );

  it('is the last one only as long as there is no other', async () => {
    const [one, two] = [await buildPerson(api, { level: 'admin' }), await buildPerson(api, { level: 'admin' })];
    expect((await demote(one.id, { level: 'agent' }, two)).status).toBe(200);
    expectProblem(await demote(two.id, { level: 'agent' }, two), 409, 'last_admin');
  });

  it('is left when two demote each other at the same moment', async () => {
    const [one, two] = [await buildPerson(api, { level: 'admin' }), await buildPerson(api, { level: 'admin' })];
    const replies = await collide(
      api.dataSource,
      [`SELECT FROM account WHERE level = 'admin'`],
      [() => demote(one.id, { level: 'customer' }, two), () => demote(two.id, { status: 'suspended' }, one)],
    );
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
    const [{ count }]: Json[] = await api.dataSource.query(
      `SELECT count(*)::int FROM account WHERE level = 'admin' AND status = 'active'`,
    );
    expect(count).toBe(1);
  });
});
