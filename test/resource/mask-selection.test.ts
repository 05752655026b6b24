import type { Category, Price, Product } from '@app/catalog';
import { Level } from '@app/shared/model';
import { buildCategory, buildPrice, buildProduct, buildVariant } from '../support/builders';
import { useApi } from '../support/request';

const api = useApi();

const DEFAULT = [
  'name',
  'slug',
  'description',
  'status',
  'companyId',
  'categoryId',
  'productTypeId',
  'taxClassId',
  'id',
  'version',
  'createdAt',
  'updatedAt',
  'externalReference',
  'metadata',
];

let tea: Category;
let product: Product;
let price: Price;

beforeAll(async () => {
  tea = await buildCategory(api.dataSource, { name: 'Tea', slug: 'tea' });
  product = await buildProduct(api.dataSource, {
    name: 'Sencha',
    slug: 'sencha',
    categoryId: tea.id,
  });
  await buildVariant(api.dataSource, { productId: product.id, sku: 'A' });
  const { id: variantId } = await buildVariant(api.dataSource, { productId: product.id, sku: 'B' });
  const [amounts, cost] = [4290, 2100].map((amount) => ({ amount, currency: 'EUR' }));
  price = await buildPrice(api.dataSource, { variantId, price: amounts, cost });
});

/** The text of the product as a mask shows it, spaces and all; or of another row. */
const masked = async (mask?: string, as = Level.Guest, path = `products/${product.id}`): Promise<string> => {
  const { status, text } = await api.get(`/v1/catalog/${path}`, { mask, as });
  expect(status).toBe(200);
  return text;
};

describe('without a mask, the default of the model', () => {
  it('shows every field but relations, in the order of declaration', async () => {
    expect(Object.keys(JSON.parse(await masked()))).toEqual(DEFAULT);
  });

  it.each(['', '   ', '\t'])('is shown for an empty header, too: %j', async (mask) => {
    expect(await masked(mask)).toBe(await masked());
  });

  it('shows more to a higher level', async () => {
    const shown = Object.keys(JSON.parse(await masked(undefined, Level.Manager)));
    expect(shown.filter((name) => !DEFAULT.includes(name))).toEqual(['archivedAt', 'archived', 'privateMetadata']);
    expect(shown.filter((name) => DEFAULT.includes(name))).toEqual(DEFAULT);
  });
});

describe('a mask', () => {
  it.each([
    ['{}', '{}'],
    ['nonsense', '{}'],
    ['name', '{"name":"Sencha"}'],
    ['{name}', '{"name":"Sencha"}'],
    ['slug,name', '{"slug":"sencha","name":"Sencha"}'],
    ['{ name , slug }', '{"name":"Sencha","slug":"sencha"}'],
    ['name slug', '{"name":"Sencha","slug":"sencha"}'],
    ['name;slug', '{"name":"Sencha","slug":"sencha"}'],
    ['"name" \'slug\'', '{"name":"Sencha","slug":"sencha"}'],
    ['$name, @slug?', '{"name":"Sencha","slug":"sencha"}'],
    ['name,', '{"name":"Sencha"}'],
    ['name,name', '{"name":"Sencha"}'],
    ['Name', '{}'],
    ['nam*', '{}'],
    ['name,nonsense{a{b}},slug', '{"name":"Sencha","slug":"sencha"}'],
    ['__proto__,constructor,toString,hasOwnProperty', '{}'],
  ])('%s shows %s', async (mask, text) => {
    expect(await masked(mask)).toBe(text);
  });

  it.each([
    ['price', '{"price":{"amount":4290,"currency":"EUR"}}'],
    ['price{}', '{"price":{"amount":4290,"currency":"EUR"}}'],
    ['price{currency}', '{"price":{"currency":"EUR"}}'],
    ['price{currency,amount}', '{"price":{"currency":"EUR","amount":4290}}'],
    ['price{*}', '{"price":{"amount":4290,"currency":"EUR"}}'],
    ['price{vat}', '{"price":{}}'],
    ['price{amount}version', '{"price":{"amount":4290},"version":1}'],
    ['price.amount', '{"price":{"amount":4290,"currency":"EUR"}}'],
    ['price{amount},price{currency}', '{"price":{"currency":"EUR"}}'],
    ['price{amount},version,price', '{"price":{"amount":4290,"currency":"EUR"},"version":1}'],
    ['price,price{amount}', '{"price":{"amount":4290}}'],
    ['priceBefore{amount}', '{"priceBefore":null}'],
  ])('goes into objects: %s shows %s', async (mask, text) => {
    expect(await masked(mask, Level.Guest, `prices/${price.id}`)).toBe(text);
  });

  it('puts the rest where it was asked for with *, after the named ones', async () => {
    const rest = DEFAULT.filter((name) => name !== 'status' && name !== 'name');
    for (const mask of ['status,*,name', '*,status,name', 'status,name,*{x}', '*,*,status,name']) {
      const shown = JSON.parse(await masked(mask));
      expect(Object.keys(shown).slice(0, 2)).toEqual(['status', 'name']);
      expect(Object.keys(shown)).toEqual(expect.arrayContaining(rest));
    }
  });

  it('shows with * the relations as well, which the default leaves out', async () => {
    const shown = JSON.parse(await masked('*'));
    expect(shown).toMatchObject({ category: { name: 'Tea' }, variants: [{ sku: 'A' }, { sku: 'B' }] });
    const asked = ['attributes', 'category', 'collections', 'media', 'productType', 'tags', 'taxClass', 'variants'];
    expect(Object.keys(shown).sort()).toEqual([...DEFAULT, ...asked].sort());
  });

  it('goes into relations, each shown whole by its own default', async () => {
    expect(await masked('category{name},variants{sku,prices{price{amount}}}')).toBe(
      '{"category":{"name":"Tea"},"variants":[{"sku":"A","prices":[]},{"sku":"B","prices":[{"price":{"amount":4290}}]}]}',
    );
    for (const mask of ['category', 'category{}']) {
      const { category } = JSON.parse(await masked(mask));
      expect(category).toMatchObject({ id: tea.id, name: 'Tea', parentId: null });
      expect(category).not.toHaveProperty('products');
    }
    expect(await masked('variants{nonsense},category{nonsense}')).toBe('{"variants":[{},{}],"category":{}}');
  });

  it('shows a missing row as null, however deep the mask goes', async () => {
    const { id } = await buildProduct(api.dataSource);
    const { text } = await api.get(`/v1/catalog/products/${id}`, {
      mask: 'category{parent{name}},variants{sku}',
    });
    expect(text).toBe('{"category":null,"variants":[]}');
  });

  it('addresses the item of a list, never the envelope', async () => {
    const list = await api.get('/v1/catalog/products', { mask: 'slug', query: { 'filter[slug]': 'sencha' } });
    expect(list.body).toEqual({
      data: [{ slug: 'sencha' }],
      page: { pageNumber: 1, pageSize: 1, numPages: 1, totalResults: 1, next: null, prev: null },
    });
    const none = await api.get('/v1/catalog/products', { mask: 'data{slug},page', query: { pageSize: '1' } });
    expect(none.data).toEqual([{}]);
    expect(none.headers.get('x-fields-ignored')).toBe('data,page');
  });

  it('has each row of a list shown, however empty', async () => {
    const { data, page } = await api.get('/v1/catalog/products', { mask: '{}' });
    expect(data).toEqual(Array.from({ length: page.totalResults as number }, () => ({})));
  });
});

describe('names that show nothing', () => {
  const ignored = async (mask: string, as = Level.Guest): Promise<string | null> =>
    (await api.get(`/v1/catalog/products/${product.id}`, { mask, as })).headers.get('x-fields-ignored');

  it.each([
    ['name', null],
    ['name,titel', 'titel'],
    ['titel,name,variants{sku,colour,prices{price{vat}}}', 'titel,variants.colour,variants.prices.price.vat'],
    ['titel{a,b{c}}', 'titel'],
    ['*,titel', 'titel'],
    ['*{titel}', null],
    ['variants{*,colour}', 'variants.colour'],
    ['__proto__', '__proto__'],
    ['{}', null],
  ])('of %s are told as %s', async (mask, header) => {
    expect(await ignored(mask)).toBe(header);
  });

  it('are percent-encoded', async () => {
    expect(await ignored('größe,preis:netto')).toBe('gr%C3%B6%C3%9Fe,preis%3Anetto');
  });

  it('are told as far as 1 KiB goes, names whole', async () => {
    const names = Array.from({ length: 300 }, (_, index) => `unknown${index}`);
    const header = (await ignored(names.join())) ?? '';
    expect(header.length).toBeLessThanOrEqual(1024);
    expect(header.split(',')).toEqual(names.slice(0, header.split(',').length));
    expect(header.length + names[header.split(',').length].length + 1).toBeGreaterThan(1024);
  });
});

describe('a field that the level may not see', () => {
  it('is as unknown as any other in a mask', async () => {
    const mask = 'version,cost,cost{amount},costs,privateMetadata{a}';
    for (const as of [Level.Guest, Level.Agent]) {
      const { data, headers } = await api.get('/v1/catalog/prices', { as, mask });
      expect(data).toEqual([{ version: 1 }]);
      expect(headers.get('x-fields-ignored')).toBe('cost,costs,privateMetadata');
    }
    const { data } = await api.get('/v1/catalog/prices', { as: Level.Manager, mask });
    expect(data).toEqual([{ version: 1, cost: { amount: 2100 }, privateMetadata: {} }]);
  });

  it('is hidden inside of relations and from *, too', async () => {
    const guest = JSON.parse(await masked('variants{prices{*}}'));
    expect(guest.variants[1].prices[0]).not.toHaveProperty('cost');
    const manager = JSON.parse(await masked('variants{prices{*}}', Level.Manager));
    expect(manager.variants[1].prices[0]).toHaveProperty('cost.amount', 2100);
  });

  it('is no leaf for the mask error, which would tell that it is there', async () => {
    const hidden = await api.get('/v1/organization/accounts', { as: Level.Agent, mask: 'email{x}' });
    const unknown = await api.get('/v1/organization/accounts', { as: Level.Agent, mask: 'emial{x}' });
    expect([hidden.status, unknown.status]).toEqual([200, 200]);
    expect([hidden, unknown].map(({ headers }) => headers.get('x-fields-ignored'))).toEqual(['email', 'emial']);
  });
});
