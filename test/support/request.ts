import { Level } from '@app/shared/model';
import { startApp, type TestApp, type TestAppOptions } from './app';

export type Json = Record<string, unknown>;

/** An answer, read to its end. */
export interface Reply {
  status: number;
  headers: Headers;
  text: string;
  /** The JSON object that it holds; empty where it holds none. */
  body: Json;
  /** The rows of a list. */
  data: Json[];
  /** The page of a list. */
  page: Json;
}

/** Who asks, and how, beside method, path and body. */
export interface Asking {
  /** By default a guest. */
  as?: Level;
  /** The text of `X-Fields`. */
  mask?: string;
  /** Parameters of the query string; a value that is no text is sent as JSON. */
  query?: Json;
  headers?: Record<string, string>;
}

type Ask = (path: string, asking?: Asking) => Promise<Reply>;
type Send = (path: string, body?: unknown, asking?: Asking) => Promise<Reply>;

/** The API with a client that speaks its contract. */
export interface Api extends TestApp {
  get: Ask;
  delete: Ask;
  post: Send;
  patch: Send;
}

/** Starts the API for the tests of a file and stops it after them. What it returns can be used inside of tests. */
export function useApi(options?: TestAppOptions, start: typeof startApp = startApp): Api {
  const api = {} as Api;
  const send =
    (method: string): Send =>
    async (path, body, { as = Level.Guest, mask, query = {}, headers = {} } = {}) =>
      readReply(
        await fetch(api.url + path + queryString(query), {
          method,
          headers: {
            ...(await api.as(as)),
            ...(mask !== undefined && { 'x-fields': mask }),
            ...(body !== undefined && { 'content-type': 'application/json' }),
            ...headers,
          },
          body: typeof body === 'string' ? body : JSON.stringify(body),
        }),
      );
  const ask =
    (method: string): Ask =>
    (path, asking) =>
      send(method)(path, undefined, asking);
  Object.assign(api, { get: ask('GET'), delete: ask('DELETE'), post: send('POST'), patch: send('PATCH') });
  beforeAll(async () => void Object.assign(api, await start(options)));
  afterAll(() => api.stop());
  return api;
}

export async function readReply(answer: Response): Promise<Reply> {
  const text = await answer.text();
  const isJson = /\bjson\b/.test(answer.headers.get('content-type') ?? '');
  const body = (isJson ? JSON.parse(text) : {}) as Json;
  return {
    status: answer.status,
    headers: answer.headers,
    text,
    body,
    data: body.data as Json[],
    page: body.page as Json,
  };
}

function queryString(query: Json): string {
  const parameters = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    parameters.append(key, typeof value === 'string' ? value : JSON.stringify(value));
  }
  return parameters.size > 0 ? `?${parameters.toString()}` : '';
}

/** Expects a problem (RFC 9457) of that status and, where it is given, that code. */
export function expectProblem(reply: Reply, status: number, code?: string): void {
  expect(reply.body).toMatchObject({ status, ...(code !== undefined && { code }) });
  expect([reply.status, reply.headers.get('content-type')]).toEqual([status, 'application/problem+json']);
}

/** Expects a problem about one thing that the client sent. */
export function expectRefusal(reply: Reply, code: string, pointer: string, message: string | RegExp): void {
  expectProblem(reply, 400, code);
  const text: unknown = typeof message === 'string' ? message : expect.stringMatching(message);
  expect(reply.body).toMatchObject({ detail: text, errors: [{ code, pointer, message: text }] });
}
