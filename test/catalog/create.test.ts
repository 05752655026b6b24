import { Category, Product, Variant } from '@app/catalog';
import { Level } from '@app/shared/model';
import { buildCategory, buildProduct, buildVariant } from '../support/builders';
import { expectProblem, type Json, type Reply, useApi } from '../support/request';

const api = useApi();
const MISSING = '01890000-0000-7000-8000-000000000000';

let count = 0;
const slug = (): string => `made-${++count}`;

const post = (what: string, body: unknown, as = Level.Agent): Promise<Reply> =>
  api.post(`/v1/catalog/${what}`, body, { as });

/** Expects that a body is refused, and for which fields. */
function expectInvalid(reply: Reply, ...failures: string[]): void {
  expectProblem(reply, 400, 'validation_failed');
  const errors = (reply.body.errors as Json[]).map(({ pointer, code }) => `${String(pointer)} ${String(code)}`);
  expect(errors).toEqual(expect.arrayContaining(failures));
}

describe('creating a row', () => {
  it('answers 201 with the row, its address and its ETag', async () => {
    const { id: categoryId } = await buildCategory(api.dataSource);
    const body = {
      name: 'Grüner Tee 🍵 "best"',
      slug: slug(),
      description: 'Line one\nLine two\ttab \\ backslash',
      status: 'active',
      categoryId,
      externalReference: 'erp-1',
      metadata: { shelf: { row: 3, tags: ['a', null, true, 1.5] } },
    };
    const reply = await post('products', body);
    expect(reply.status).toBe(201);
    expect(reply.body).toMatchObject({ ...body, version: 1 });
    expect(reply.headers.get('location')).toBe(`/v1/catalog/products/${String(reply.body.id)}`);
    const read = await api.get(reply.headers.get('location') ?? '', { as: Level.Agent });
    expect([read.text, read.headers.get('etag')]).toEqual([reply.text, reply.headers.get('etag')]);
    expect(read.headers.get('etag')).toMatch(/^"1\.[\w-]+"$/);
  });

  it('makes up what the body leaves out', async () => {
    const before = Date.now();
    const { body } = await post('products', { name: 'Tea', slug: slug() });
    expect(body).toMatchObject({
      ...{ status: 'draft', description: null, categoryId: null, externalReference: null, metadata: {} },
      ...{ version: 1, createdAt: body.updatedAt },
    });
    expect(Math.abs(Date.parse(String(body.createdAt)) - before)).toBeLessThan(60_000);
    expect(body.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('is for staff', async () => {
    const body = { name: 'Tea', slug: slug() };
    expectProblem(await post('products', body, Level.Guest), 401);
    expectProblem(await post('products', body, Level.Customer), 403);
    expect((await post('products', body, Level.Agent)).status).toBe(201);
  });

  it('tells all mistakes at once', async () => {
    expectInvalid(
      await post('products', { name: '', status: 'sold', metadata: [], hack: 1 }),
      ...['/name isLength', '/slug isString', '/status isIn', '/metadata isStorableJson'],
      '/hack unknownProperty',
    );
  });

  it.each([
    [{ name: null }, '/name isString'],
    [{ name: 5 }, '/name isString'],
    [{ name: ['Tea'] }, '/name isString'],
    [{ name: 'x'.repeat(201) }, '/name isLength'],
    [{ name: 'a\u0000b' }, '/name isStorableText'],
    [{ name: '\ud800' }, '/name isStorableText'],
    [{ slug: 'Not A Slug' }, '/slug matches'],
    [{ slug: null }, '/slug isString'],
    [{ status: null }, '/status isIn'],
    [{ status: 'DRAFT' }, '/status isIn'],
    [{ categoryId: 'tea' }, '/categoryId isUuid'],
    [{ categoryId: 5 }, '/categoryId isUuid'],
    [{ metadata: null }, '/metadata isStorableJson'],
    [{ metadata: [] }, '/metadata isStorableJson'],
    [{ metadata: 'text' }, '/metadata isStorableJson'],
    [{ metadata: { a: 'b\u0000' } }, '/metadata isStorableJson'],
  ])('refuses %j', async (body, failure) => {
    expectInvalid(await post('products', { name: 'Tea', slug: slug(), ...body }), failure);
  });

  it.each([
    [{ price: 5 }, '/price isObject'],
    [{ price: 'EUR 5' }, '/price isObject'],
    [{ price: [] }, '/price isObject'],
    [{ price: [{ amount: 1, currency: 'EUR' }] }, '/price isObject'],
    [{ price: {} }, '/price/amount isInt'],
    [{ price: { amount: 5 } }, '/price/currency matches'],
    [{ price: { amount: '5', currency: 'EUR' } }, '/price/amount isInt'],
    [{ price: { amount: null, currency: 'EUR' } }, '/price/amount isInt'],
    [{ price: { amount: 5, currency: 'EUR', vat: 1 } }, '/price/vat unknownProperty'],
    [{ price: { amount: 2 ** 53, currency: 'EUR' } }, '/price/amount max'],
  ])('refuses money like %j', async (body, failure) => {
    expectInvalid(await post('prices', { variantId: MISSING, ...body }), failure);
  });

  it('keeps money to the last cent', async () => {
    const { id: variantId } = await buildVariant(api.dataSource);
    const price = { amount: 9007199254740991, currency: 'EUR' };
    const { status, body } = await post('prices', { variantId, price }, Level.Admin);
    expect([status, body.price]).toEqual([201, price]);
  });

  it.each([
    [{ weight: -1 }, '/weight isDecimalNumber'],
    [{ weight: 0.0001 }, '/weight isDecimalNumber'],
    [{ weight: 1e12 }, '/weight isDecimalNumber'],
    [{ weight: '1,5' }, '/weight isDecimalNumber'],
    [{ weight: true }, '/weight isDecimalNumber'],
    [{ trackInventory: 'true' }, '/trackInventory isBoolean'],
    [{ trackInventory: null }, '/trackInventory isBoolean'],
    [{ productId: null }, '/productId isUuid'],
    [{ sku: '' }, '/sku isLength'],
  ])('refuses a variant with %j', async (body, failure) => {
    const { id: productId } = await buildProduct(api.dataSource);
    expectInvalid(await post('variants', { productId, sku: slug(), ...body }), failure);
  });

  it('keeps a decimal digit for digit', async () => {
    const { id: productId } = await buildProduct(api.dataSource);
    for (const [weight, text] of [
      [0.1, '0.100'],
      ['123456789.125', '123456789.125'],
      [0, '0.000'],
    ] as const) {
      const { status, text: shown } = await api.post(
        '/v1/catalog/variants',
        { productId, sku: slug(), weight },
        { as: Level.Agent, mask: 'weight' },
      );
      expect([status, shown]).toEqual([201, `{"weight":${text}}`]);
    }
  });

  it.each(['id', 'version', 'createdAt', 'updatedAt', 'variants', 'category', 'constructor', 'toString'])(
    'gives no hand to assigning %s',
    async (name) => {
      const body = { name: 'Tea', slug: slug(), [name]: 1 };
      const before = await api.dataSource.getRepository(Product).count();
      const reply = await post('products', body, Level.Admin);
      expectProblem(reply, 400);
      expect(await api.dataSource.getRepository(Product).count()).toBe(before);
    },
  );
});

describe('a value that is taken', () => {
  it('is answered 409 with the name of its field', async () => {
    const taken = async (what: string, model: typeof Product | typeof Category, field: string): Promise<void> => {
      const row = { name: 'Tea', slug: slug(), externalReference: slug() };
      expect((await post(what, row)).status).toBe(201);
      const before = await api.dataSource.getRepository(model).count();
      const reply = await post(what, {
        ...row,
        slug: slug(),
        externalReference: slug(),
        [field]: row[field as 'slug'],
      });
      expectProblem(reply, 409, 'already_exists');
      expect(reply.body.errors).toMatchObject([{ pointer: `/${field}`, code: 'unique', message: `${field} is taken` }]);
      expect(await api.dataSource.getRepository(model).count()).toBe(before);
    };
    await taken('products', Product, 'slug');
    await taken('products', Product, 'externalReference');
    await taken('categories', Category, 'slug');
    const { productId, sku } = await buildVariant(api.dataSource);
    const reply = await post('variants', { productId, sku });
    expectProblem(reply, 409, 'already_exists');
    expect(reply.body.errors).toMatchObject([{ pointer: '/sku', code: 'unique' }]);
  });

  it('is given to one of two who want it at the same moment', async () => {
    const body = { name: 'Tea', slug: slug() };
    const replies = await Promise.all([post('products', body), post('products', body)]);
    expect(replies.map(({ status }) => status).sort()).toEqual([201, 409]);
  });
});

describe('a reference to a row that does not exist', () => {
  it('is answered 422 with the name of its field', async () => {
    for (const [what, field, rest] of [
      ['products', 'categoryId', { name: 'Tea', slug: slug() }],
      ['categories', 'parentId', { name: 'Tea', slug: slug() }],
      ['variants', 'productId', { sku: slug() }],
    ] as const) {
      const reply = await post(what, { ...rest, [field]: MISSING });
      expectProblem(reply, 422, 'reference_not_found');
      expect(reply.body.errors).toMatchObject([{ pointer: `/${field}`, code: 'reference' }]);
    }
    expect(await api.dataSource.getRepository(Variant).countBy({ productId: MISSING })).toBe(0);
  });
});
