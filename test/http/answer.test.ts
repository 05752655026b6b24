import { version } from 'uuid';
import { eventually } from '../support/eventually';
import { expectProblem, startTrial, type Trial } from './trial';

describe('answers', () => {
  let trial: Trial;
  beforeAll(async () => (trial = await startTrial()));
  afterAll(() => trial.stop());
  beforeEach(() => void (trial.lines.length = 0));

  const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(trial.url + path, { headers });

  describe('request ids', () => {
    it('keeps the one that the client sent, on good and on bad answers', async () => {
      const headers = { 'x-request-id': 'order-4711/a' };
      for (const path of ['/v1/things', '/v1/nowhere', '/v1/things/%zz', '/v1/things/failures/bug']) {
        expect((await get(path, headers)).headers.get('x-request-id')).toBe('order-4711/a');
      }
    });

    it.each(['x'.repeat(129), 'a b', 'ä'])('makes one of its own where the client sent %.10s', async (given) => {
      const id = (await get('/v1/things', { 'x-request-id': given })).headers.get('x-request-id');
      expect(version(id ?? '')).toBe(7);
    });

    it('come with the trace of the client, in the log and on what went wrong', async () => {
      const trace = '4bf92f3577b34da6a3ce929d0e0e4736';
      const path = '/v1/things/failures/conflict';
      const bodyWith = async (traceparent: string): Promise<{ traceId?: string }> =>
        (await (await get(path, { traceparent })).json()) as { traceId?: string };
      expect((await bodyWith(`00-${trace}-00f067aa0ba902b7-01`)).traceId).toBe(trace);
      const lines = trial.lines.filter(({ msg }) => msg === 'request');
      expect(lines).toEqual([expect.objectContaining({ traceId: trace })]);
      const none = '0'.repeat(32);
      for (const bad of [`00-${none}-00f067aa0ba902b7-01`, `ff-${trace}-00f067aa0ba902b7-01`, `00-${trace}`, '\'"<>']) {
        expect(await bodyWith(bad)).not.toHaveProperty('traceId');
      }
    });

    it('stands in the log line of the request', async () => {
      await get('/v1/things/7?token=abc', { 'x-request-id': 'r1', authorization: 'Bearer abc' });
      const line = trial.lines.find(({ route }) => route === '/v1/things/:id');
      expect(line).toMatchObject({
        level: 'info',
        requestId: 'r1',
        method: 'GET',
        status: 200,
        ms: expect.any(Number),
      });
      expect(JSON.stringify(trial.lines)).not.toContain('abc');
    });
  });

  it('logs one line per request, and those for health only when debugging', async () => {
    await get('/v1/things');
    await get('/health/live');
    await get('/v1/nowhere');
    expect(trial.lines.map(({ level, route, status }) => [level, route, status])).toEqual([
      ['info', '/v1/things', 200],
      ['debug', '/health/live', 200],
      ['info', '(no route)', 404],
    ]);
  });

  it('logs a request whose client went before the answer', async () => {
    const socket = trial.connect();
    socket.write('GET /v1/things/slow/500 HTTP/1.1\r\nHost: a\r\n\r\n', () => setTimeout(() => socket.destroy(), 50));
    const line = { level: 'warn', route: '/v1/things/slow/:ms', status: 499, msg: 'request broken off' };
    await eventually(() => expect(trial.lines).toMatchObject([line]));
  });

  describe('errors of handlers', () => {
    it.each([
      ['conflict', 409, 'thing_in_use', 'The thing is in use'],
      ['mask', 400, 'MaskError', 'Mask parse error: Missing closing bracket'],
      ['unique', 409, 'already_exists', 'Another row has this value already'],
    ])('renders %s', async (kind, status, code, detail) => {
      const answer = await get(`/v1/things/failures/${kind}`);
      expect(expectProblem(answer, await answer.text())).toMatchObject({ status, code, detail });
    });

    it.each(['bug', 'text'])('tells nothing of a %s, and logs it with its request id', async (kind) => {
      const answer = await get(`/v1/things/failures/${kind}`, { 'x-request-id': 'r2' });
      const body = await answer.text();
      expect(expectProblem(answer, body)).toMatchObject({ status: 500, code: 'internal_server_error' });
      expect(body).not.toContain('hunter2');
      const line = trial.lines.find(({ level }) => level === 'error');
      expect(line).toMatchObject({ requestId: 'r2', err: expect.anything() });
      expect(JSON.stringify(line)).toContain('hunter2');
    });

    it('carry no headers of the answer that was not sent', async () => {
      const { headers } = await get('/v1/things/failures/conflict');
      expect([headers.get('etag'), headers.get('content-disposition')]).toEqual([null, null]);
    });

    it('break an answer off that has begun, so that half of it is not believed', async () => {
      const answer = await get('/v1/things/halves/first');
      await expect(answer.text()).rejects.toThrow();
    });
  });

  describe('HEAD', () => {
    it('answers like GET without a body', async () => {
      const answer = await fetch(`${trial.url}/v1/things/7`, { method: 'HEAD' });
      expect([answer.status, answer.headers.get('content-length'), await answer.text()]).toEqual([200, '10', '']);
    });

    it('has no body where it fails', async () => {
      const { status, headers, body } = await trial.exchange(
        'HEAD /v1/nowhere HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n',
      );
      expect([status, headers.get('content-type'), body]).toEqual([404, 'application/problem+json', '']);
    });
  });

  it.each(['/v1/things', '/v1/nowhere', '/v1/things/%zz', '/v1/things/failures/bug'])(
    'protects the answer to %s',
    async (path) => {
      const { headers } = await get(path);
      expect(Object.fromEntries(headers)).toMatchObject({
        'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
        'cross-origin-resource-policy': 'same-origin',
        'referrer-policy': 'no-referrer',
        'strict-transport-security': expect.stringContaining('max-age='),
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        vary: expect.stringContaining('X-Fields'),
      });
      expect(headers.has('x-powered-by')).toBe(false);
    },
  );

  it.each([
    [false, '127.0.0.1'],
    [['127.0.0.1'], '203.0.113.9'],
    [['198.51.100.0/24'], '127.0.0.1'],
  ])('believes X-Forwarded-For only of a trusted proxy: %j', async (trustProxy, ip) => {
    const behind = await startTrial({ trustProxy });
    const answer = await fetch(`${behind.url}/v1/things/addresses/mine`, {
      headers: { 'x-forwarded-for': '203.0.113.9' },
    });
    expect(await answer.json()).toEqual({ ip });
    await behind.stop();
  });
});
