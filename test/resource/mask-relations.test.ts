import { Level } from '@app/shared/model';
import type { Category } from '@app/catalog';
import { build, buildCategory, buildMany, buildProduct, buildVariant } from '../support/builders';
import { useApi } from '../support/request';
import { Session } from '../../libs/organization/session/session.entity';
import { Account } from '@app/organization';

const api = useApi();

/** A chain of categories below each other, the first one on top. */
async function chain(length: number): Promise<Category[]> {
  const categories: Category[] = [];
  for (let level = 0; level < length; level++) {
    const parentId = categories.at(-1)?.id ?? null;
    categories.push(await buildCategory(api.dataSource, { name: `Level ${level}`, parentId }));
  }
  return categories;
}

describe('the way into an answer', () => {
  let categories: Category[];
  beforeAll(async () => void (categories = await chain(6)));

  const shown = async (id: string, mask: string): Promise<[string, string | null]> => {
    const { text, headers } = await api.get(`/v1/catalog/categories/${id}`, { mask });
    return [text, headers.get('x-fields-ignored')];
  };

  it('crosses at most four relations', async () => {
    const up = (levels: number): string => `${'parent{'.repeat(levels)}name${'}'.repeat(levels)}`;
    expect(await shown(categories[5].id, up(4))).toEqual([
      '{"parent":{"parent":{"parent":{"parent":{"name":"Level 1"}}}}}',
      null,
    ]);
    expect(await shown(categories[5].id, up(5))).toEqual([
      '{"parent":{"parent":{"parent":{"parent":{}}}}}',
      'parent.parent.parent.parent.parent',
    ]);
    const down = 'children{children{children{children{name,children{name}}}}}';
    expect(await shown(categories[0].id, down)).toEqual([
      '{"children":[{"children":[{"children":[{"children":[{"name":"Level 4"}]}]}]}]}',
      'children.children.children.children.children',
    ]);
  });

  it('does not come back over a relation by which it came', async () => {
    const product = await buildProduct(api.dataSource, { categoryId: categories[0].id, name: 'Cup' });
    await buildVariant(api.dataSource, { productId: product.id, sku: 'CUP' });
    expect(await shown(categories[0].id, 'products{name,category{name}}')).toEqual([
      '{"products":[{"name":"Cup"}]}',
      'products.category',
    ]);
    expect(await shown(categories[1].id, 'parent{name,children{name}}')).toEqual([
      '{"parent":{"name":"Level 0"}}',
      'parent.children',
    ]);
    const { text, headers } = await api.get('/v1/catalog/variants', {
      mask: 'sku,product{name,variants{sku},category{name,products{name}}}',
    });
    expect(text).toContain('{"sku":"CUP","product":{"name":"Cup","category":{"name":"Level 0"}}}');
    expect(headers.get('x-fields-ignored')).toBe('product.variants,product.category.products');
  });

  it('is not made longer by *', async () => {
    const { body } = await api.get(`/v1/catalog/categories/${categories[0].id}`, { mask: '*' });
    expect(body).toHaveProperty('products.0.name', 'Cup');
    expect(body).not.toHaveProperty('products.0.variants');
    expect(body).not.toHaveProperty('children.0.children');
  });
});

describe('a list of children', () => {
  it('stands in the order of its relation', async () => {
    const category = await buildCategory(api.dataSource);
    for (const [position, name] of [
      [2, 'A'],
      [1, 'C'],
      [1, 'B'],
    ] as const) {
      await buildCategory(api.dataSource, { parentId: category.id, position, name });
    }
    const { body } = await api.get(`/v1/catalog/categories/${category.id}`, { mask: 'children{name}' });
    expect(body).toEqual({ children: [{ name: 'B' }, { name: 'C' }, { name: 'A' }] });
  });

  it('is cut after 100 rows, which a header tells, and its own list has the rest', async () => {
    const { id } = await buildProduct(api.dataSource);
    const sku = (index: number): string => `CUT-${String(index).padStart(3, '0')}`;
    const build = (index: number): Promise<unknown> => buildVariant(api.dataSource, { productId: id, sku: sku(index) });
    await buildMany(100, build);
    const whole = await api.get(`/v1/catalog/products/${id}`, { mask: 'variants{sku}' });
    expect([whole.headers.get('x-fields-truncated'), (whole.body.variants as unknown[]).length]).toEqual([null, 100]);
    await build(100);
    const cut = await api.get(`/v1/catalog/products/${id}`, { mask: 'variants{sku}' });
    expect(cut.headers.get('x-fields-truncated')).toBe('variants');
    expect(cut.body).toEqual({ variants: Array.from({ length: 100 }, (_, index) => ({ sku: sku(index) })) });
    const rest = await api.get('/v1/catalog/variants', {
      mask: 'sku',
      query: { 'filter[productId]': id, sort: 'sku', pageNumber: '2', pageSize: '100' },
    });
    expect(rest.data).toEqual([{ sku: sku(100) }]);
  });

  it('that was cut is named by its path, once, wherever it stands', async () => {
    const category = await buildCategory(api.dataSource);
    for (const product of await buildMany(2, () => buildProduct(api.dataSource, { categoryId: category.id }))) {
      await buildMany(101, () => buildVariant(api.dataSource, { productId: product.id }));
    }
    const mask = 'products{name,variants{sku}}';
    for (const path of [`/v1/catalog/categories/${category.id}`, `/v1/catalog/categories?filter[id]=${category.id}`]) {
      expect((await api.get(path, { mask })).headers.get('x-fields-truncated')).toBe('products.variants');
    }
  });

  it('is shorter where many rows stand above it, so that no answer holds more than 50,000', async () => {
    const category = await buildCategory(api.dataSource);
    const { id } = await buildProduct(api.dataSource, { categoryId: category.id });
    await buildMany(3, () => buildVariant(api.dataSource, { productId: id }));
    const { data, headers } = await api.get('/v1/catalog/categories', {
      mask: 'products{variants{sku}}',
      query: { 'filter[id]': category.id, pageSize: '200' },
    });
    // 200 categories of 100 products each leave room for two variants of each.
    expect(data).toMatchObject([{ products: [{ variants: [expect.anything(), expect.anything()] }] }]);
    expect(headers.get('x-fields-truncated')).toBe('products.variants');
  });
});

describe('children of another audience', () => {
  it('do not exist below their level', async () => {
    const account = await build(api.dataSource, Account, { status: 'active' });
    await build(api.dataSource, Session, { accountId: account.id, userAgent: 'Firefox' });
    const path = `/v1/organization/accounts?filter[id]=${account.id}`;
    const admin = await api.get(path, { as: Level.Admin, mask: 'sessions{userAgent,account{id},generation}' });
    expect(admin.data).toEqual([{ sessions: [{ userAgent: 'Firefox' }] }]);
    expect(admin.headers.get('x-fields-ignored')).toBe('sessions.account,sessions.generation');
    const agent = await api.get('/v1/organization/accounts', { as: Level.Agent, mask: 'sessions{userAgent}' });
    expect(agent.data).toEqual([{}]);
    expect(agent.headers.get('x-fields-ignored')).toBe('sessions');
  });
});
