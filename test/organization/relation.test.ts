import { type Account, type Company, Relation, RelationKind } from '@app/organization';
import { Level } from '@app/shared/model';
import { build, buildAccount, buildCompany } from '../support/builders';
import { expectProblem, type Json, type Reply, useApi } from '../support/request';
import { as, buildMember } from './members';

const api = useApi();
const PATH = '/v1/organization/relations';

const kindOf = async (code: string): Promise<string> =>
  (await api.dataSource.getRepository(RelationKind).findOneByOrFail({ code })).id;

const change = (id: string, body: Json, caller?: Account): Promise<Reply> =>
  api.patch(`${PATH}/${id}`, body, caller ? as(api, caller) : { as: Level.Admin });

let seller: Company;
let buyer: Company;
let third: Company;
beforeAll(async () => {
  [seller, buyer, third] = [
    await buildCompany(api.dataSource, { name: 'Seller' }),
    await buildCompany(api.dataSource, { name: 'Buyer' }),
    await buildCompany(api.dataSource, { name: 'Third' }),
  ];
});

const relate = async (body: Json, code = 'supplier'): Promise<Reply> =>
  api.post(PATH, { kindId: await kindOf(code), ...body }, { as: Level.Admin });

describe('a relation', () => {
  it('is seen by both parties, with its terms by managers, and by nobody else', async () => {
    const made = await relate({ fromCompanyId: seller.id, toCompanyId: buyer.id, discountPercent: 5, paymentDays: 30 });
    expect(made.body).toMatchObject({ status: 'proposed', discountPercent: 5, paymentDays: 30 });
    const path = `${PATH}/${String(made.body.id)}`;
    for (const company of [seller, buyer]) {
      const manager = await api.get(path, as(api, await buildMember(api, company, { role: 'buyer' })));
      expect(manager.body).toMatchObject({ discountPercent: 5 });
      const customer = await buildMember(api, company, { level: 'customer', role: 'buyer' });
      const { body } = await api.get(path, {
        ...as(api, customer),
        mask: '*,kind{label,inverseLabel},toCompany{name}',
      });
      expect(body).not.toHaveProperty('discountPercent');
      expect(body).toMatchObject({ kind: { label: 'supplier of', inverseLabel: 'supplied by' } });
      expect(body.toCompany).toEqual(company === buyer ? { name: 'Buyer' } : null);
    }
    const stranger = await buildMember(api, third);
    expectProblem(await api.get(path, as(api, stranger)), 404);
    expect((await api.get(PATH, as(api, stranger))).page.totalResults).toBe(0);
  });

  it('is never with itself, never empty, never over before it begins, and active once', async () => {
    const [from, to] = [{ fromCompanyId: seller.id }, { toCompanyId: buyer.id }];
    expectProblem(await relate({ ...from, toCompanyId: seller.id }), 422, 'rule_violated');
    expectProblem(await relate(from), 422, 'rule_violated');
    const dates = { validFrom: '2026-02-01T00:00:00Z', validUntil: '2026-01-01T00:00:00Z' };
    expectProblem(await relate({ ...from, ...to, ...dates }), 422, 'rule_violated');
    const [one, two] = [await relate({ ...from, ...to }), await relate({ ...from, ...to })].map(({ body }) =>
      String(body.id),
    );
    expect((await change(one, { status: 'active' })).status).toBe(200);
    expectProblem(await change(two, { status: 'active' }), 409, 'already_exists');
    expect((await change(one, { status: 'ended' })).status).toBe(200);
    expectProblem(await change(one, { status: 'active' }), 409, 'illegal_transition');
    expect((await change(two, { status: 'active' })).status).toBe(200);
    await change(two, { status: 'ended' });
  });

  it('is changed by managers of one side, and agreed to by an owner of the other', async () => {
    const { id } = await build(api.dataSource, Relation, { fromCompanyId: seller.id, toCompanyId: buyer.id });
    const [proposer, clerk] = [await buildMember(api, seller), await buildMember(api, seller, { role: 'agent' })];
    expectProblem(await change(id, { description: 'x' }, clerk), 403, 'forbidden');
    expect((await change(id, { description: 'x' }, proposer)).status).toBe(200);
    expectProblem(await change(id, { status: 'active' }, proposer), 403, 'forbidden');
    expectProblem(await change(id, { status: 'active' }, await buildMember(api, buyer, { role: 'manager' })), 403);
    expect((await change(id, { status: 'active' }, await buildMember(api, buyer))).status).toBe(200);
    expect((await change(id, { status: 'ended' }, proposer)).status).toBe(200);
  });

  it('of an account manager lets them reach the company and those below, as long as it is valid', async () => {
    const branch = await buildCompany(api.dataSource, { name: 'Branch', parentId: buyer.id });
    const looksAfter = await buildMember(api, seller, { level: 'agent', role: 'agent' });
    const reached = async (): Promise<unknown[]> =>
      (await api.get('/v1/organization/companies', { ...as(api, looksAfter), mask: 'name' })).data.map(
        ({ name }) => name,
      );
    expect(await reached()).toEqual(['Seller']);
    const made = await relate({ fromAccountId: looksAfter.id, toCompanyId: buyer.id }, 'account-manager');
    const id = String(made.body.id);
    expect(await reached()).toEqual(['Seller']);
    await change(id, { status: 'active' });
    expect(await reached()).toEqual(['Branch', 'Buyer', 'Seller']);
    expectProblem(
      await api.patch(`/v1/organization/companies/${branch.id}`, { name: 'Mine' }, as(api, looksAfter)),
      403,
    );
    await change(id, { validUntil: '2020-01-01T00:00:00Z' });
    expect(await reached()).toEqual(['Seller']);
    await change(id, { validUntil: null });
    expect(await reached()).toHaveLength(3);
    await change(id, { status: 'ended' });
    expect(await reached()).toEqual(['Seller']);
  });

  it('is no way to reach what one does not', async () => {
    const owner = await buildMember(api, seller);
    const body = { kindId: await kindOf('account-manager'), fromAccountId: owner.id, toCompanyId: third.id };
    expectProblem(await api.post(PATH, body, as(api, owner)), 422, 'reference_not_found');
    const somebody = await buildAccount(api.dataSource);
    const other = { ...body, fromAccountId: somebody.id, toCompanyId: seller.id };
    expectProblem(await api.post(PATH, other, as(api, owner)), 422, 'reference_not_found');
  });
});

describe('a location', () => {
  const LOCATIONS = '/v1/organization/locations';
  const address = { street: 'Quay 1', city: 'Harbour', postalCode: '1000', country: 'DE' };

  it('has addresses that are changed as a whole, and read in any mask', async () => {
    const owner = as(api, await buildMember(api, seller, { role: 'manager' }));
    const made = await api.post(LOCATIONS, { companyId: seller.id, name: 'Quay', billingAddress: address }, owner);
    expect(made.body).toMatchObject({ billingAddress: { ...address, region: null }, shippingAddress: null });
    const path = `${LOCATIONS}/${String(made.body.id)}`;
    const { postalCode: _, ...other } = { ...address, street: 'Quay 2' };
    const moved = await api.patch(
      path,
      { billingAddress: other },
      { ...owner, mask: 'billingAddress{street,postalCode}' },
    );
    expect(moved.body).toEqual({ billingAddress: { street: 'Quay 2', postalCode: null } });
    const found = await api.get(LOCATIONS, { ...owner, query: { 'filter[billingAddress.city]': 'Harbour' } });
    expect(found.page.totalResults).toBe(1);
    expect((await api.patch(path, { billingAddress: null }, owner)).body.billingAddress).toBeNull();
    for (const bad of [{ street: 'x' }, { ...address, country: 'Germany' }, { ...address, hack: 1 }]) {
      expectProblem(await api.patch(path, { shippingAddress: bad }, owner), 400, 'validation_failed');
    }
    expectProblem(await api.patch(path, { taxExemption: 'none' }, owner), 422, 'rule_violated');
  });

  it('and a division are of one company, and of no other', async () => {
    const [mine, theirs] = [as(api, await buildMember(api, seller)), as(api, await buildMember(api, third))];
    const division = await api.post('/v1/organization/divisions', { companyId: third.id, name: 'Sales' }, theirs);
    expect(division.status).toBe(201);
    const body = { companyId: seller.id, name: 'Yard', divisionId: division.body.id };
    expectProblem(await api.post(LOCATIONS, body, mine), 422, 'reference_not_found');
    expectProblem(await api.get(`/v1/organization/divisions/${String(division.body.id)}`, mine), 404);
    expectProblem(await api.post('/v1/organization/payment-terms', { code: 'n', name: 'N', dueDays: 1 }, mine), 403);
  });
});
