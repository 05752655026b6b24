import { defineSetting, Settings, Tag } from '@app/minor';
import type { Account, Company } from '@app/organization';
import { AuditEntry } from '@app/shared/audit';
import { Level } from '@app/shared/model';
import { as, buildMember } from '../organization/members';
import { build, buildCompany } from '../support/builders';
import { expectProblem, type Json, type Reply, useApi } from '../support/request';

const LIMIT = defineSetting<{ most: number }>({
  key: 'trial.limit',
  description: 'How much of it',
  schema: {
    type: 'object',
    properties: { most: { type: 'integer', minimum: 1, maximum: 9 } },
    required: ['most'],
    additionalProperties: false,
  },
  default: { most: 5 },
  scopes: ['system', 'company'],
});

const api = useApi();
const SETTINGS = '/v1/minor/settings';
const asAdmin = { as: Level.Admin };
const set = (body: Json, who: object = asAdmin): Promise<Reply> => api.post(SETTINGS, { key: LIMIT.key, ...body }, who);
const pointers = ({ body }: Reply): unknown[] => (body.errors as Json[]).map(({ pointer }) => pointer);

let company: Company;
let other: Company;
let owner: Account;
let manager: Account;
beforeAll(async () => {
  [company, other] = [await buildCompany(api.dataSource), await buildCompany(api.dataSource)];
  owner = await buildMember(api, company);
  manager = await buildMember(api, company, { role: 'manager' });
});

describe('a setting', () => {
  const inForce = (companyId: string | null): Promise<unknown> =>
    api.app.get(Settings, { strict: false }).inForce(LIMIT, companyId);

  it('holds by default, for all, or for a company before all', async () => {
    expect(await inForce(company.id)).toEqual({ most: 5 });
    const system = await set({ value: { most: 6 } });
    expect([system.status, system.body.scope]).toEqual([201, 'system']);
    expect(await inForce(company.id)).toEqual({ most: 6 });
    const own = await set({ companyId: company.id, value: { most: 7 } }, as(api, owner));
    expect([own.status, own.body.scope]).toEqual([201, 'company']);
    expect([await inForce(company.id), await inForce(other.id), await inForce(null)]).toEqual(
      [7, 6, 6].map((most) => ({ most })),
    );
    expectProblem(await set({ value: { most: 1 } }), 409, 'already_exists');
    expectProblem(await set({ companyId: company.id, value: { most: 1 } }), 409, 'already_exists');
    const entry = await api.dataSource.manager.findOneByOrFail(AuditEntry, { rowId: String(own.body.id) });
    expect(entry.changes).toMatchObject({ value: { new: { most: 7 } }, companyId: { new: company.id } });
    const path = `${SETTINGS}/${String(own.body.id)}`;
    expectProblem(await api.get(path, as(api, await buildMember(api, other))), 404);
    expectProblem(await api.patch(path, { value: { most: 8 } }, as(api, manager)), 403);
    expect((await api.patch(path, { value: { most: 8 } }, as(api, owner))).status).toBe(200);
    expect((await api.delete(path, as(api, owner))).status).toBe(204);
    expect(await inForce(company.id)).toEqual({ most: 6 });
  });

  it('has a value of its schema, and only where it is defined for that', async () => {
    const unfit = await set({ companyId: other.id, value: { most: 10, least: 1 } });
    expectProblem(unfit, 422, 'rule_violated');
    expect(pointers(unfit).sort()).toEqual(['/value', '/value/most']);
    expectProblem(await set({ companyId: other.id, value: null }), 400);
    const unknown = await set({ key: 'trial.nothing', value: 1 });
    expect([unknown.status, pointers(unknown)]).toEqual([422, ['/key']]);
    const closed = await set({ key: 'registration.open', companyId: other.id, value: true });
    expect([closed.status, pointers(closed)]).toEqual([422, ['/companyId']]);
    expectProblem(await set({ key: 'registration.open', value: false }, as(api, owner)), 403);
  });

  it('is told with its definition to who may read it, and does what it says', async () => {
    const { text } = await api.get(`${SETTINGS}/definitions`, { as: Level.Manager });
    expect(JSON.parse(text)).toContainEqual(expect.objectContaining({ key: LIMIT.key, default: { most: 5 } }));
    expect((await api.get(`${SETTINGS}/definitions`, { as: Level.Customer })).text).toBe('[]');
    expect((await api.get(SETTINGS, { as: Level.Customer })).page.totalResults).toBe(0);
    const { body } = await set({ key: 'registration.open', value: false });
    const person = { email: 'late@shop.example', password: 'a long enough one' };
    expectProblem(await api.post('/v1/auth/registration', person), 403, 'registration_closed');
    await api.patch(`${SETTINGS}/${String(body.id)}`, { value: true }, asAdmin);
    expect((await api.post('/v1/auth/registration', person)).status).toBe(204);
  });
});

describe('a tag of a company', () => {
  it('is its own: seen by its members, changed by its managers, put on nothing of others', async () => {
    const body = { name: 'Ours', slug: 'ours', companyId: company.id };
    expectProblem(await api.post('/v1/minor/tags', body, as(api, await buildMember(api, other))), 403);
    const { body: tag, status } = await api.post('/v1/minor/tags', body, as(api, manager));
    expect(status).toBe(201);
    const path = `/v1/minor/tags/${String(tag.id)}`;
    const shared = await build(api.dataSource, Tag);
    expect((await api.get(`/v1/minor/tags/${shared.id}`)).status).toBe(200);
    const stranger = as(api, await buildMember(api, other));
    for (const asking of [{}, stranger]) expectProblem(await api.get(path, asking), 404);
    const agent = as(api, await buildMember(api, company, { level: 'agent', role: 'agent' }));
    expect((await api.get(path, agent)).status).toBe(200);
    const tagged = await api.patch(`/v1/organization/companies/${other.id}`, { tagIds: [tag.id] }, stranger);
    expectProblem(tagged, 422, 'reference_not_found');
    expectProblem(await api.patch(path, { name: 'Mine' }, stranger), 404);
    expectProblem(await api.patch(path, { companyId: null }, as(api, manager)), 400);
  });
});
