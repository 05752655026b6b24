import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createClient, ProblemError, type Tokens } from '@tradepost/client';
import { operators } from '@app/shared/filtering/operator';
import { seedDemo } from '../../apps/seed';
import { filterSpec } from '../../libs/client/filter';
import { read } from '../architecture/repository';
import { startApp, type TestApp } from '../support/app';

const MANAGER = { email: 'manager@tradepost.example', password: 'tradepost-demo' };

describe('The typed client', () => {
  let app: TestApp;
  /** What went over the wire, as `POST /v1/… 201`, and what was sent. */
  let sent: Request[];
  let answered: string[];
  /** What goes wrong next: an answer instead of the server's, before or after it was asked. */
  let faults: ((request: Request) => Promise<Response | undefined>)[];

  beforeAll(async () => {
    app = await startApp();
    await seedDemo(app.dataSource);
  });
  afterAll(() => app?.stop());
  beforeEach(() => {
    sent = [];
    answered = [];
    faults = [];
  });

  const spied = async (request: Request): Promise<Response> => {
    sent.push(request.clone());
    const fault = await faults.shift()?.(request.clone());
    const answer = fault ?? (await fetch(request));
    answered.push(`${request.method} ${new URL(request.url).pathname} ${answer.status}`);
    return answer;
  };
  const newClient = (options: object = {}): ReturnType<typeof createClient<'manager'>> =>
    createClient<'manager'>({ baseUrl: app.url, fetch: spied, ...options });
  const signedIn = async (options?: object): ReturnType<typeof newClient> extends infer C ? Promise<C> : never => {
    const api = newClient(options);
    await api.login(MANAGER);
    sent = [];
    answered = [];
    return api;
  };
  const keys = (): (string | null)[] => sent.map(({ headers }) => headers.get('idempotency-key'));
  const later =
    (status = 503): (() => Promise<Response>) =>
    () =>
      Promise.resolve(new Response('{}', { status, headers: { 'retry-after': '0' } }));

  it.each(['masks', 'filters'])(
    'has a server that answers the requests of the guide on %s as it says',
    async (guide) => {
      const examples = [...read(`docs/guides/${guide}.md`).matchAll(/```http\n(.*?)```/gs)].map(
        ([, example]) => example,
      );
      expect(examples.length).toBeGreaterThan(1);
      for (const example of examples) {
        const [head, ...parts] = example.trimEnd().split('\n\n');
        const [[method, path], ...headers] = head.split('\n').map((line) => line.split(/:? (.*)/));
        const body = parts.length > 1 ? parts[0] : undefined;
        const answer = await fetch(app.url + path, {
          method,
          headers: headers.map(([name, value]) => [name, value]),
          body,
        });
        const { data, code } = (await answer.json()) as { data?: object[]; code?: string };
        const ignored = answer.headers.get('x-fields-ignored');
        const said = `${answer.status} ${code ?? JSON.stringify(data)}${ignored ? `\nX-Fields-Ignored: ${ignored}` : ''}`;
        expect(said).toBe(parts.at(-1));
      }
    },
  );

  it('asks by mask, filter and sort, and is answered what its types say', async () => {
    const { data, page } = await newClient().get('/v1/catalog/products', {
      fields: '{name,category{name,parent{name}},variants{sku,prices{price{amount}}}}',
      filter: {
        category: { parent: { name: 'Tea' } },
        or: [{ name: { like: 'S%' } }, { name: 'Ceylon Orange Pekoe' }],
      },
      sort: { category: { name: 'desc' }, name: 'asc' },
      query: { pageSize: 2 },
    });
    expect(page.totalResults).toBe(2);
    expect(data.map(({ name }) => name).sort()).toEqual(['Ceylon Orange Pekoe', 'Sencha']);
    expect(Object.keys(data[0])).toEqual(['name', 'category', 'variants']);
    expect(data[0].category?.parent?.name).toBe('Tea');
    expect(data[0].variants[0].prices[0].price.amount).toBeGreaterThan(0);
  });

  it('walks a list to its end, page by page', async () => {
    const names: string[] = [];
    const query = { pageSize: 1 };
    for await (const { name } of newClient().each('/v1/catalog/products', {
      fields: 'name',
      sort: { name: 'desc' },
      query,
    })) {
      names.push(name);
      if (names.length === 2) expect(sent).toHaveLength(2);
    }
    expect(names).toHaveLength(sent.length);
    expect(names).toEqual([...names].sort().reverse());
  });

  it('sends what is too long for a URL as a search', async () => {
    const { data } = await newClient().get('/v1/catalog/products', {
      fields: 'name',
      filter: { name: { in: ['Sencha', ...Array.from({ length: 500 }, (_, index) => `no product ${index}`)] } },
      sort: { name: 'desc nullslast' },
    });
    expect(data).toEqual([{ name: 'Sencha' }]);
    expect(answered).toEqual(['POST /v1/catalog/products/search 200']);
  });

  it('gives a list as a file', async () => {
    const stream = await newClient().csv('/v1/catalog/products', { fields: 'name', filter: { slug: 'sencha' } });
    expect(await new Response(stream).text()).toBe('name\r\nSencha\r\n');
  });

  it('creates, changes, and minds who was faster', async () => {
    const api = await signedIn();
    const made = await api.post('/v1/catalog/products', {
      body: { name: 'Assam', slug: 'assam' },
      fields: 'id,version',
    });
    const path = { id: made.id };
    const changed = await api.patch('/v1/catalog/products/{id}', {
      path,
      body: { name: 'Assam Mangalam' },
      ifMatch: made.version,
    });
    expect(changed).toMatchObject({ name: 'Assam Mangalam', version: 2 });
    const stale = api.patch('/v1/catalog/products/{id}', { path, body: { name: 'x' }, ifMatch: made.version });
    await expect(stale).rejects.toMatchObject({ name: 'ProblemError', status: 412 });
    expect(await api.delete('/v1/catalog/products/{id}', { path })).toBeUndefined();
    expect(new Set(keys().slice(0, 3)).size).toBe(3);
    expect(keys()[3]).toBeNull();
  });

  it('throws what was refused as a problem that names the fields', async () => {
    const api = await signedIn();
    const refused = await api
      .post('/v1/catalog/products', { body: { name: '', slug: 'Not a slug' } })
      .catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(ProblemError);
    const { status, errors, requestId, message } = refused as ProblemError;
    expect([status, errors.map(({ pointer }) => pointer).sort()]).toEqual([400, ['/name', '/slug']]);
    expect(requestId).not.toBe('');
    expect(message).toContain('/slug: ');
  });

  it('makes a problem of what something in between has answered', async () => {
    faults = [() => Promise.resolve(new Response('<h1>Teapot</h1>', { status: 418, statusText: 'Teapot' }))];
    await expect(newClient().get('/v1/catalog/products')).rejects.toMatchObject({ status: 418, code: 'unknown' });
  });

  it('sends again by the same key what was answered by "later" or not at all, and it is done once', async () => {
    const api = await signedIn();
    const lost = async (request: Request): Promise<never> => {
      await fetch(request);
      throw new TypeError('the connection was lost');
    };
    faults = [later(), later(429), lost];
    const made = await api.post('/v1/catalog/products', { body: { name: 'Lapsang', slug: 'lapsang' }, fields: 'id' });
    expect(new Set(keys()).size).toBe(1);
    expect(sent).toHaveLength(4);
    const { data } = await api.get('/v1/catalog/products', { fields: 'id', filter: { slug: 'lapsang' } });
    expect(data).toEqual([made]);
  });

  it('has keys for who has a name, and none for others', async () => {
    const api = newClient();
    const path = { channel: 'tea-shop' };
    const { token } = await api.post('/v1/storefront/{channel}/cart', { path, body: {} });
    const headers = { 'X-Cart-Token': token as string };
    await api.patch('/v1/storefront/{channel}/cart', { path, headers, body: { email: 'ada@shop.example' } });
    expect(keys()).toEqual([null, expect.any(String)]);
  });

  it('gives up where it was told to, and where it would have to wait too long', async () => {
    faults = [later(), later()];
    await expect(newClient({ retries: 1 }).get('/v1/catalog/products')).rejects.toMatchObject({ status: 503 });
    expect(sent).toHaveLength(2);
    faults = [() => Promise.resolve(new Response('', { status: 429, headers: { 'retry-after': '3600' } }))];
    await expect(newClient().get('/v1/catalog/products')).rejects.toMatchObject({ status: 429 });
    expect(sent).toHaveLength(3);
  });

  it('does not send again what might happen twice', async () => {
    const api = await signedIn();
    const broken = (): Promise<never> => Promise.reject(new TypeError('no connection'));
    faults = [broken, broken];
    await expect(api.login(MANAGER)).rejects.toThrow('no connection');
    await expect(api.delete('/v1/catalog/products/{id}', { path: { id: '' } })).rejects.toThrow('no connection');
    expect(sent).toHaveLength(2);
  });

  it('stops waiting when it is told to', async () => {
    faults = [() => Promise.resolve(new Response('', { status: 503, headers: { 'retry-after': '20' } }))];
    const stop = new AbortController();
    const asked = newClient().get('/v1/catalog/products', { signal: stop.signal });
    setTimeout(() => stop.abort(new Error('enough')), 50);
    await expect(asked).rejects.toThrow('enough');
  });

  it('changes a token that is refused once, however many ask, and goes on with the new one', async () => {
    let kept: Tokens | undefined;
    const tokens = { load: () => kept, save: (given: Tokens | undefined): void => void (kept = given) };
    const api = await signedIn({ tokens });
    kept = { ...(kept as unknown as Tokens), accessToken: 'spoilt' };
    const profiles = await Promise.all([1, 2, 3, 4].map(() => api.get('/v1/auth/me', { fields: 'email' })));
    expect(profiles).toEqual(Array(4).fill({ email: MANAGER.email }));
    expect(answered.filter((line) => line.includes('refresh'))).toEqual(['POST /v1/auth/refresh 200']);
    // Another client that shares the store finds the new token there.
    expect(await newClient({ tokens }).get('/v1/auth/me', { fields: 'email' })).toEqual({ email: MANAGER.email });
  });

  it('changes a token before it ends', async () => {
    let kept: Tokens | undefined;
    const tokens = { load: () => kept, save: (given: Tokens | undefined): void => void (kept = given) };
    const api = await signedIn({ tokens });
    kept = { ...(kept as unknown as Tokens), expiresAt: Date.now() };
    await Promise.all([api.get('/v1/auth/me'), api.get('/v1/auth/me')]);
    expect(answered.sort()).toEqual(['GET /v1/auth/me 200', 'GET /v1/auth/me 200', 'POST /v1/auth/refresh 200']);
  });

  it('knows that a session is over', async () => {
    let kept: Tokens | undefined;
    const tokens = { load: () => kept, save: (given: Tokens | undefined): void => void (kept = given) };
    const api = await signedIn({ tokens });
    kept = { ...(kept as unknown as Tokens), accessToken: 'spoilt', refreshToken: 'spoilt' };
    await expect(api.get('/v1/auth/me')).rejects.toMatchObject({ status: 401 });
    expect(kept).toBeUndefined();
    await api.login(MANAGER);
    await api.logout();
    await expect(api.get('/v1/auth/me')).rejects.toMatchObject({ status: 401 });
  });

  it('tells of names that the caller may not see', async () => {
    const ignored: string[] = [];
    const api = createClient({ baseUrl: app.url, onIgnored: (names) => void ignored.push(...names) });
    await api.get('/v1/catalog/products', { fields: 'name,privateMetadata,tags{products{tags}}' });
    expect(ignored).toEqual(['privateMetadata', 'tags.products']);
  });

  it('sends an API key instead of a session', async () => {
    let server: Server | undefined;
    try {
      const key = await new Promise((done) => {
        server = createServer((request, response) => {
          done(request.headers['x-api-key']);
          response.end('{}');
        }).listen(0, () => {
          const { port } = server?.address() as AddressInfo;
          void createClient({ baseUrl: `http://127.0.0.1:${port}`, apiKey: 'tp_x' }).get('/v1/auth/me');
        });
      });
      expect(key).toBe('tp_x');
    } finally {
      server?.close();
    }
  });
});

it.each([...new Set(operators.values())])('takes the operator %s of the API for one, and not for a field', (op) => {
  expect(filterSpec({ name: { [op]: 'x' } })).toEqual([expect.objectContaining({ field: 'name', op })]);
});
