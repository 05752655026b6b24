import { Level } from '@app/shared/model';
import { buildCategory, buildMany, buildPrice, buildProduct, buildVariant } from '../support/builders';
import { expectRefusal, type Json, type Reply, useApi } from '../support/request';

const PRODUCTS = '/v1/catalog/products';
const FOREIGN = 'The cursor is none of this list: it goes with one filter, sort and search, and with one account.';

const api = useApi();

const namesOf = ({ data }: Reply): unknown[] => data.map(({ name }) => name);

/** The page that a cursor leads to is asked for by the link that the page before gives. */
const next = ({ page }: Reply, as: Level = Level.Agent): Promise<Reply> => api.get(page.next as string, { as });

const cursorOf = ({ page }: Reply): string =>
  new URL(page.next as string, api.url).searchParams.get('cursor') as string;

const begin = (query: Json = {}, as: Level = Level.Agent): Promise<Reply> =>
  api.get(PRODUCTS, { as, query: { cursor: '', pageSize: '2', ...query } });

beforeAll(async () => {
  const tea = await buildCategory(api.dataSource, { name: 'Tea' });
  await buildMany(5, (index) =>
    buildProduct(api.dataSource, {
      name: `P${index}`,
      description: index % 2 === 0 ? 'x'.repeat(index) : null,
      categoryId: index < 3 ? tea.id : null,
      status: index % 2 ? 'draft' : 'active',
    }),
  );
});

describe('a walk by cursor', () => {
  it('begins with an empty cursor and goes on by links', async () => {
    const first = await begin();
    expect(namesOf(first)).toEqual(['P0', 'P1']);
    expect(first.page).toMatchObject({ pageNumber: null, pageSize: 2, numPages: 3, totalResults: 5, prev: null });
    expect(first.headers.get('link')).toBe(`<${String(first.page.next)}>; rel="next"`);
    const second = await next(first);
    expect(namesOf(second)).toEqual(['P2', 'P3']);
    const last = await next(second);
    expect(namesOf(last)).toEqual(['P4']);
    expect([last.page.next, last.headers.get('link')]).toEqual([null, null]);
  });

  it('keeps filter, sort and mask, and takes another page size', async () => {
    const query = { sort: '-status,category.name:nullsfirst', 'filter[name][ne]': 'P4' };
    const as = Level.Agent;
    const first = await api.get(PRODUCTS, { as, mask: 'name', query: { ...query, cursor: '', pageSize: '1' } });
    expect(first.data).toEqual([{ name: 'P3' }]);
    const rest = await api.get(PRODUCTS, {
      as,
      mask: 'name',
      query: { ...query, cursor: cursorOf(first), pageSize: '9' },
    });
    expect(rest.data).toEqual([{ name: 'P1' }, { name: 'P0' }, { name: 'P2' }]);
  });

  it.each(['none', 'estimated', 'exact'])('names a next page with count=%s only where there is one', async (count) => {
    const pages = await begin({ count, pageSize: '5' });
    expect([pages.data.length, pages.page.next]).toEqual([5, null]);
    expect((await begin({ count, pageSize: '4' })).page.next).not.toBeNull();
    expect((await begin({ count, pageSize: '0' })).page.next).toBeNull();
  });

  it('meets neither a row twice nor misses one while others come and go', async () => {
    const first = await begin({ sort: 'name' });
    const before = await buildProduct(api.dataSource, { name: 'P0a' });
    const behind = await buildProduct(api.dataSource, { name: 'P2a' });
    const [last] = first.data.slice(-1);
    await api.dataSource.query('UPDATE product SET name = $1 WHERE id = $2', ['P9', last.id]);
    expect(namesOf(await next(first))).toEqual(['P2', 'P2a']);
    await api.dataSource.query('UPDATE product SET name = $1 WHERE id = $2', ['P1', last.id]);
    await api.dataSource.query('DELETE FROM product WHERE id = ANY ($1)', [[before.id, behind.id]]);
  });

  it('goes on behind values to the last digit', async () => {
    const product = await buildProduct(api.dataSource, { name: 'Z' });
    const amounts = ['9007199254740992', '9007199254740993', '9007199254740994'];
    for (const amount of amounts) {
      const { id } = await buildVariant(api.dataSource, { productId: product.id, sku: amount });
      const { id: priceId } = await buildPrice(api.dataSource, { variantId: id });
      await api.dataSource.query('UPDATE price SET price_amount = $1 WHERE id = $2', [amount, priceId]);
      await api.dataSource.query(
        `UPDATE variant SET weight = 0.001 * ($1::bigint % 10),
         created_at = '2026-11-24T09:30:00Z'::timestamptz + ($1::bigint % 10) * interval '1 millisecond' WHERE id = $2`,
        [amount, id],
      );
    }
    for (const sort of ['price.amount', 'weight', 'createdAt', '-price.amount', '-weight', '-createdAt']) {
      const [what, mask] = sort.endsWith('amount') ? ['prices', 'price{amount}'] : ['variants', 'sku'];
      let page = await api.get(`/v1/catalog/${what}`, { mask, query: { sort, cursor: '', pageSize: '1' } });
      let met = page.text.match(/\d{16}/)?.[0];
      for (; page.page.next; met += ` ${page.text.match(/\d{16}/)?.[0]}`) {
        page = await api.get(page.page.next as string, { mask });
      }
      expect(met).toBe((sort.startsWith('-') ? amounts.toReversed() : amounts).join(' '));
    }
    await api.dataSource.query('DELETE FROM product WHERE id = $1', [product.id]);
  });

  it('is told from page numbers', async () => {
    for (const query of [{ pageNumber: '2' }, { 'page[number]': '1' }]) {
      const [[pointer, value]] = Object.entries(query);
      expectRefusal(await begin(query), 'InvalidPage', pointer, `Page number does not go with a cursor: ${value}`);
    }
  });

  it('does not begin behind a value that no URL has room for', async () => {
    const { id } = await buildProduct(api.dataSource, { description: 'y'.repeat(4000) });
    const reply = await begin({ sort: '-description:nullslast', pageSize: '1' });
    expectRefusal(reply, 'InvalidPage', 'cursor', /too long to go on from\.$/);
    await api.dataSource.query('DELETE FROM product WHERE id = $1', [id]);
  });

  it('goes through a search, whose links want the same body', async () => {
    const body = { filter: { field: 'category.name', value: 'Tea' }, cursor: '', pageSize: 2, count: 'none' };
    const as = Level.Agent;
    const first = await api.post(`${PRODUCTS}/search`, body, { as });
    expect(namesOf(first)).toEqual(['P0', 'P1']);
    const second = await api.post(first.page.next as string, body, { as });
    expect(namesOf(second)).toEqual(['P2']);
    expect(second.page).toMatchObject({ totalResults: null, next: null });
    const again = await api.post(`${PRODUCTS}/search`, { ...body, cursor: cursorOf(first) }, { as });
    expect(again.text).toBe(second.text);
  });
});

describe('a cursor', () => {
  it('of another list is refused', async () => {
    const cursor = cursorOf(await begin({ sort: 'name' }));
    for (const query of [
      { sort: 'name,slug' },
      { sort: '-name' },
      { sort: 'name:nullsfirst' },
      { sort: 'name', 'filter[status]': 'draft' },
      { sort: 'name', filter: { field: 'name', op: 'is_not_null' } },
    ]) {
      expectRefusal(await begin({ ...query, cursor }), 'InvalidPage', 'cursor', FOREIGN);
    }
    const query = { sort: 'name', cursor };
    expectRefusal(await api.get('/v1/catalog/categories', { query }), 'InvalidPage', 'cursor', FOREIGN);
  });

  it('of another filter value is refused', async () => {
    const filtered = (name: string): Json => ({ 'filter[name][ge]': name });
    const cursor = cursorOf(await begin(filtered('P0')));
    expect((await begin({ ...filtered('P0'), cursor })).status).toBe(200);
    expectRefusal(await begin({ ...filtered('P1'), cursor }), 'InvalidPage', 'cursor', FOREIGN);
  });

  it('of another account or level is refused', async () => {
    const reply = await begin({}, Level.Agent);
    expect((await next(reply, Level.Agent)).status).toBe(200);
    for (const level of [Level.Guest, Level.Customer, Level.Manager]) {
      expectRefusal(await next(reply, level), 'InvalidPage', 'cursor', FOREIGN);
    }
  });

  it('that somebody has made or changed is refused', async () => {
    const cursor = cursorOf(await begin());
    const [payload, signature] = cursor.split('.');
    const forged = Buffer.from(JSON.stringify(['P3', '00000000-0000-0000-0000-000000000000'])).toString('base64url');
    for (const text of [
      `${forged}.${signature}`,
      payload,
      `${payload}.`,
      `.${signature}`,
      `${payload}.${signature.slice(1)}`,
      `${payload.slice(0, -1)}.${signature}`,
      `${payload}.${'A'.repeat(22)}`,
      'x',
      ' ',
      '../../etc',
      "' OR 1=1 --",
      '\u{1f375}',
    ]) {
      expectRefusal(await begin({ cursor: text }), 'InvalidPage', 'cursor', FOREIGN);
    }
  });
});
