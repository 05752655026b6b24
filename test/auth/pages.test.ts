import { type Account } from '@app/organization';
import { Level } from '@app/shared/model';
import { expectProblem, type Reply, useApi } from '../support/request';
import { bearer, buildPerson, PASSWORD, signIn } from './people';

const api = useApi();
const BOARD = '/admin/queues';
const SESSION = '/v1/auth/session';

let admin: Account;
beforeAll(async () => void (admin = await buildPerson(api, { level: 'admin' })));

/** What a browser would send from now on. */
const cookieOf = ({ headers }: { headers: Headers }): { headers: Record<string, string> } => ({
  headers: { cookie: headers.get('set-cookie')?.split(';')[0] ?? '' },
});

const open = ({ email }: Account): Promise<Reply> => api.post(SESSION, { email, password: PASSWORD });

/** As a form in a browser sends it. */
const submit = (fields: Record<string, string>, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(api.url + SESSION, { method: 'POST', headers, body: new URLSearchParams(fields), redirect: 'manual' });

const visit = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(api.url + path, { headers: { accept: 'text/html,*/*', ...headers }, redirect: 'manual' });

describe('a session for pages', () => {
  it('is a short cookie that no script reads and no other site sends', async () => {
    const reply = await open(admin);
    expect([reply.status, reply.text]).toEqual([204, '']);
    expect(reply.headers.get('set-cookie')).toMatch(
      /^tradepost_pages=[\w-]+\.[\w-]+\.[\w-]+; Path=\/; Max-Age=1800; HttpOnly; SameSite=Strict$/,
    );
  });

  it('is opened by an access token as well', async () => {
    const { accessToken } = await signIn(api, admin);
    const reply = await api.post(SESSION, {}, bearer(accessToken));
    expect(reply.status).toBe(204);
    expect((await api.get(`${BOARD}/api/queues`, cookieOf(reply))).status).toBe(200);
  });

  it('is refused to who has neither, or has them wrong', async () => {
    expectProblem(await api.post(SESSION, { email: admin.email, password: 'wrong' }), 401);
    expectProblem(await api.post(SESSION, {}, bearer('nonsense')), 401);
    const reply = await api.post(SESSION, { email: admin.email });
    expectProblem(reply, 400);
    expect(reply.body.errors).toMatchObject([{ pointer: '/password' }]);
    expectProblem(await api.post(SESSION, { email: admin.email, password: PASSWORD, level: 'admin' }), 400);
  });

  it('opens nothing under /v1, neither as a cookie nor as a token', async () => {
    const reply = await open(admin);
    const { headers } = cookieOf(reply);
    expectProblem(await api.get('/v1/auth/me', { headers }), 401);
    expectProblem(await api.post('/v1/catalog/categories', { name: 'Tea', slug: 'tea' }, { headers }), 401);
    const token = headers.cookie.split('=')[1];
    expectProblem(await api.get('/v1/auth/me', bearer(token)), 401);
  });

  it('is not opened by an access token that is sent as the cookie', async () => {
    const { accessToken } = await signIn(api, admin);
    expectProblem(await api.get(`${BOARD}/api/queues`, { headers: { cookie: `tradepost_pages=${accessToken}` } }), 401);
  });

  it('is taken back', async () => {
    const reply = await api.delete(SESSION);
    expect([reply.status, reply.headers.get('set-cookie')]).toEqual([
      204,
      expect.stringMatching(/^tradepost_pages=; .*Max-Age=0/),
    ]);
  });
});

describe('the form to sign in', () => {
  it('leads back to the page that was wanted, and nowhere else', async () => {
    const fields = { email: admin.email, password: PASSWORD };
    const answer = await submit({ ...fields, next: `${BOARD}/queue/reports?status=failed` });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `${BOARD}/queue/reports?status=failed`]);
    expect(answer.headers.get('set-cookie')).toContain('HttpOnly');
    for (const next of [
      '//evil.example',
      'https://evil.example',
      '/\\evil.example',
      'javascript:alert(1)',
      '/%0d\r\nx: y',
    ]) {
      expect((await submit({ ...fields, next })).headers.get('location')).toBe('/docs');
    }
  });

  it('is shown again, with a remark, after a wrong password', async () => {
    const answer = await submit({ email: admin.email, password: 'wrong', next: BOARD });
    const location = answer.headers.get('location') ?? '';
    expect([answer.status, answer.headers.get('set-cookie')]).toEqual([303, null]);
    const page = await (await visit(location)).text();
    expect(page).toContain('role="alert"');
    expect(page).toContain(`value="${BOARD}"`);
  });

  it('is not read when another site sends it', async () => {
    const answer = await submit({ email: admin.email, password: PASSWORD }, { 'sec-fetch-site': 'cross-site' });
    expect([answer.status, answer.headers.get('set-cookie')]).toEqual([403, null]);
  });

  it('shows nothing of its address as markup', async () => {
    const page = await (await visit(`/sign-in?next="><script>&problem=<script>alert(1)</script>`)).text();
    expect(page).not.toContain('<script');
  });
});

describe('the board of the queues', () => {
  it('sends browsers to sign in, and answers others by a problem', async () => {
    const answer = await visit(BOARD);
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/sign-in?next=%2Fadmin%2Fqueues']);
    for (const path of ['', '/', '/api/queues', '/static/js/main.js', '/queue/reports']) {
      expectProblem(await api.get(BOARD + path), 401);
    }
  });

  it('is not for managers', async () => {
    const cookie = cookieOf(await open(await buildPerson(api, { level: 'manager' })));
    expectProblem(await api.get(BOARD, cookie), 403);
    const answer = await visit(BOARD, cookie.headers);
    expect(answer.headers.get('location')).toBe('/sign-in?next=%2Fadmin%2Fqueues&problem=admin');
    expect(await (await visit(answer.headers.get('location') ?? '')).text()).toContain('for admin and above');
  });

  it('is shown to admins, as a page and as what the page asks for', async () => {
    const cookie = cookieOf(await open(admin));
    const page = await visit(BOARD, cookie.headers);
    expect([page.status, page.headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'self'");
    expect(await page.text()).not.toContain('https:');
    const { body } = await api.get(`${BOARD}/api/queues`, cookie);
    expect(body.queues).toContainEqual(expect.objectContaining({ name: 'reports', readOnlyMode: true }));
  });

  it('changes nothing', async () => {
    const { headers } = cookieOf(await open(admin));
    for (const method of ['PUT', 'POST', 'DELETE', 'PATCH']) {
      const path = method === 'PUT' ? '/api/queues/reports/pause' : '/api/queues/reports/add';
      const { status } = await fetch(api.url + BOARD + path, { method, headers });
      expect([method, [404, 405]]).toEqual([method, expect.arrayContaining([status])]);
    }
  });

  it.each([
    ['is suspended', `status = 'suspended', auth_version = auth_version + 1`],
    ['is demoted', `level = 'manager', auth_version = auth_version + 1`],
  ])('is closed at once to an account that %s', async (_, change) => {
    const account = await buildPerson(api, { level: 'admin' });
    const cookie = cookieOf(await open(account));
    expect((await api.get(`${BOARD}/api/queues`, cookie)).status).toBe(200);
    await api.dataSource.query(`UPDATE account SET ${change} WHERE id = $1`, [account.id]);
    expectProblem(await api.get(`${BOARD}/api/queues`, cookie), 401);
  });

  it('is not part of the API', async () => {
    const { body } = await api.get('/openapi.json');
    expect(Object.keys(body.paths as object).filter((path) => path.includes('admin'))).toEqual([]);
    expect((await api.get(BOARD, { as: Level.Admin })).status).toBe(401);
  });
});
