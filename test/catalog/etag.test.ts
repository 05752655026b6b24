import type { Product } from '@app/catalog';
import { Level } from '@app/shared/model';
import { buildProduct, buildVariant } from '../support/builders';
import { expectProblem, type Reply, useApi } from '../support/request';

const api = useApi();

let product: Product;
let path: string;
beforeEach(async () => {
  product = await buildProduct(api.dataSource, { name: 'Tea' });
  path = `/v1/catalog/products/${product.id}`;
});

const etag = async (mask?: string, as = Level.Guest): Promise<string> =>
  (await api.get(path, { mask, as })).headers.get('etag') ?? '';

describe('the ETag of a row', () => {
  it('begins with its version, and stays while nothing changes', async () => {
    expect(await etag()).toMatch(/^"1\.[\w-]+"$/);
    expect(await etag()).toBe(await etag());
    await api.patch(path, { name: 'Green tea' }, { as: Level.Agent });
    expect(await etag()).toMatch(/^"2\./);
  });

  it('differs by mask, by level, and with what stands below the row', async () => {
    const tags = [await etag(), await etag('name'), await etag('name,slug'), await etag('slug,name'), await etag('{}')];
    tags.push(await etag(undefined, Level.Manager), await etag('name,variants{sku}'));
    expect(new Set(tags).size).toBe(tags.length);
    expect(await etag('{name}')).toBe(await etag(' name ,nonsense'));
    await buildVariant(api.dataSource, { productId: product.id });
    expect(await etag('name,variants{sku}')).not.toBe(tags.at(-1));
  });

  it('is that of the answer, for a write as for the read after it', async () => {
    const changed = await api.patch(path, { name: 'Green tea' }, { as: Level.Agent, mask: 'name' });
    expect(changed.headers.get('etag')).toBe(await etag('name'));
  });

  it('is for single rows, not for lists', async () => {
    expect((await api.get('/v1/catalog/products')).headers.get('etag')).toBeNull();
  });
});

describe('If-None-Match', () => {
  const known = (text: string, mask?: string): Promise<Reply> =>
    api.get(path, { mask, headers: { 'if-none-match': text } });

  it('is answered 304 without a body where the client has it', async () => {
    const tag = await etag();
    for (const text of [tag, `W/${tag}`, `"other", ${tag}`, `${tag},"x"`, '*']) {
      const { status, text: body, headers } = await known(text);
      expect([status, body, headers.get('etag')]).toEqual([304, '', tag]);
      expect(headers.get('vary')).toContain('X-Fields');
    }
  });

  it('compares all of it', async () => {
    const [tag, masked] = [await etag(), await etag('name')];
    for (const text of ['"1"', tag.slice(0, -2) + '"', masked, tag.replaceAll('"', ''), '']) {
      expect((await known(text)).status).toBe(200);
    }
    expect((await known(tag, 'name')).status).toBe(200);
    expect((await known(masked, 'name')).status).toBe(304);
    await api.patch(path, { name: 'Green tea' }, { as: Level.Agent });
    expect((await known(tag)).status).toBe(200);
  });

  it('hides no row that is gone', async () => {
    const tag = await etag();
    await api.delete(path, { as: Level.Manager });
    for (const text of [tag, '*']) expectProblem(await known(text), 404);
  });
});

describe('If-Match', () => {
  const change = (ifMatch: string, name = 'Green tea'): Promise<Reply> =>
    api.patch(path, { name }, { as: Level.Agent, headers: { 'if-match': ifMatch } });

  it('lets a change pass that knows the version, by whatever mask and level', async () => {
    for (const [index, make] of [
      () => etag(),
      () => etag('name'),
      () => etag('{}', Level.Manager),
      () => Promise.resolve('"4"'),
      () => Promise.resolve('"0.x", "5.y"'),
      () => Promise.resolve('*'),
    ].entries()) {
      const reply = await change(await make(), `Tea ${index}`);
      expect([index, reply.status, reply.body.version]).toEqual([index, 200, index + 2]);
    }
  });

  it('stops a change of something that was never seen', async () => {
    const seen = await etag();
    expect((await change(seen, 'First')).status).toBe(200);
    for (const text of [seen, '"1"', '"3.x"', '"x"', 'W/"2.x"', '2', '"2', '', '""', '"2.a b"']) {
      expectProblem(await change(text, 'Second'), 412, 'precondition_failed');
    }
    expect((await api.get(path, { mask: 'name,version' })).body).toEqual({ name: 'First', version: 2 });
  });

  it('is looked at before the body is merged, and even where nothing would change', async () => {
    expectProblem(await change('"7"', 'Tea'), 412);
  });

  it('lets one of two pass who have seen the same', async () => {
    const seen = await etag();
    const replies = await Promise.all([change(seen, 'A'), change(seen, 'B')]);
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 412]);
  });

  it('guards a row from being deleted as well', async () => {
    const remove = (ifMatch: string): Promise<Reply> =>
      api.delete(path, { as: Level.Manager, headers: { 'if-match': ifMatch } });
    const seen = await etag();
    await change(seen);
    expectProblem(await remove(seen), 412, 'precondition_failed');
    expect((await remove(await etag())).status).toBe(204);
  });
});
