import { hash } from 'node:crypto';
import { request as send } from 'node:http';
import { Category, Product } from '@app/catalog';
import { Level } from '@app/shared/model';
import { buildMany, buildProduct } from '../support/builders';
import { eventually } from '../support/eventually';
import { expectProblem, expectRefusal, type Json, type Reply, useApi } from '../support/request';
import { SecretTagController, SecretTagService, TrialController } from './trial';

const api = useApi({ controllers: [TrialController, SecretTagController], providers: [SecretTagService] });
const PRODUCTS = '/v1/catalog/products';

let count = 0;
const fresh = (): string => `key-${++count}`;
const body = (more: Json = {}): Json => ({ name: 'Tea', slug: `keyed-${++count}`, ...more });

const post = (key: string, what: Json, headers = {}, path = PRODUCTS): Promise<Reply> =>
  api.post(path, what, { as: Level.Agent, headers: { 'idempotency-key': key, ...headers } });
const patch = (key: string, id: string, what: Json): Promise<Reply> =>
  api.patch(`${PRODUCTS}/${id}`, what, { as: Level.Agent, headers: { 'idempotency-key': key } });

const isReplay = ({ headers }: Reply): boolean => headers.get('idempotency-replayed') === 'true';

/** Expects the same answer, word for word, marked as a replay. */
function expectReplay(again: Reply, first: Reply): void {
  expect([again.status, again.text]).toEqual([first.status, first.text]);
  expect([isReplay(first), isReplay(again)]).toEqual([false, true]);
  for (const name of ['location', 'etag', 'content-type', 'x-fields-ignored']) {
    expect([name, again.headers.get(name)]).toEqual([name, first.headers.get(name)]);
  }
}

function expectReused(reply: Reply): void {
  expectProblem(reply, 422, 'idempotency_key_reused');
  expect(reply.body.errors).toMatchObject([{ pointer: 'Idempotency-Key' }]);
}

const countBySlug = ({ slug }: Json): Promise<number> =>
  api.dataSource.getRepository(Product).countBy({ slug: String(slug) });

describe('a request that is sent again under its key', () => {
  it('creates one row, and gets the first answer with all of its headers', async () => {
    const [key, what] = [fresh(), body()];
    const headers = { 'x-fields': 'id,name,nonsense' };
    const first = await post(key, what, headers);
    expect(first.status).toBe(201);
    for (let time = 0; time < 2; time++) expectReplay(await post(key, what, headers), first);
    expect(await countBySlug(what)).toBe(1);
  });

  it('changes a row once, whatever has become of it since', async () => {
    const { id } = await buildProduct(api.dataSource);
    const key = fresh();
    const first = await patch(key, id, { name: 'B' });
    await patch(fresh(), id, { name: 'C' });
    expectReplay(await patch(key, id, { name: 'B' }), first);
    expect((await api.get(`${PRODUCTS}/${id}`)).body).toMatchObject({ name: 'C', version: 3 });
  });

  it('orders one file and cancels its job once, by routes of their own', async () => {
    const [order, cancel] = [fresh(), fresh()];
    const exports = '/v1/reports/runs';
    const first = await post(order, { list: 'catalog/products' }, {}, exports);
    expect(first.status).toBe(202);
    expectReplay(await post(order, { list: 'catalog/products' }, {}, exports), first);
    const cancellation = `${first.headers.get('location')}/cancellation`;
    const asking = { as: Level.Agent, headers: { 'idempotency-key': cancel } };
    const cancelled = await api.post(cancellation, undefined, asking);
    expect([cancelled.status, cancelled.body.state]).toEqual([202, 'cancelled']);
    expectReplay(await api.post(cancellation, undefined, asking), cancelled);
    expectProblem(await api.post(cancellation, undefined, { as: Level.Agent }), 409);
  });

  it('a hundred times at once has one effect', async () => {
    const [key, what] = [fresh(), body()];
    const replies = await buildMany(100, () => post(key, what));
    const made = replies.filter(({ status }) => status === 201);
    const first = made.filter((reply) => !isReplay(reply));
    expect(first).toHaveLength(1);
    expect(new Set(made.map(({ text }) => text)).size).toBe(1);
    for (const reply of replies.filter(({ status }) => status !== 201)) {
      expectProblem(reply, 409, 'idempotency_key_in_use');
    }
    expect(await countBySlug(what)).toBe(1);
  });

  it('while the first is under way is told so, and when to come again', async () => {
    const { id } = await buildProduct(api.dataSource);
    const key = fresh();
    const holder = api.dataSource.createQueryRunner();
    await holder.startTransaction();
    await holder.query('SELECT FROM product WHERE id = $1 FOR UPDATE', [id]);
    const slow = patch(key, id, { name: 'B' });
    const waiting = `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
    await eventually(async () => expect(await api.dataSource.query(waiting)).toHaveLength(1));
    const early = await patch(key, id, { name: 'B' });
    await holder.commitTransaction();
    await holder.release();
    expectProblem(early, 409, 'idempotency_key_in_use');
    expect(early.headers.get('retry-after')).toBe('1');
    const first = await slow;
    expect(first.status).toBe(200);
    expectReplay(await patch(key, id, { name: 'B' }), first);
  });
});

describe('a key', () => {
  it('is good for one request: another body, path, method, query or mask is refused', async () => {
    const [key, what] = [fresh(), body()];
    const { id } = (await post(key, what)).body;
    const other = body();
    expectReused(await post(key, other));
    expectReused(await post(key, what, {}, '/v1/catalog/categories'));
    expectReused(await post(key, what, {}, `${PRODUCTS}?a=1`));
    expectReused(await post(key, what, { 'x-fields': 'id' }));
    expectReused(await patch(key, String(id), { name: 'Coffee' }));
    expect([await countBySlug(other), await api.dataSource.getRepository(Category).count()]).toEqual([0, 0]);
    expect((await api.get(`${PRODUCTS}/${String(id)}`, { as: Level.Agent })).body).toMatchObject({
      name: 'Tea',
      version: 1,
    });
  });

  it('is left free by a request that fails', async () => {
    const [key, what] = [fresh(), body()];
    await api.post(PRODUCTS, what, { as: Level.Agent });
    expectProblem(await post(key, what), 409, 'already_exists');
    expectProblem(await post(key, body({ categoryId: '01890000-0000-7000-8000-000000000000' })), 422);
    const reply = await post(key, body());
    expect([reply.status, isReplay(reply)]).toEqual([201, false]);
  });

  it('is that of one account', async () => {
    const [key, what, other] = [fresh(), body(), body()];
    await post(key, what);
    const headers = { 'idempotency-key': key };
    const reply = await api.post(PRODUCTS, other, { as: Level.Manager, headers });
    expect([reply.status, isReplay(reply), await countBySlug(other)]).toEqual([201, false, 1]);
    expectRefusal(
      await api.post('/v1/trial/secret', {}, { headers }),
      'invalid_idempotency_key',
      'Idempotency-Key',
      /sign in/,
    );
  });

  it('shows nothing to an account that is suspended, or whose level is another one', async () => {
    const [key, what] = [fresh(), body()];
    const headers = { ...(await api.as(Level.Admin)), 'idempotency-key': key };
    await api.post(PRODUCTS, what, { headers });
    await api.dataSource.query(`UPDATE account SET status = 'suspended' WHERE level = 'admin'`);
    expectProblem(await api.post(PRODUCTS, what, { headers }), 401);
    await api.dataSource.query(`UPDATE account SET status = 'active' WHERE level = 'admin'`);
    expect(isReplay(await api.post(PRODUCTS, what, { headers }))).toBe(true);
    const [{ scope }] = await api.dataSource.query('SELECT scope FROM idempotency_key WHERE key = $1', [key]);
    const { authorization } = await api.as(Level.Agent);
    const agent = JSON.parse(Buffer.from(authorization.split('.')[1], 'base64url').toString()) as { sub: string };
    await api.dataSource.query('UPDATE idempotency_key SET scope = $1 WHERE scope = $2', [
      `account:${agent.sub}`,
      scope,
    ]);
    expectReused(await post(key, what));
  });

  it.each([
    ['nothing', ''],
    ['what cannot be printed', 'schlüssel'],
    ['a tab', 'a\tb'],
    ['256 characters', 'k'.repeat(256)],
  ])('is not %s', async (_, key) => {
    const what = body();
    const reply = await post(key, what);
    expectRefusal(reply, 'invalid_idempotency_key', 'Idempotency-Key', /printable ASCII/);
    expect(await countBySlug(what)).toBe(0);
  });

  it('may be any printable text of 255 characters, with quotes and blanks', async () => {
    for (const key of ['"8e03978e-40d5-43dd-bc93-6894a57f9324"', 'order 5, first try', '~'.repeat(255)]) {
      const what = body();
      const first = await post(key, what);
      expectReplay(await post(key, what), first);
    }
  });

  it('comes once', async () => {
    const headers = {
      ...(await api.as(Level.Agent)),
      'content-type': 'application/json',
      'idempotency-key': ['a', 'b'],
    };
    const status = await new Promise((resolve) =>
      send(api.url + PRODUCTS, { method: 'POST', headers }, (answer) => resolve(answer.resume().statusCode)).end(
        JSON.stringify(body()),
      ),
    );
    expect(status).toBe(400);
  });

  it('means nothing where nothing is created or changed, or doing it twice is the same', async () => {
    const headers = { 'idempotency-key': 'k'.repeat(256) };
    const { id } = await buildProduct(api.dataSource);
    expect((await api.post(`${PRODUCTS}/search`, {}, { headers })).status).toBe(200);
    expect((await api.get(PRODUCTS, { headers })).status).toBe(200);
    expect((await api.delete(`${PRODUCTS}/${id}`, { as: Level.Manager, headers })).status).toBe(204);
    expectProblem(await api.post('/v1/auth/logout', {}, { headers }), 400, 'validation_failed');
  });

  it('is wanted by routes that say so', async () => {
    const missing = await api.post('/v1/trial/required', {}, { as: Level.Customer });
    expectRefusal(missing, 'idempotency_key_required', 'Idempotency-Key', /wants an Idempotency-Key/);
    expect((await post(fresh(), {}, {}, '/v1/trial/required')).status).toBe(201);
  });

  it('is forgotten after a day', async () => {
    const [key, what] = [fresh(), body()];
    const { id } = (await post(key, what)).body;
    const expire = (): Promise<unknown> =>
      api.dataSource.query(`UPDATE idempotency_key SET expires_at = expires_at - interval '24 hours' WHERE key = $1`, [
        key,
      ]);
    await expire();
    expectProblem(await post(key, what), 409, 'already_exists');
    await api.delete(`${PRODUCTS}/${String(id)}`, { as: Level.Manager });
    const again = await post(key, what);
    expect([again.status, isReplay(again)]).toEqual([201, false]);
    expectReplay(await post(key, what), again);
  });
});

describe('a secret that is shown once', () => {
  it.each([true, false])('in a batch (atomic=%s) is not shown again, nor kept anywhere', async (atomic) => {
    const key = fresh();
    const slugs = [`secret-${++count}`, `secret-${++count}`];
    const items = slugs.map((slug) => ({ op: 'create', body: { name: slug, slug } }));
    const asking = { as: Level.Manager, query: { atomic: String(atomic) }, headers: { 'idempotency-key': key } };
    const ask = (): Promise<Reply> => api.post('/v1/trial/secret-tags/batch', { items }, asking);
    const [first, again] = [await ask(), await ask()];
    expect([first.status, again.status, isReplay(again)]).toEqual([200, 200, true]);
    const bodies = ({ body: { items: done } }: Reply): Json[] => (done as { body: Json }[]).map(({ body: row }) => row);
    expect(bodies(first).map(({ secret }) => secret)).toEqual(slugs.map((slug) => `tp_of_${slug}`));
    expect(bodies(again)).toEqual(bodies(first).map(({ secret: _, ...row }) => row));
    const rows = await api.dataSource.query('SELECT k::text FROM idempotency_key k');
    expect(JSON.stringify(rows)).not.toContain('tp_of_');
  });

  it('is not shown again, nor kept anywhere', async () => {
    const key = fresh();
    const first = await post(key, {}, {}, '/v1/trial/secret');
    const { secret, count: number } = first.body;
    const again = await post(key, {}, {}, '/v1/trial/secret');
    expect([again.status, again.text, isReplay(again)]).toEqual([201, `{"count":${String(number)}}`, true]);
    const rows = await api.dataSource.query('SELECT k::text FROM idempotency_key k');
    expect(JSON.stringify(rows)).not.toContain(secret);
    // Who reads the table cannot try out what the body may have been.
    const bare = hash('sha256', JSON.stringify(['POST', '/v1/trial/secret', '', Level.Agent, {}]), 'base64url');
    const [{ fingerprint }] = await api.dataSource.query('SELECT fingerprint FROM idempotency_key WHERE key = $1', [
      key,
    ]);
    expect([fingerprint.length, fingerprint === bare]).toEqual([bare.length, false]);
  });
});
