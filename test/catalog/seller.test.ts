import { Category, Product, ProductType } from '@app/catalog';
import { Level, type ModelClass } from '@app/shared/model';
import { newAccount } from '../support/app';
import { build, buildCompany, buildMembership, buildProduct, buildVariant } from '../support/builders';
import { expectProblem, type Json, type Reply, useApi } from '../support/request';

const PRODUCTS = '/v1/catalog/products';
const VARIANTS = '/v1/catalog/variants';

describe('The company that sells a product', () => {
  const api = useApi();
  let count = 0;
  const body = (values: Json = {}): Json => ({ name: 'Tea', slug: `tea-${++count}`, ...values });

  /** An agent of a company, with the headers to ask by. */
  async function agentOf(...companies: string[]): Promise<Record<string, string>> {
    const { id: accountId, headers } = await newAccount(Level.Agent, api.dataSource);
    for (const companyId of companies) await buildMembership(api.dataSource, { accountId, companyId, role: 'agent' });
    return headers;
  }
  const create = (headers: Record<string, string>, values?: Json): Promise<Reply> =>
    api.post(PRODUCTS, body(values), { headers, mask: 'id,companyId' });

  it('is the one that its maker works in', async () => {
    const { id } = await buildCompany(api.dataSource);
    expect((await create(await agentOf(id))).body).toMatchObject({ companyId: id });
  });

  it('has to be named by who works in several, or in none', async () => {
    const [a, b] = [await buildCompany(api.dataSource), await buildCompany(api.dataSource)];
    const both = await agentOf(a.id, b.id);
    for (const headers of [both, await agentOf()]) {
      const reply = await create(headers);
      expectProblem(reply, 422);
      expect(reply.body.errors).toMatchObject([{ pointer: '/companyId', code: 'required' }]);
    }
    expect((await create(both, { companyId: b.id })).body).toMatchObject({ companyId: b.id });
  });

  it('or one above it changes the product and its variants, and no other does', async () => {
    const above = await buildCompany(api.dataSource);
    const { id: companyId } = await buildCompany(api.dataSource, { parentId: above.id });
    const product = await build(api.dataSource, Product, { companyId });
    const variant = await buildVariant(api.dataSource, { productId: product.id });
    const stranger = await agentOf((await buildProduct(api.dataSource)).companyId);
    const attempts = (headers: Record<string, string>): Promise<Reply[]> =>
      Promise.all([
        api.patch(`${PRODUCTS}/${product.id}`, { name: 'X' }, { headers }),
        api.patch(`${VARIANTS}/${variant.id}`, { name: 'X' }, { headers }),
        api.post(VARIANTS, { productId: product.id, sku: `sku-${++count}` }, { headers }),
      ]);
    for (const reply of await attempts(stranger)) expectProblem(reply, 403);
    expect((await attempts(await agentOf(above.id))).map(({ status }) => status)).toEqual([200, 200, 201]);
    expectProblem(await create(stranger, { companyId }), 422, 'reference_not_found');
    expect((await api.get(`${PRODUCTS}/${product.id}`)).body).toMatchObject({ name: 'X', companyId });
  });

  it('stays, whoever asks for another', async () => {
    const { id } = await buildProduct(api.dataSource);
    const { id: companyId } = await buildCompany(api.dataSource);
    expectProblem(await api.patch(`${PRODUCTS}/${id}`, { companyId }, { as: Level.Admin }), 400);
  });

  it.each<[property: string, path: string, model: ModelClass<Category | ProductType>]>([
    ['categoryId', 'categories', Category],
    ['productTypeId', 'product-types', ProductType],
  ])('puts it into what is its own by %s, or shared, or of a company above it', async (property, path, model) => {
    const above = await buildCompany(api.dataSource);
    const { id: companyId } = await buildCompany(api.dataSource, { parentId: above.id });
    const foreign = await build(api.dataSource, model, { companyId: (await buildCompany(api.dataSource)).id });
    const product = await build(api.dataSource, Product, { companyId });
    const headers = await agentOf(companyId);
    const place = (id: string): Promise<Reply> =>
      api.patch(`${PRODUCTS}/${product.id}`, { [property]: id }, { headers });
    for (const reply of [await place(foreign.id), await create(headers, { [property]: foreign.id })]) {
      expectProblem(reply, 422, 'other_seller');
      expect(reply.body.errors).toMatchObject([{ pointer: `/${property}` }]);
    }
    for (const owner of [companyId, above.id, null]) {
      const { id } = await build(api.dataSource, model, { companyId: owner });
      expect((await place(id)).status).toBe(200);
    }
    const shared = String((await api.get(`${PRODUCTS}/${product.id}`)).body[property]);
    const taken = await api.patch(
      `/v1/catalog/${path}/${shared}`,
      { companyId: foreign.companyId },
      { as: Level.Admin },
    );
    expectProblem(taken, 422, 'other_seller');
    expect(taken.body.errors).toMatchObject([{ pointer: '/companyId' }]);
    const kept = await api.patch(`/v1/catalog/${path}/${shared}`, { companyId: above.id }, { as: Level.Admin });
    expect(kept.status).toBe(200);
  });

  it('offers its products', async () => {
    const { id: companyId } = await buildCompany(api.dataSource);
    const { id } = await buildProduct(api.dataSource, { companyId });
    const reply = await api.get(`/v1/organization/companies/${companyId}`, { as: Level.Admin, mask: 'products{id}' });
    expect(reply.body).toEqual({ products: [{ id }] });
  });
});
