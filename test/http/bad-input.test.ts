import { expectProblem, startTrial, type Trial } from './trial';

type Problem = Record<string, unknown>;

/** Everything that a client can get wrong below the level of a resource: a clear 4xx, never a 500, never silence. */
describe('bad input', () => {
  let trial: Trial;
  beforeAll(async () => (trial = await startTrial()));
  afterAll(() => trial.stop());
  afterEach(() => expect(trial.lines.filter(({ level }) => level === 'error')).toEqual([]));

  const ask = async (method: string, path: string, init: RequestInit = {}): Promise<Problem> => {
    const answer = await fetch(trial.url + path, { method, ...init });
    return expectProblem(answer, await answer.text());
  };

  const send = (body: RequestInit['body'], headers: Record<string, string> = {}): Promise<Problem> =>
    ask('POST', '/v1/things', { body, headers: { 'content-type': 'application/json', ...headers } });

  it('says where JSON is broken', async () => {
    const problem = await send('{"name": "pen",}');
    expect(problem).toMatchObject({ status: 400, code: 'invalid_json', instance: '/v1/things' });
    expect(problem.detail).toContain('position 15');
  });

  it.each([
    ['', 'empty_body'],
    ['{"name":"pen","__proto__":{"admin":true}}', 'forbidden_key'],
    ['{"name":"pen","metadata":{"constructor":{"prototype":{"a":1}}}}', 'forbidden_key'],
    ['['.repeat(200_000), 'invalid_json'],
    [`{"name":"pen","metadata":${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}}`, 'too_deep'],
    [Buffer.from('7b226e616d65223a22ff227d', 'hex'), 'invalid_json'],
  ])('refuses %.40s', async (body, code) => {
    expect(await send(body)).toMatchObject({ status: 400, code });
  });

  it.each(['[]', '[{"name":"pen"}]', '"text"', '5', 'null', 'true'])(
    'refuses a body that is no object: %s',
    async (body) => {
      expect(await send(body)).toMatchObject({
        status: 400,
        code: 'validation_failed',
        errors: [{ pointer: '', code: 'isObject' }],
      });
    },
  );

  it('refuses a missing body where one is wanted', async () => {
    expect(await ask('POST', '/v1/things')).toMatchObject({ status: 400, code: 'validation_failed' });
    expect(await ask('PATCH', '/v1/things/1')).toMatchObject({ status: 400, code: 'validation_failed' });
  });

  it('tells all wrong types and unknown properties at once', async () => {
    const problem = await send('{"name":5,"price":{"amount":"x","vat":1},"admin":true}');
    expect(problem).toMatchObject({ status: 400, code: 'validation_failed', type: '/problems/validation-failed' });
    expect(
      (problem.errors as Problem[]).map(({ pointer, code }) => `${String(pointer)} ${String(code)}`).sort(),
    ).toEqual([
      '/admin unknownProperty',
      '/name isString',
      '/price/amount isInt',
      '/price/amount min',
      '/price/vat unknownProperty',
    ]);
  });

  it.each(['?q=1&q=2', '?other=1', '?q[]=1'])('refuses a query that does not fit: %s', async (query) => {
    expect(await ask('GET', `/v1/things${query}`)).toMatchObject({ status: 400, code: 'validation_failed' });
  });

  it.each([
    [{ 'content-type': 'text/plain' }],
    [{ 'content-type': 'application/x-www-form-urlencoded' }],
    [{ 'content-type': 'multipart/form-data; boundary=x' }],
    [{ 'content-type': 'application/xml' }],
    [{ 'content-type': 'application/jsonx' }],
    [{ 'content-type': 'nonsense' }],
    [{ 'content-type': 'application/json; charset=latin1' }],
    [{ 'content-type': 'application/json; charset="utf-16"' }],
    [{ 'content-encoding': 'gzip' }],
  ])('reads JSON in UTF-8 only: %j', async (headers) => {
    expect(await send('{"name":"pen"}', headers)).toMatchObject({ status: 415, code: 'unsupported_media_type' });
  });

  it.each(['application/json; charset=utf-8', 'Application/JSON', 'application/json;charset="UTF-8"'])(
    'reads %s',
    async (type) => {
      const headers = { 'content-type': type };
      const answer = await fetch(`${trial.url}/v1/things`, { method: 'POST', headers, body: '{"name":"pén"}' });
      expect([answer.status, await answer.json()]).toEqual([201, { name: 'pén' }]);
    },
  );

  it('refuses a body of 2 MiB, announced or not', async () => {
    const body = JSON.stringify({ name: 'x'.repeat(2 * 1024 * 1024) });
    const announced = 'POST /v1/things HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n';
    const large = await trial.exchange(`${announced}Content-Length: ${body.length}\r\n\r\n`);
    expect(expectProblem(large, large.body)).toMatchObject({ status: 413, code: 'payload_too_large' });
    const chunk = `${(64 * 1024).toString(16)}\r\n${'x'.repeat(64 * 1024)}\r\n`;
    const chunked = await trial.exchange(`${announced}Transfer-Encoding: chunked\r\n\r\n${chunk.repeat(17)}`);
    expect(expectProblem(chunked, chunked.body)).toMatchObject({ status: 413, code: 'payload_too_large' });
  });

  it('names method and path of a route that does not exist, without the query', async () => {
    expect(await ask('GET', '/v1/nowhere?token=abc')).toMatchObject({
      status: 404,
      code: 'not_found',
      detail: 'There is no GET /v1/nowhere',
      instance: '/v1/nowhere',
    });
    expect(await ask('POST', '/v1/nowhere', { body: 'x', headers: { 'content-type': 'text/plain' } })).toMatchObject({
      status: 404,
    });
  });

  it.each([
    ['DELETE', '/v1/things', 'GET, HEAD, POST'],
    ['POST', '/v1/things/1', 'GET, HEAD, PATCH'],
    ['PUT', '/v1/things/search', 'GET, HEAD, PATCH, POST'],
    ['PROPFIND', '/v1/things', 'GET, HEAD, POST'],
  ])('answers 405 and the right methods to %s %s', async (method, path, allow) => {
    const answer = await fetch(trial.url + path, { method });
    expect(expectProblem(answer, await answer.text())).toMatchObject({ status: 405, code: 'method_not_allowed' });
    expect(answer.headers.get('allow')).toBe(allow);
  });

  it.each(['/v1/things/%', '/v1/things/%zz', '/%c0%ae', '/v1/things/%E0%A4%A'])('refuses the URL %s', async (path) => {
    expect(await ask('GET', path)).toMatchObject({ status: 400, code: 'bad_request' });
  });

  it('refuses a part of the path that is too long', async () => {
    expect(await ask('GET', `/v1/things/${'x'.repeat(200)}`)).toMatchObject({ status: 414, code: 'uri_too_long' });
  });

  it.each([
    ['no HTTP at all', 'nonsense\r\n\r\n', 400, 'bad_request'],
    ['an unknown method', 'FETCH / HTTP/1.1\r\nHost: a\r\n\r\n', 400, 'bad_request'],
    ['a control character in a header', 'GET / HTTP/1.1\r\nHost: a\r\nX-Fields: a\x01b\r\n\r\n', 400, 'bad_request'],
    ['a space in a header name', 'GET / HTTP/1.1\r\nHost: a\r\nX Fields: a\r\n\r\n', 400, 'bad_request'],
    ['no Host', 'GET /v1/things HTTP/1.1\r\nConnection: close\r\n\r\n', 400, 'bad_request'],
    [
      'two lengths of the body',
      'POST /v1/things HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n{}',
      400,
      'bad_request',
    ],
    [
      'a length and chunks',
      'POST /v1/things HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n{}',
      400,
      'bad_request',
    ],
    [
      'a broken chunk',
      'POST /v1/things HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n',
      400,
      'bad_request',
    ],
    [
      'more than 16 KiB of headers',
      `GET /v1/things HTTP/1.1\r\nHost: a\r\nX-Fields: ${'x'.repeat(17 * 1024)}\r\n\r\n`,
      431,
      'request_header_fields_too_large',
    ],
    [
      'a URL of 17 KiB',
      `GET /v1/things?q=${'x'.repeat(17 * 1024)} HTTP/1.1\r\nHost: a\r\n\r\n`,
      431,
      'request_header_fields_too_large',
    ],
    [
      'an expectation',
      'GET /v1/things HTTP/1.1\r\nHost: a\r\nExpect: miracles\r\nConnection: close\r\n\r\n',
      417,
      'expectation_failed',
    ],
  ])('answers %s', async (_, request, status, code) => {
    const answer = await trial.exchange(request);
    expect(expectProblem(answer, answer.body)).toMatchObject({ status, code });
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('takes headers of nearly 16 KiB', async () => {
    const answer = await fetch(`${trial.url}/v1/things`, { headers: { 'x-fields': 'x'.repeat(15 * 1024) } });
    expect(answer.status).toBe(200);
  });

  it('is not shaken by a client that goes away in the middle of its body', async () => {
    const socket = trial.connect();
    socket.write(
      'POST /v1/things HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"name"',
    );
    await new Promise((resolve) => setTimeout(resolve, 50));
    socket.resetAndDestroy();
    expect((await fetch(`${trial.url}/health/live`)).status).toBe(200);
  });
});
