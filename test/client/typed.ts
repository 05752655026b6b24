/** What the compiler has to accept and refuse; `test/client/types.test.ts` compiles it, nothing runs it. */
import { createClient, type Filter, type Masked } from '@tradepost/client';

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
/** Whether what is given has exactly that type. */
declare function of<A>(given: A): { is<B>(isEqual: Equal<A, B>): void };

const guest = createClient();
const manager = createClient<'manager'>();

export async function answersFollowMasks(): Promise<void> {
  const { data } = await guest.get('/v1/catalog/products', {
    fields: '{ id, name, category{name,parent{name}}, variants{sku,prices{price{amount}}} }',
  });
  of(data[0]).is<{
    id: string;
    name: string;
    category: { name: string; parent: { name: string } | null } | null;
    variants: { sku: string; prices: { price: { amount: number } }[] }[];
  }>(true);
  // @ts-expect-error It was not asked for.
  void data[0].slug;

  const product = await guest.get('/v1/catalog/products/{id}', { path: { id: '' }, fields: 'name,variants{}' });
  of(product.name).is<string>(true);
  of(product.variants[0].sku).is<string>(true);

  const whole = await guest.get('/v1/catalog/products/{id}', { path: { id: '' } });
  of(whole.slug).is<string>(true);
  // @ts-expect-error Relations are not in the default mask.
  void whole.variants;

  const all = await guest.get('/v1/catalog/products/{id}', { path: { id: '' }, fields: 'variants{sku},*' });
  of(all.variants).is<{ sku: string }[]>(true);
  of(all.slug).is<string>(true);
  of(all.company === undefined ? 'there may be none' : all.company?.name).is<string | undefined>(true);

  const created = await manager.post('/v1/catalog/products', { body: { name: 'A', slug: 'a' }, fields: 'version' });
  of(created).is<{ version: number }>(true);

  const { items } = await manager.post('/v1/catalog/products/batch', {
    body: { items: [{ op: 'delete', id: '' }] },
    fields: 'id',
  });
  const [item] = items;
  if (item.problem === undefined) of(item.body).is<{ id: string } | undefined>(true);

  for await (const row of guest.each('/v1/catalog/variants', { fields: 'sku,product{name}' })) {
    of(row.sku).is<string>(true);
  }
  const login = await guest.post('/v1/auth/login', { body: { email: '', password: '' } });
  of(login.accessToken).is<string>(true);
  of(await manager.delete('/v1/catalog/products/{id}', { path: { id: '' } })).is<undefined>(true);
}

export async function levelsSeeWhatIsTheirs(): Promise<void> {
  const mine = await manager.get('/v1/catalog/prices', { fields: 'price{amount},cost{amount}' });
  of(mine.data[0].cost).is<{ amount: number } | null>(true);
  const theirs = await guest.get('/v1/catalog/prices', { fields: 'price{amount},cost{amount}' });
  of(theirs.data[0].cost).is<{ amount: number } | null | undefined>(true);
  const row: Masked<'Product', 'privateMetadata'> = {};
  of(row.privateMetadata).is<{ [key: string]: unknown } | undefined>(true);
}

export async function wrongMasksAreRefused(): Promise<void> {
  // @ts-expect-error Product has no field nmae
  await guest.get('/v1/catalog/products', { fields: '{nmae}' });
  // @ts-expect-error Variant has no field nmae
  await guest.get('/v1/catalog/products', { fields: '{name,variants{sku,nmae},slug}' });
  // @ts-expect-error MoneyValue has no field cents
  await guest.get('/v1/catalog/products', { fields: 'variants{prices{price{cents}}}' });
  // @ts-expect-error Product.name has no fields
  await guest.get('/v1/catalog/products', { fields: 'name{first}' });
  // @ts-expect-error Mask parse error: Missing closing bracket
  await guest.get('/v1/catalog/products', { fields: '{name,variants{sku}' });
  // @ts-expect-error Mask parse error: Unexpected closing bracket
  await guest.get('/v1/catalog/products', { fields: 'name,variants{sku}}' });
  // @ts-expect-error Mask parse error: Unexpected comma
  await guest.get('/v1/catalog/products', { fields: 'name,,slug' });
  // @ts-expect-error Mask parse error: name is named twice
  await guest.get('/v1/catalog/products', { fields: 'name,name' });
  // @ts-expect-error The answer is no model.
  await guest.post('/v1/auth/login', { body: { email: '', password: '' }, fields: 'accessToken' });
  // Free JSON is filtered by any mask; a mask that is made at run time is not known here.
  await guest.get('/v1/catalog/products', { fields: 'metadata{colour}' });
  await guest.get('/v1/catalog/products', { fields: ['id', 'name'].join() });
}

export async function filtersAreChecked(): Promise<void> {
  await guest.get('/v1/catalog/products', {
    filter: {
      name: { ilike: '%tea%' },
      status: 'active',
      createdAt: { ge: new Date(0) },
      category: { parent: { name: 'Tea' } },
      variants: { prices: { price: { amount: { ge: 500 }, currency: 'EUR' } } },
      or: [{ slug: 'a' }, { not: { tags: { slug: 'b' } } }],
    },
    sort: { createdAt: 'desc', category: { name: 'asc nullslast' } },
  });
  const filter: Filter<'Order'> = { number: 7, status: { in: ['placed', 'confirmed'] } };
  await manager.get('/v1/orders', { filter, sort: { placedAt: 'desc', total: { gross: 'asc' } } });
  // @ts-expect-error There is no such field.
  await guest.get('/v1/catalog/products', { filter: { nmae: 'x' } });
  // @ts-expect-error Nor there.
  await guest.get('/v1/catalog/products', { filter: { variants: { nmae: 'x' } } });
  // @ts-expect-error It is text.
  await guest.get('/v1/catalog/products', { filter: { name: 5 } });
  // @ts-expect-error No such status.
  await guest.get('/v1/catalog/products', { filter: { status: 'sold' } });
  // @ts-expect-error An id is no text to search in.
  await guest.get('/v1/catalog/products', { filter: { id: { like: 'a%' } } });
  // @ts-expect-error Free JSON cannot be filtered.
  await guest.get('/v1/catalog/products', { filter: { metadata: 'x' } });
  // @ts-expect-error Not by a list of rows.
  await guest.get('/v1/catalog/products', { sort: { variants: { sku: 'asc' } } });
  // @ts-expect-error Only lists are filtered.
  await guest.get('/v1/catalog/products/{id}', { path: { id: '' }, filter: { name: 'x' } });
}

export async function whatARouteNeedsIsRequired(): Promise<void> {
  // @ts-expect-error Which one?
  await guest.get('/v1/catalog/products/{id}');
  // @ts-expect-error A slug is missing.
  await manager.post('/v1/catalog/products', { body: { name: 'A' } });
  // @ts-expect-error There is no such route.
  await guest.get('/v1/catalog/product');
  // @ts-expect-error It cannot be deleted.
  await guest.delete('/v1/catalog/products');
  await guest.get('/v1/catalog/products');
}
