import { Level } from '@app/shared/model';
import { expectProblem, type Json, type Reply, useApi } from '../support/request';
import { Merchandise } from './merchandise';

const api = useApi();
const goods = new Merchandise(api);
const CLIENTS = 12;

const attempt = (productId: string, attributes: Json): Promise<Reply[]> =>
  Promise.all(Array.from({ length: CLIENTS }, () => goods.variant(productId, attributes)));
const patch = (id: unknown, attributes: Json): Promise<Reply> =>
  api.patch(`/v1/catalog/variants/${String(id)}`, { attributes }, { as: Level.Agent, mask: 'id,attributes' });

let productTypeId: string;
const product = async (): Promise<string> => (await goods.product({ productTypeId })).id;

beforeAll(async () => {
  const variant = { level: 'variant' as const };
  const { typeId } = await goods.type({
    size: { kind: 'dropdown', choices: ['s', 'm', 'l'], ...variant, variantSelection: true },
    cut: { kind: 'text', ...variant, constraint: 'combination-unique' },
    code: { kind: 'text', ...variant, constraint: 'unique' },
    weave: { kind: 'dropdown', choices: ['plain', 'twill'], ...variant, constraint: 'same-for-all' },
  });
  productTypeId = typeId;
});

describe('the combination by which a variant is chosen', () => {
  it('is had by one variant of a product, however many ask for it at once', async () => {
    const id = await product();
    const replies = await attempt(id, { size: 's', cut: 'slim' });
    const [made, refused] = [replies.filter(({ status }) => status === 201), replies.filter((r) => r.status !== 201)];
    expect([made.length, refused.length]).toEqual([1, CLIENTS - 1]);
    for (const reply of refused) {
      expectProblem(reply, 409, 'combination_taken');
      const pointers = (reply.body.errors as Json[]).map(({ pointer }) => pointer);
      expect(pointers.sort()).toEqual(['/attributes/cut', '/attributes/size']);
    }
    expect((await goods.variant(id, { size: 's', cut: 'wide' })).status).toBe(201);
    expect((await goods.variant(await product(), { size: 's', cut: 'slim' })).status).toBe(201);
  });

  it('can be changed to one that is free, and is free again afterwards', async () => {
    const id = await product();
    const [small, medium] = [await goods.variant(id, { size: 's' }), await goods.variant(id, { size: 'm' })];
    expectProblem(await patch(medium.body.id, { size: 's' }), 409, 'combination_taken');
    expect((await patch(small.body.id, { size: 'l' })).status).toBe(200);
    expect((await patch(medium.body.id, { size: 's' })).body).toMatchObject({ attributes: { size: 's' } });
  });
});

describe('a value that is unique', () => {
  it('is had by one variant of a product', async () => {
    const id = await product();
    const statuses = (await attempt(id, { code: 'A1' })).map(({ status }) => status).sort();
    expect(statuses).toEqual([201, ...Array.from({ length: CLIENTS - 1 }, () => 409)]);
    expectProblem(await goods.variant(id, { code: 'A1' }), 409, 'value_taken');
  });
});

describe('a value that is the same for all', () => {
  it('is the same even if two values come at once, as often as they come', async () => {
    const id = await product();
    const replies = await Promise.all(
      Array.from({ length: CLIENTS }, (_, index) => goods.variant(id, { weave: index % 2 ? 'plain' : 'twill' })),
    );
    for (const reply of replies.filter(({ status }) => status !== 201)) expectProblem(reply, 409, 'value_differs');
    const query = { 'filter[productId]': id, pageSize: '50' };
    const { data } = await api.get('/v1/catalog/variants', { as: Level.Agent, query, mask: 'attributes' });
    expect(data.length).toBe(CLIENTS / 2);
    expect(new Set(data.map((row) => (row.attributes as Json).weave)).size).toBe(1);
  });

  it('changes for a variant that is alone', async () => {
    const { body } = await goods.variant(await product(), { weave: 'plain' });
    expect((await patch(body.id, { weave: 'twill' })).body).toMatchObject({ attributes: { weave: 'twill' } });
  });
});

describe('the rules of an attribute', () => {
  it('stay while there are values', async () => {
    await goods.variant(await product(), { code: 'B1' });
    const path = '/v1/catalog/product-type-attributes';
    const { data } = await api.get(path, { query: { 'filter[attribute.code]': 'code' } });
    const change = (body: Json): Promise<Reply> =>
      api.patch(`${path}/${String(data[0].id)}`, body, { as: Level.Agent });
    expectProblem(await change({ constraint: 'none' }), 409, 'values_exist');
    expect((await change({ required: true })).status).toBe(200);
    expectProblem(await api.delete(`${path}/${String(data[0].id)}`, { as: Level.Agent }), 409, 'values_exist');
  });

  it('hold nothing among variants for what has several values', async () => {
    const wish = { kind: 'multiselect', level: 'variant' as const, constraint: 'unique' };
    await expect(goods.type({ notes: wish })).rejects.toThrow(/several_values/);
    const { id: attributeId } = await goods.make('attributes', { code: 'plainText', name: 'P', kind: 'text' });
    expectProblem(await goods.post('attribute-values', { attributeId, slug: 'a', name: 'A' }), 422, 'no_choices');
  });
});
