import { Category, Price, Product, Variant } from '@app/catalog';
import { Level } from '@app/shared/model';
import { buildCategory, buildPrice, buildProduct, buildVariant } from '../support/builders';
import { collide } from '../support/collision';
import { expectProblem, type Json, type Reply, useApi } from '../support/request';
import { StatementCounter } from '../support/statement-counter';

const api = useApi();
const MISSING = '01890000-0000-7000-8000-000000000000';
const eur = (amount: number): { amount: number; currency: string } => ({ amount, currency: 'EUR' });

const patch = (product: Product, body: unknown, headers = {}): Promise<Reply> =>
  api.patch(`/v1/catalog/products/${product.id}`, body, { as: Level.Agent, headers });

const read = (product: Product): Promise<Product> =>
  api.dataSource.getRepository(Product).findOneByOrFail({ id: product.id });

describe('changing a row', () => {
  it('merges what the body names, and counts the change', async () => {
    const product = await buildProduct(api.dataSource, { name: 'Tea', description: 'Old' });
    const { status, body } = await patch(product, { description: 'New', metadata: { a: 1 } });
    expect(status).toBe(200);
    expect(body).toMatchObject({ name: 'Tea', description: 'New', metadata: { a: 1 }, version: 2 });
    expect(Date.parse(String(body.updatedAt))).toBeGreaterThanOrEqual(product.updatedAt.getTime());
    expect(body.createdAt).toBe(product.createdAt.toISOString());
  });

  it('is three messages to the database, and so is creating one', async () => {
    const product = await buildProduct(api.dataSource);
    const { companyId } = product;
    const { id: categoryId } = await buildCategory(api.dataSource);
    const counter = new StatementCounter(api.app);
    try {
      const changed = await counter.during(() => patch(product, { name: 'Other', categoryId }));
      const body = { name: 'Tea', slug: 'tea-of-three', companyId, categoryId, status: 'active' };
      const created = await counter.during(() => api.post('/v1/catalog/products', body, { as: Level.Admin }));
      expect([changed.result.status, created.result.status]).toEqual([200, 201]);
      // References are looked up between what is read and what is written.
      expect([changed.messages, created.messages]).toEqual([4, 3]);
      expect((await counter.during(() => patch(product, { name: 'Another' }))).messages).toBe(3);
    } finally {
      counter.stop();
    }
  });

  it('takes null where there may be none, and nowhere else', async () => {
    const { id: categoryId } = await buildCategory(api.dataSource);
    const product = await buildProduct(api.dataSource, {
      ...{ description: 'A', externalReference: 'x-1', categoryId },
    });
    const nothing = { description: null, externalReference: null, categoryId: null };
    expect((await patch(product, nothing)).body).toMatchObject(nothing);
    for (const name of ['name', 'slug', 'status', 'metadata']) {
      const reply = await patch(product, { [name]: null });
      expectProblem(reply, 400, 'validation_failed');
      expect((reply.body.errors as Json[])[0].pointer).toBe(`/${name}`);
    }
  });

  it('replaces money and free JSON as a whole', async () => {
    const { id } = await buildPrice(api.dataSource, { price: eur(5), metadata: { a: 1, b: { c: 2 } } });
    const change = (body: Json): Promise<Reply> => api.patch(`/v1/catalog/prices/${id}`, body, { as: Level.Admin });
    expect((await change({ price: { amount: 7, currency: 'USD' }, metadata: { b: 1 } })).body).toMatchObject({
      price: { amount: 7, currency: 'USD' },
      metadata: { b: 1 },
    });
    expectProblem(await change({ price: { amount: 9 } }), 400, 'validation_failed');
  });

  it('leaves version and time alone where nothing changes', async () => {
    const product = await buildProduct(api.dataSource, { name: 'Tea', metadata: { a: 1 } });
    const bare = await buildProduct(api.dataSource);
    for (const body of [{}, { name: 'Tea' }, { metadata: { a: 1 } }]) {
      const reply = await patch(product, body);
      expect([reply.status, reply.body.version, reply.body.updatedAt]).toEqual([
        200,
        1,
        product.updatedAt.toISOString(),
      ]);
    }
    expect((await patch(bare, { description: null, categoryId: null })).body.version).toBe(1);
    const price = await buildPrice(api.dataSource, { price: eur(5) });
    for (const body of [{ price: eur(5) }, { price: { currency: 'EUR', amount: 5 } }, { priceBefore: null }]) {
      const reply = await api.patch(`/v1/catalog/prices/${price.id}`, body, { as: Level.Admin });
      expect([reply.status, reply.body.version]).toEqual([200, 1]);
    }
    const variant = await buildVariant(api.dataSource, { weight: 1.5 });
    for (const weight of [1.5, '1.5', '1.500']) {
      const reply = await api.patch(`/v1/catalog/variants/${variant.id}`, { weight }, { as: Level.Agent });
      expect([reply.status, reply.body.version]).toEqual([200, 1]);
    }
  });

  it.each(['id', 'version', 'createdAt', 'updatedAt', 'authVersion', 'variants', 'category'])(
    'gives no hand to assigning %s',
    async (name) => {
      const product = await buildProduct(api.dataSource);
      const before = await read(product);
      const reply = await patch(product, { name: 'Other', [name]: MISSING });
      expectProblem(reply, 400, 'validation_failed');
      expect(reply.body.errors).toMatchObject([{ pointer: `/${name}`, code: 'unknownProperty' }]);
      expect(await read(product)).toEqual(before);
    },
  );

  it('answers a taken value and a missing reference like creating does', async () => {
    const [one, two] = [await buildProduct(api.dataSource), await buildProduct(api.dataSource)];
    const taken = await patch(two, { slug: one.slug });
    expectProblem(taken, 409, 'already_exists');
    expect(taken.body.errors).toMatchObject([{ pointer: '/slug', code: 'unique' }]);
    const missing = await patch(two, { name: 'Other', categoryId: MISSING });
    expectProblem(missing, 422, 'reference_not_found');
    expect(missing.body.errors).toMatchObject([{ pointer: '/categoryId', code: 'reference' }]);
    expect(await read(two)).toMatchObject({ name: two.name, version: 1 });
  });

  it('finds no row where there is none', async () => {
    for (const id of [MISSING, 'no-id', `${MISSING}0`]) {
      expectProblem(
        await api.patch(`/v1/catalog/products/${id}`, { name: 'A' }, { as: Level.Agent }),
        404,
        'not_found',
      );
      expectProblem(await api.get(`/v1/catalog/products/${id}`), 404, 'not_found');
      expectProblem(await api.delete(`/v1/catalog/products/${id}`, { as: Level.Manager }), 404, 'not_found');
    }
  });

  it('of two at the same moment takes one, and tells the other that it came too late', async () => {
    const product = await buildProduct(api.dataSource, { name: 'A', description: 'A' });
    const replies = await collide(
      api.dataSource,
      ['SELECT FROM product WHERE id = $1', [product.id]],
      [() => patch(product, { name: 'B' }), () => patch(product, { description: 'B' })],
    );
    const [done, late] = replies.sort((a, b) => a.status - b.status);
    expect(done.status).toBe(200);
    expectProblem(late, 412, 'precondition_failed');
    const { name, description, version } = done.body;
    expect([name, description].sort()).toEqual(['A', 'B']);
    expect(await read(product)).toMatchObject({ name, description, version });
  });
});

describe('a field that only a higher level may read', () => {
  it('is not written by a lower one either', async () => {
    const price = await buildPrice(api.dataSource, { price: eur(9), cost: eur(5) });
    for (const body of [{ cost: eur(1) }, { cost: null }, { privateMetadata: { a: 1 } }]) {
      const [name] = Object.keys(body);
      const change = await api.patch(`/v1/catalog/prices/${price.id}`, body, { as: Level.Agent });
      expectProblem(change, 403, 'forbidden');
      expect(change.body.errors).toMatchObject([{ pointer: `/${name}`, code: 'notWritable' }]);
      const fresh = { variantId: price.variantId, price: eur(9), ...body };
      expectProblem(await api.post('/v1/catalog/prices', fresh, { as: Level.Agent }), 403, 'forbidden');
    }
    expect(await api.dataSource.getRepository(Price).findOneByOrFail({ id: price.id })).toMatchObject({
      cost: eur(5),
      privateMetadata: {},
      version: 1,
    });
    const changed = await api.patch(`/v1/catalog/prices/${price.id}`, { cost: eur(1) }, { as: Level.Manager });
    expect(changed.body).toMatchObject({ cost: eur(1), version: 2 });
  });
});

describe('deleting a row', () => {
  it('is for managers, and answers 204 with nothing', async () => {
    const product = await buildProduct(api.dataSource);
    const remove = (as: Level): Promise<Reply> => api.delete(`/v1/catalog/products/${product.id}`, { as });
    expectProblem(await remove(Level.Guest), 401);
    expectProblem(await remove(Level.Agent), 403);
    const { status, text } = await remove(Level.Manager);
    expect([status, text]).toEqual([204, '']);
    expectProblem(await remove(Level.Manager), 404);
    expectProblem(await api.get(`/v1/catalog/products/${product.id}`), 404);
  });

  it('takes the variants of a product along, but leaves what others still refer to', async () => {
    const category = await buildCategory(api.dataSource);
    const product = await buildProduct(api.dataSource, { categoryId: category.id });
    const variant = await buildVariant(api.dataSource, { productId: product.id });
    const child = await buildCategory(api.dataSource, { parentId: category.id });
    const path = `/v1/catalog/categories/${category.id}`;
    expectProblem(await api.delete(path, { as: Level.Manager }), 409, 'still_referenced');
    expect(await api.dataSource.getRepository(Category).countBy({ id: category.id })).toBe(1);
    expect((await api.delete(`/v1/catalog/products/${product.id}`, { as: Level.Manager })).status).toBe(204);
    expect(await api.dataSource.getRepository(Variant).countBy({ id: variant.id })).toBe(0);
    expectProblem(await api.delete(path, { as: Level.Manager }), 409, 'still_referenced');
    await api.delete(`/v1/catalog/categories/${child.id}`, { as: Level.Manager });
    expect((await api.delete(path, { as: Level.Manager })).status).toBe(204);
  });
});
