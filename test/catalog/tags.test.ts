import { Tag } from '@app/minor';
import { Level } from '@app/shared/model';
import { build, buildMany } from '../support/builders';
import { expectProblem, type Json, type Reply, useApi } from '../support/request';
import { StatementCounter } from '../support/statement-counter';

const api = useApi();
const MASK = '{name,tags{name}}';
let tags: Tag[];
let count = 0;

beforeAll(async () => {
  const names = ['organic', 'new', 'gift'];
  tags = await buildMany(3, (index) => build(api.dataSource, Tag, { name: names[index], slug: names[index] }));
});

const ids = (...indexes: number[]): string[] => indexes.map((index) => tags[index].id);
const create = (body: Json): Promise<Reply> =>
  api.post(
    '/v1/catalog/products',
    { name: 'Tea', slug: `tagged-${++count}`, status: 'active', ...body },
    { as: Level.Agent, mask: 'id,version,tags{name}' },
  );
const update = (id: unknown, body: Json, headers = {}): Promise<Reply> =>
  api.patch(`/v1/catalog/products/${String(id)}`, body, { as: Level.Agent, mask: 'version,tags{name}', headers });

describe('the tags of a product', () => {
  it('are written by their ids and shown to who asks for them, in their order', async () => {
    const { status, body } = await create({ tagIds: ids(0, 2) });
    expect([status, body.tags]).toEqual([201, [{ name: 'gift' }, { name: 'organic' }]]);
    const path = `/v1/catalog/products/${String(body.id)}`;
    expect((await api.get(path)).body).not.toHaveProperty('tags');
    expect((await api.get(path, { mask: MASK })).body.tags).toEqual(body.tags);
    expect((await create({})).body.tags).toEqual([]);
  });

  it('lead back to the products, but not from those that are asked for', async () => {
    const { body } = await create({ name: 'Back', tagIds: ids(1) });
    const tag = await api.get(`/v1/minor/tags/${tags[1].id}`, { mask: '{products{name}}' });
    expect(tag.body.products).toContainEqual({ name: 'Back' });
    const reply = await api.get(`/v1/catalog/products/${String(body.id)}`, { mask: '{tags{products{name}}}' });
    expect([reply.body, reply.headers.get('x-fields-ignored')]).toEqual([{ tags: [{}] }, 'tags.products']);
  });

  it('can be filtered by, in one statement', async () => {
    const { body } = await create({ tagIds: ids(0, 1, 2) });
    await create({ tagIds: ids(2) });
    const counter = new StatementCounter(api.app);
    const query = { 'filter[tags.slug]': 'new', 'filter[id][ge]': String(body.id) };
    const { result, statements } = await counter.during(() =>
      api.get('/v1/catalog/products', { query, mask: '{id,tags{slug}}' }),
    );
    counter.stop();
    expect(statements).toHaveLength(1);
    expect(result.data).toEqual([{ id: body.id, tags: [{ slug: 'gift' }, { slug: 'new' }, { slug: 'organic' }] }]);
  });

  it('are changed as a whole, which is a change of the product', async () => {
    const { body } = await create({ tagIds: ids(0, 1) });
    const changed = await update(body.id, { tagIds: ids(1, 2) });
    expect(changed.body).toEqual({ version: 2, tags: [{ name: 'gift' }, { name: 'new' }] });
    expect((await update(body.id, { tagIds: ids(2, 1) })).body).toEqual(changed.body);
    expect((await update(body.id, { name: 'Green tea' })).body).toEqual({ ...changed.body, version: 3 });
    expectProblem(await update(body.id, { tagIds: [] }, { 'if-match': '"2"' }), 412);
    const late = await update(body.id, { tagIds: [] }, { 'if-match': '"1"' });
    expect((late.body.errors as Json[]).map(({ pointer }) => pointer)).toEqual(['/name', '/tagIds']);
    expect((await update(body.id, { tagIds: [] })).body).toEqual({ version: 4, tags: [] });
    const log = await api.dataSource.query<Json[]>(
      'SELECT changes FROM audit_entry WHERE row_id = $1 AND version_after IN (1, 2, 4) ORDER BY version_after',
      [body.id],
    );
    expect(log.map(({ changes }) => (changes as Json).tagIds)).toEqual([
      { new: ids(0, 1).sort() },
      { old: ids(0, 1).sort(), new: ids(1, 2).sort() },
      { old: ids(1, 2).sort(), new: [] },
    ]);
  });

  it('are those of one request, when two are sent at once', async () => {
    const { body } = await create({});
    const replies = await Promise.all([update(body.id, { tagIds: ids(0, 1) }), update(body.id, { tagIds: ids(2) })]);
    const won = replies.filter(({ status }) => status === 200).map((reply) => reply.body.tags);
    expect(replies.filter(({ status }) => ![200, 409, 412].includes(status))).toEqual([]);
    const { tags: left } = (await api.get(`/v1/catalog/products/${String(body.id)}`, { mask: MASK })).body;
    expect(won).toContainEqual(left);
  });

  it('exist: of each that does not, it is said which one', async () => {
    const missing = '01890000-0000-7000-8000-000000000000';
    const refused = await create({ tagIds: [tags[0].id, missing], categoryId: missing });
    expectProblem(refused, 422, 'reference_not_found');
    expect((refused.body.errors as Json[]).map(({ pointer }) => pointer)).toEqual(['/categoryId', '/tagIds/1']);
    const { body } = await create({ tagIds: ids(0) });
    expectProblem(await update(body.id, { tagIds: [missing] }), 422, 'reference_not_found');
    expect((await update(body.id, {})).body).toEqual({ version: 1, tags: [{ name: 'organic' }] });
  });

  it.each([[null], ['organic'], [['organic']], [[null]], [{}], [Array<string>(101).fill('x')], 'twice' as const])(
    'are a list of ids, each once, not %j',
    async (tagIds) => {
      const refused = await create({ tagIds: tagIds === 'twice' ? [tags[0].id, tags[0].id.toUpperCase()] : tagIds });
      expectProblem(refused, 400, 'validation_failed');
      expect((refused.body.errors as Json[])[0].pointer).toMatch(/^\/tagIds/);
    },
  );

  it('go with the tag, and leave the product', async () => {
    const tag = await build(api.dataSource, Tag, { name: 'short-lived' });
    const { body } = await create({ tagIds: [tag.id] });
    expect((await api.delete(`/v1/minor/tags/${tag.id}`, { as: Level.Manager })).status).toBe(204);
    expect((await api.get(`/v1/catalog/products/${String(body.id)}`, { mask: MASK })).body.tags).toEqual([]);
  });
});
