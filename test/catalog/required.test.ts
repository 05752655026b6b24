import { Level } from '@app/shared/model';
import { expectProblem, type Json, type Reply, useApi } from '../support/request';
import { StatementCounter } from '../support/statement-counter';
import { Merchandise, unused } from './merchandise';

const PRODUCTS = '/v1/catalog/products';
const VARIANTS = '/v1/catalog/variants';
const api = useApi();
const goods = new Merchandise(api);
const agent = { as: Level.Agent };

let typeId: string;
let ids: Record<string, string>;

beforeAll(async () => {
  ({ typeId, ids } = await goods.type({
    origin: { kind: 'text', required: true },
    grade: { kind: 'text' },
    size: { kind: 'dropdown', choices: ['s', 'm', 'l'], level: 'variant', variantSelection: true, required: true },
    care: { kind: 'text', level: 'variant', required: true },
  }));
});

const patch = (path: string, id: unknown, body: Json): Promise<Reply> =>
  api.patch(`${path}/${String(id)}`, body, agent);
const pointers = ({ body }: Reply): unknown[] => (body.errors as Json[]).map(({ pointer }) => pointer);

/** A product that is sold, with one variant that has all that is required. */
async function onSale(): Promise<{ id: string; variant: Json }> {
  const { id } = await goods.product({ productTypeId: typeId, attributes: { origin: 'Assam' } });
  const { body: variant } = await goods.variant(id, { size: 's', care: 'Dry' });
  expect((await patch(PRODUCTS, id, { status: 'active' })).status).toBe(200);
  return { id, variant };
}

describe('What is sold has what its type requires', () => {
  it('when it gets another type: refused with all that is missing, until it is off sale', async () => {
    const { id } = await goods.product({ status: 'active' });
    const { body: variant } = await goods.variant(id);
    const refused = await patch(PRODUCTS, id, { productTypeId: typeId });
    expectProblem(refused, 422, 'attributes_missing');
    expect(pointers(refused)).toEqual([
      '/attributes/origin',
      `/variants/${String(variant.sku)}/attributes/size`,
      `/variants/${String(variant.sku)}/attributes/care`,
    ]);
    expect((await patch(PRODUCTS, id, { productTypeId: typeId, status: 'draft' })).status).toBe(200);
  });

  it('when a variant comes out of the archive', async () => {
    const { id } = await goods.product({ productTypeId: typeId, attributes: { origin: 'Assam' } });
    const { body: bare } = await goods.variant(id, { size: 'm' });
    const archive = `${VARIANTS}/${String(bare.id)}/archival`;
    expect((await api.post(archive, undefined, agent)).status).toBe(200);
    expect((await patch(PRODUCTS, id, { status: 'active' })).status).toBe(200);
    const refused = await api.delete(archive, agent);
    expectProblem(refused, 422, 'attributes_missing');
    expect(pointers(refused)).toEqual([`/variants/${String(bare.sku)}/attributes/care`]);
    expect((await patch(VARIANTS, bare.id, { attributes: { care: 'Cool' } })).status).toBe(200);
    expect((await api.delete(archive, agent)).status).toBe(200);
  });

  it('when a variant comes from another product', async () => {
    const { id } = await onSale();
    const { body: stray } = await goods.variant((await goods.product()).id);
    const refused = await patch(VARIANTS, stray.id, { productId: id });
    expectProblem(refused, 422, 'attributes_missing');
    expect(pointers(refused)).toHaveLength(2);
    // Out of the archive it may come as soon as it is complete.
    const archive = `${VARIANTS}/${String(stray.id)}/archival`;
    await api.post(archive, undefined, agent);
    expect((await patch(VARIANTS, stray.id, { productId: id })).status).toBe(200);
    expectProblem(await api.delete(archive, agent), 422, 'attributes_missing');
    await patch(VARIANTS, stray.id, { attributes: { size: 'l', care: 'Warm' } });
    expect((await api.delete(archive, agent)).status).toBe(200);
  });

  it('when two do half of it at the same time: one publishes, one restores', async () => {
    for (let round = 0; round < 5; round++) {
      const { id } = await goods.product({ productTypeId: typeId, attributes: { origin: 'Assam' } });
      const { body: bare } = await goods.variant(id, { size: 'm' });
      const archive = `${VARIANTS}/${String(bare.id)}/archival`;
      await api.post(archive, undefined, agent);
      await Promise.all([patch(PRODUCTS, id, { status: 'active' }), api.delete(archive, agent)]);
      const { body } = await api.get(`${PRODUCTS}/${id}`, { ...agent, mask: 'status,complete' });
      expect(body).not.toEqual({ status: 'active', complete: false });
    }
  });
});

describe('What is required later', () => {
  let sold: { id: string; variant: Json };
  let later: { id: string; variant: Json };
  const rule = async (code: string): Promise<string> => {
    const filter = { field: 'attributeId', op: 'eq', value: ids[code] };
    const { data } = await api.get('/v1/catalog/product-type-attributes', { query: { filter } });
    return String(data[0].id);
  };

  beforeAll(async () => {
    [sold, later] = [await onSale(), await onSale()];
    await patch(PRODUCTS, sold.id, { attributes: { grade: 'A' } });
    await goods.variant(later.id, { size: 'm', care: 'Dry' });
  });

  it('may be, and a list shows what falls short, by one statement', async () => {
    expect((await patch('/v1/catalog/product-type-attributes', await rule('grade'), { required: true })).status).toBe(
      200,
    );
    const label = await goods.make('attributes', {
      code: unused('label').replace('-', ''),
      name: 'Label',
      kind: 'text',
    });
    const fresh = { productTypeId: typeId, attributeId: label.id, level: 'variant', required: true, position: 9 };
    expect((await goods.post('product-type-attributes', fresh)).status).toBe(201);
    const short = { 'filter[complete]': 'false', 'filter[status]': 'active', 'filter[productTypeId]': typeId };
    const counter = new StatementCounter(api.app);
    const { result, statements } = await counter.during(() => api.get(PRODUCTS, { ...agent, query: short }));
    counter.stop();
    expect(result.data.map(({ id }) => id)).toEqual(expect.arrayContaining([sold.id, later.id]));
    expect(statements).toHaveLength(1);
    ids.label = String(label.code);
  });

  it('is no obstacle to the rest: names, prices, and what else each of them has', async () => {
    expect((await patch(PRODUCTS, later.id, { name: 'Other' })).status).toBe(200);
    expect(pointers(await patch(PRODUCTS, later.id, { attributes: { origin: 'Java' } }))).toEqual([
      '/attributes/grade',
    ]);
    expect((await patch(PRODUCTS, later.id, { attributes: { grade: 'B' } })).status).toBe(200);
    const missing = await patch(VARIANTS, later.variant.id, { attributes: { care: 'Cool' } });
    expect(pointers(missing)).toEqual([`/variants/${String(later.variant.sku)}/attributes/${ids.label}`]);
    const { data } = await api.get(VARIANTS, { query: { 'filter[productId]': later.id } });
    for (const { id } of data) {
      expect((await patch(VARIANTS, id, { attributes: { [ids.label]: 'x' } })).status).toBe(200);
    }
    const { body } = await api.get(`${PRODUCTS}/${later.id}`, { ...agent, mask: 'complete' });
    expect(body).toEqual({ complete: true });
  });

  it('is asked for when it is published again', async () => {
    expect((await patch(PRODUCTS, sold.id, { status: 'draft' })).status).toBe(200);
    const refused = await patch(PRODUCTS, sold.id, { status: 'active' });
    expectProblem(refused, 422, 'attributes_missing');
    expect(pointers(refused)).toEqual([`/variants/${String(sold.variant.sku)}/attributes/${ids.label}`]);
  });

  it('is not shown to guests', async () => {
    const reply = await api.get(PRODUCTS, { query: { 'filter[complete]': 'false' } });
    expect(reply.status).toBe(400);
  });
});
