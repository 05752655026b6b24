import { Attribute, AttributeValue } from '@app/catalog';
import { Level } from '@app/shared/model';
import { build } from '../support/builders';
import { expectProblem, type Json, type Reply, useApi } from '../support/request';
import { StatementCounter } from '../support/statement-counter';
import { Merchandise, unused } from './merchandise';

const PRODUCTS = '/v1/catalog/products';
const api = useApi();
const goods = new Merchandise(api);
const agent = { as: Level.Agent };
let productTypeId: string;

beforeAll(async () => {
  const variant = { level: 'variant' as const };
  const { typeId } = await goods.type({
    color: { kind: 'swatch', choices: ['red', 'blue', 'green'] },
    organic: { kind: 'boolean' },
    weight: { kind: 'numeric' },
    size: { kind: 'dropdown', choices: ['s', 'm', 'l'], ...variant, variantSelection: true },
    fit: { kind: 'dropdown', choices: ['slim', 'wide'], ...variant, variantSelection: true },
    code: { kind: 'text', ...variant },
  });
  productTypeId = typeId;
});

describe('the facets of a list', () => {
  const only = (): Json => ({ 'filter[productTypeId]': productTypeId });
  beforeAll(async () => {
    const one = await goods.product({ productTypeId, attributes: { color: 'red', organic: true, weight: 2.5 } });
    await goods.variant(one.id, { size: 's', code: 'Y' });
    await goods.variant(one.id, { size: 'm' });
    const other = await goods.product({ productTypeId, attributes: { color: 'red', organic: false, weight: 10 } });
    await goods.variant(other.id, { size: 's' });
    const gone = await goods.variant(other.id, { size: 'l' });
    await api.post(`/v1/catalog/variants/${String(gone.body.id)}/archival`, undefined, agent);
    await goods.product({ productTypeId, attributes: { color: 'blue' } });
  });

  it('count products by values, under its filter, by one statement', async () => {
    const counter = new StatementCounter(api.app);
    const query = { attributes: 'color,size,organic,weight', ...only() };
    await api.get(`${PRODUCTS}/facets`, { ...agent, query });
    const { result, statements } = await counter.during(() => api.get(`${PRODUCTS}/facets`, { ...agent, query }));
    counter.stop();
    expect(statements).toHaveLength(1);
    expect(result.body).toEqual({
      total: 3,
      facets: [
        {
          attribute: 'color',
          name: 'color',
          kind: 'swatch',
          values: [
            { value: 'red', name: 'RED', count: 2 },
            { value: 'blue', name: 'BLUE', count: 1 },
          ],
        },
        {
          attribute: 'organic',
          name: 'organic',
          kind: 'boolean',
          values: [
            { value: true, count: 1 },
            { value: false, count: 1 },
          ],
        },
        {
          attribute: 'size',
          name: 'size',
          kind: 'dropdown',
          values: [
            { value: 's', name: 'S', count: 2 },
            { value: 'm', name: 'M', count: 1 },
          ],
        },
        { attribute: 'weight', name: 'weight', kind: 'numeric', min: 2.5, max: 10, count: 2 },
      ],
    });
  });

  it('are of all attributes whose values can be counted, where none is named', async () => {
    const { body } = await api.get(`${PRODUCTS}/facets`, { ...agent, query: only() });
    const facets = body.facets as Json[];
    expect(facets.map(({ attribute }) => attribute)).toEqual(['color', 'organic', 'size', 'weight']);
    const named = await api.get(`${PRODUCTS}/facets`, {
      ...agent,
      query: { attributes: 'color,size,organic,weight', ...only() },
    });
    expect(named.body).toEqual(body);
  });

  it('follow filters by attributes and the search', async () => {
    const query = { attributes: 'size', 'filter[attributes.weight][lt]': '5', q: 'shirt', ...only() };
    const { body } = await api.get(`${PRODUCTS}/facets`, { ...agent, query });
    expect(body).toMatchObject({ total: 1, facets: [{ values: [{ value: 's' }, { value: 'm' }] }] });
  });

  it('are refused for an attribute that there is not', async () => {
    const reply = await api.get(`${PRODUCTS}/facets`, { query: { attributes: 'flavour' } });
    expectProblem(reply, 400);
    expect(reply.body.errors).toMatchObject([{ pointer: 'attributes' }]);
  });
});

describe('the generation of variants', () => {
  const generate = (id: string, body: Json): Promise<Reply> =>
    api.post(`${PRODUCTS}/${id}/variants/generation`, body, agent);
  const skus = ({ body }: Reply): unknown[] => (body.created as Json[]).map(({ sku }) => sku);

  it('adds what is missing, says so before if asked, and leaves what there is', async () => {
    const { id } = await goods.product({ productTypeId });
    await goods.variant(id, { size: 's', fit: 'slim' });
    const body = { skuPrefix: unused('gen'), choices: { size: ['s', 'm'] } };
    const dry = await generate(id, { ...body, dryRun: true });
    expect(dry.body).toMatchObject({ dryRun: true, existing: 1 });
    const done = await generate(id, body);
    expect([done.status, skus(done)]).toEqual([200, skus(dry)]);
    expect(skus(done)).toEqual(['S-WIDE', 'M-SLIM', 'M-WIDE'].map((end) => `${body.skuPrefix}-${end}`.toUpperCase()));
    expect((await generate(id, body)).body).toEqual({ dryRun: false, existing: 4, created: [] });
    const query = { 'filter[productId]': id, 'filter[attributes.fit]': 'wide' };
    const { data } = await api.get('/v1/catalog/variants', { ...agent, query, mask: 'attributes' });
    expect(data.map((row) => (row.attributes as Json).size).sort()).toEqual(['m', 's']);
  });

  it('makes each combination once, however many ask at once', async () => {
    const { id } = await goods.product({ productTypeId });
    const replies = await Promise.all(Array.from({ length: 6 }, () => generate(id, {})));
    expect(replies.map(({ status }) => status)).toEqual(replies.map(() => 200));
    expect(replies.flatMap(skus)).toHaveLength(6);
  });

  it('is refused where there is nothing to choose from, and for what is no choice', async () => {
    expectProblem(await generate((await goods.product()).id, {}), 422, 'combinations');
    const { id } = await goods.product({ productTypeId });
    const reply = await generate(id, { choices: { size: ['xxl'], color: ['red'] } });
    expectProblem(reply, 422, 'choices_invalid');
    expect(reply.body.errors).toMatchObject([{ pointer: '/choices/size' }, { pointer: '/choices/color' }]);
  });
});

describe('a duplicate of a product', () => {
  it('is a draft of the same, with variants and values under slugs and SKUs of its own', async () => {
    const product = await goods.product({ productTypeId, attributes: { color: 'green', weight: 3 } });
    const { body: variant } = await goods.variant(product.id, { size: 'l', code: 'X' });
    await api.patch(`${PRODUCTS}/${product.id}`, { status: 'active' }, agent);
    const mask = 'slug,name,status,attributes,variants{sku,attributes}';
    const copies = [1, 2].map(() => api.post(`${PRODUCTS}/${product.id}/duplicates`, undefined, { ...agent, mask }));
    const slugs: unknown[] = [];
    for (const { status, body } of await Promise.all(copies)) {
      expect(status).toBe(201);
      slugs.push(body.slug);
      const number = String(body.slug).slice(String(product.slug).length);
      expect(body).toEqual({
        slug: `${String(product.slug)}${number}`,
        name: 'Shirt',
        status: 'draft',
        attributes: { color: 'green', weight: 3 },
        variants: [{ sku: `${String(variant.sku)}${number}`, attributes: { size: 'l', code: 'X' } }],
      });
    }
    expect(slugs.sort()).toEqual([2, 3].map((number) => `${String(product.slug)}-${number}`));
  });
});

describe('a duplicate of a product with the longest of names', () => {
  it('has names of its own that are no longer', async () => {
    const slug = `${'long-'.repeat(39)}end-x`;
    const product = await goods.product({ slug });
    const skus = ['A', 'B', 'C'].map((end) => `${'S'.repeat(62)}${end}`.padEnd(64, '0').slice(0, 64));
    for (const sku of skus) await goods.make('variants', { productId: product.id, sku });
    const all = [slug, ...skus];
    expect(all.map(({ length }) => length)).toEqual([200, 64, 64, 64]);
    for (let copy = 0; copy < 9; copy++) {
      const mask = 'slug,variants{sku}';
      const { status, body } = await api.post(`${PRODUCTS}/${product.id}/duplicates`, undefined, { ...agent, mask });
      expect(status).toBe(201);
      expect(body.slug).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
      all.push(String(body.slug), ...(body.variants as Json[]).map(({ sku }) => String(sku)));
    }
    expect(new Set(all).size).toBe(all.length);
  });
});

describe('a slug that is taken', () => {
  it('is answered with slugs that are free', async () => {
    const slug = unused('taken');
    await goods.product({ slug });
    await goods.product({ slug: `${slug}-copy-3` });
    const reply = await goods.post('products', { name: 'A', slug });
    expectProblem(reply, 409, 'already_exists');
    const base = slug.replace(/-\d+$/, '');
    const [{ pointer, suggestions }] = reply.body.errors as Json[];
    expect([pointer, (suggestions as string[]).length]).toEqual(['/slug', 3]);
    for (const each of suggestions as string[]) expect(each.startsWith(`${base}-`)).toBe(true);
    expect((await goods.post('products', { name: 'A', slug: (suggestions as string[])[0] })).status).toBe(201);
  });

  it('is free where only its siblings must not have it, and ends a batch', async () => {
    const attributes = [await build(api.dataSource, Attribute), await build(api.dataSource, Attribute)];
    const [mine, other] = attributes.map(({ id }) => id);
    await build(api.dataSource, AttributeValue, { attributeId: mine, slug: 'red' });
    for (const slug of ['red', 'red-2']) await build(api.dataSource, AttributeValue, { attributeId: other, slug });
    const body = { attributeId: mine, name: 'Red', slug: 'red' };
    const reply = await goods.post('attribute-values', body);
    expectProblem(reply, 409, 'already_exists');
    expect(reply.body.errors).toContainEqual(
      expect.objectContaining({ pointer: '/slug', suggestions: ['red-2', 'red-3', 'red-4'] }),
    );
    const items = [body, { ...body, slug: 'blue' }].map((each) => ({ op: 'create', body: each }));
    const batch = await goods.post('attribute-values/batch', { items });
    expectProblem(batch, 409, 'already_exists');
    expect((batch.body.errors as Json[]).map(({ pointer }) => pointer)).toContain('/items/0/body/slug');
  });
});
