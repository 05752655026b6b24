import { File } from '@app/minor';
import { Campaign, Channel } from '@app/organization';
import { Level } from '@app/shared/model';
import { build, buildCategory, buildCompany, buildProduct, buildVariant } from '../support/builders';
import { expectProblem, type Json, type Reply, useApi } from '../support/request';
import { SELLER } from '../support/seller';
import { Merchandise, unused } from './merchandise';

const api = useApi();
const goods = new Merchandise(api);
const agent = { as: Level.Agent };
const at = (what: string, id: unknown): string => `/v1/catalog/${what}/${String(id)}`;

describe('the path of a category', () => {
  const category = async (slug: string, parentId?: string): Promise<string> =>
    (await goods.make('categories', { name: slug, slug, ...(parentId && { parentId }) })).id;
  const below = async (path: string): Promise<unknown[]> =>
    (
      await api.get('/v1/catalog/categories', {
        query: { 'filter[path][like]': `${path}/%`, sort: 'path' },
        mask: 'path',
      })
    ).data.map((row) => row.path);

  it('leads from the top to it, and moves with all that is below', async () => {
    const [food, drinks] = [await category('food'), await category('drinks')];
    const tea = await category('tea', food);
    const green = await category('green', tea);
    await category('sencha-tea', green);
    expect(await below('food')).toEqual(['food/tea', 'food/tea/green', 'food/tea/green/sencha-tea']);
    await api.patch(at('categories', tea), { parentId: drinks }, agent);
    expect(await below('food')).toEqual([]);
    expect(await below('drinks')).toEqual(['drinks/tea', 'drinks/tea/green', 'drinks/tea/green/sencha-tea']);
    await api.patch(at('categories', tea), { slug: 'teas' }, agent);
    expect(await below('drinks/teas')).toEqual(['drinks/teas/green', 'drinks/teas/green/sencha-tea']);
    const { id } = await buildProduct(api.dataSource, { categoryId: green });
    const found = await api.get('/v1/catalog/products', { query: { 'filter[category.path][like]': 'drinks/%' } });
    expect(found.data).toMatchObject([{ id }]);
  });

  it('makes no circle, whoever writes', async () => {
    const top = await buildCategory(api.dataSource);
    const leaf = await buildCategory(api.dataSource, { parentId: top.id });
    const circle = api.dataSource.query('UPDATE category SET parent_id = $1 WHERE id = $2', [leaf.id, top.id]);
    await expect(circle).rejects.toThrow(/part of itself/);
  });

  it('is of a company or of all; the own is changed by its staff', async () => {
    const { id: companyId } = await buildCompany(api.dataSource);
    const own = await buildCategory(api.dataSource, { companyId });
    expectProblem(await api.patch(at('categories', own.id), { name: 'X' }, agent), 403);
    const shared = await buildCategory(api.dataSource);
    expect((await api.patch(at('categories', shared.id), { name: 'X' }, agent)).status).toBe(200);
  });
});

describe('the status of a product', () => {
  const variantsOf = async (productId: string): Promise<unknown[]> =>
    (
      await api.get('/v1/catalog/variants', {
        ...agent,
        query: { 'filter[productId]': productId, 'filter[archived][in]': 'true,false', sort: 'sku' },
        mask: 'sku,archived',
      })
    ).data;

  it('says the same as its archival, which takes the variants along and brings them back', async () => {
    const { id } = await buildProduct(api.dataSource, { status: 'active' });
    const skus = [unused('a'), unused('b')];
    const [gone] = [await buildVariant(api.dataSource, { productId: id, sku: skus[0] })];
    await buildVariant(api.dataSource, { productId: id, sku: skus[1] });
    await api.post(`${at('variants', gone.id)}/archival`, undefined, agent);
    const { body } = await api.post(`${at('products', id)}/archival`, undefined, agent);
    expect(body).toMatchObject({ status: 'archived', archived: true });
    expect(await variantsOf(id)).toEqual(skus.map((sku) => ({ sku, archived: true })));
    const restored = await api.delete(`${at('products', id)}/archival`, agent);
    expect(restored.body).toMatchObject({ status: 'draft', archived: false });
    expect(await variantsOf(id)).toEqual(skus.map((sku, index) => ({ sku, archived: index === 0 })));
    const patched = await api.patch(at('products', id), { status: 'archived' }, agent);
    expect(patched.body).toMatchObject({ archived: true, archivedAt: expect.any(String) });
  });

  it('follows its machine, in the service and in the database', async () => {
    const { id } = await buildProduct(api.dataSource, { status: 'archived' });
    expect((await api.get(at('products', id), agent)).body).toMatchObject({ archived: true });
    expectProblem(await api.patch(at('products', id), { status: 'active' }, agent), 409, 'illegal_transition');
    const sell = api.dataSource.query(`UPDATE product SET status = 'active' WHERE id = $1`, [id]);
    await expect(sell).rejects.toThrow(/cannot follow/);
  });
});

describe('what hangs on a product', () => {
  const campaignOf = (companyId: string): Promise<Campaign> => build(api.dataSource, Campaign, { companyId });

  it('is shown with it: listings, media, collections and campaigns', async () => {
    const { id: productId } = await buildProduct(api.dataSource);
    const variant = await buildVariant(api.dataSource, { productId });
    const channel = await build(api.dataSource, Channel, { companyId: SELLER });
    const file = await build(api.dataSource, File, { visibility: 'public' });
    await goods.make('listings', { productId, channelId: channel.id, published: true });
    await goods.make('product-media', { productId, fileId: file.id, alt: 'Front', variantIds: [variant.id] });
    const collection = await goods.make('collections', { name: 'New', slug: unused('new') });
    await goods.make('collection-products', { collectionId: collection.id, productId, position: 3 });
    const campaign = await campaignOf(SELLER);
    await api.patch(at('products', productId), { campaignIds: [campaign.id] }, agent);
    const mask =
      'listings{published,channel{id}},media{alt,file{id},variants{id}},collections{position,collection{name}},campaigns{id}';
    expect((await api.get(at('products', productId), { as: Level.Manager, mask })).body).toEqual({
      listings: [{ published: true, channel: { id: channel.id } }],
      media: [{ alt: 'Front', file: { id: file.id }, variants: [{ id: variant.id }] }],
      collections: [{ position: 3, collection: { name: 'New' } }],
      campaigns: [{ id: campaign.id }],
    });
    const shown = await api.get(`/v1/organization/campaigns/${campaign.id}`, { ...agent, mask: 'products{id}' });
    expect(shown.body).toEqual({ products: [{ id: productId }] });
  });

  it('belongs to its seller, or to a company above it', async () => {
    const { id: productId } = await buildProduct(api.dataSource);
    const foreign = (await buildCompany(api.dataSource)).id;
    const channel = await build(api.dataSource, Channel, { companyId: foreign });
    const list = (): Promise<Reply> =>
      api.post('/v1/catalog/listings', { productId, channelId: channel.id }, { as: Level.Admin });
    const refusals: Json[] = [];
    for (const reply of [
      await list(),
      await api.patch(
        at('products', productId),
        { campaignIds: [(await campaignOf(foreign)).id] },
        { as: Level.Admin },
      ),
    ]) {
      expectProblem(reply, 422, 'other_seller');
      refusals.push((reply.body.errors as Json[])[0]);
    }
    expect(refusals).toMatchObject([{ pointer: '/channelId' }, { pointer: '/campaignIds' }]);
    await api.dataSource.query('UPDATE company SET parent_id = $1 WHERE id = $2', [foreign, SELLER]);
    expect((await list()).status).toBe(201);
  });
});
