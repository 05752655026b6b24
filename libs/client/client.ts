import createFetchClient, { type Client as FetchClient } from 'openapi-fetch';
import { filterSpec, sortSpec } from './filter.js';
import type { components, paths } from './generated/openapi.js';
import type { Level } from './mask.js';
import { asProblem } from './problem.js';
import type { Answer, Bare, Lists, Method, Options, Page, Routes, Row, Sending } from './routes.js';
import { inMemory, Session, type TokenStore } from './session.js';
import { type Fetch, patient, type Patience, transport } from './transport.js';

export interface ClientOptions extends Partial<Patience> {
  /** `https://shop.example`; in a browser, by default where the page comes from. */
  baseUrl?: string;
  /** Instead of signing in: `tp_…`. */
  apiKey?: string;
  /** Where the session is kept; by default as long as the client is. */
  tokens?: TokenStore;
  fetch?: Fetch;
  /** Told of names in a mask that the caller may not see, or that lead back where they came from (`X-Fields-Ignored`). */
  onIgnored?: (names: readonly string[]) => void;
}

/** What a request is made of, whatever its route. */
interface Loose extends Sending {
  path?: Record<string, unknown>;
  query?: Record<string, unknown>;
  body?: unknown;
  fields?: string;
  filter?: object;
  sort?: object;
}

/** Longer ones are refused (414); they go as the body of a search instead. In characters of the filter. */
const LONGEST_FILTER = 4_000;

/** What `createClient` makes. `L` is the level of whoever signs in: fields for higher levels are optional in its answers. */
export interface Client<L extends Level> {
  /** The client of openapi-fetch below: every route by its plain parameters, with credentials and retries, and the answer itself. */
  readonly raw: FetchClient<paths>;

  /**
   * Signs in; all requests from now on are of that account.
   *
   * @throws ProblemError `totp_required` where the account has a second factor
   */
  login(credentials: components['schemas']['Credentials']): Promise<void>;

  /** Ends the session here and on the server. */
  logout(): Promise<void>;

  /** @throws ProblemError for whatever is not 2xx; what fetch throws where nothing was answered */
  get<P extends Bare<'get'>>(route: P): Promise<Answer<P, 'get', '', L>>;
  get<P extends Routes<'get'>, S extends string = ''>(
    route: P,
    options: Options<P, 'get', S>,
  ): Promise<Answer<P, 'get', S, L>>;
  post<P extends Bare<'post'>>(route: P): Promise<Answer<P, 'post', '', L>>;
  post<P extends Routes<'post'>, S extends string = ''>(
    route: P,
    options: Options<P, 'post', S>,
  ): Promise<Answer<P, 'post', S, L>>;
  patch<P extends Bare<'patch'>>(route: P): Promise<Answer<P, 'patch', '', L>>;
  patch<P extends Routes<'patch'>, S extends string = ''>(
    route: P,
    options: Options<P, 'patch', S>,
  ): Promise<Answer<P, 'patch', S, L>>;
  delete<P extends Bare<'delete'>>(route: P): Promise<Answer<P, 'delete', '', L>>;
  delete<P extends Routes<'delete'>, S extends string = ''>(
    route: P,
    options: Options<P, 'delete', S>,
  ): Promise<Answer<P, 'delete', S, L>>;

  /** Every row of a list, page by page as they are needed: the same cost on each, and rows that come or go shift nothing. */
  each<P extends Lists & Bare<'get'>>(route: P): AsyncGenerator<Row<P, '', L>, void, undefined>;
  each<P extends Lists, S extends string = ''>(
    route: P,
    options: Options<P, 'get', S>,
  ): AsyncGenerator<Row<P, S, L>, void, undefined>;

  /** A list as a CSV file, of all rows that the filter finds and the columns that the mask names. */
  csv<P extends Lists, S extends string = ''>(
    route: P,
    options: Options<P, 'get', S>,
  ): Promise<ReadableStream<Uint8Array>>;
}

/** The same without types: those of a route are checked where it is called, and here it is one of many. */
class Requests {
  readonly raw: FetchClient<paths>;
  private readonly session: Session;

  constructor(private readonly options: ClientOptions) {
    const {
      baseUrl = '',
      apiKey,
      tokens = inMemory(),
      fetch = (request): Promise<Response> => globalThis.fetch(request),
    } = options;
    const patience = { retries: options.retries ?? 4, longestWait: options.longestWait ?? 30_000 };
    this.session = new Session(tokens, (path, body) => {
      const headers = { 'content-type': 'application/json' };
      // Sent again only where it was refused unread: a refresh token that comes twice ends the session.
      return patient(
        fetch,
        new Request(baseUrl + path, { method: 'POST', headers, body: JSON.stringify(body) }),
        patience,
      );
    });
    this.raw = createFetchClient<paths>({ baseUrl, fetch: transport(fetch, this.session, apiKey, patience) });
  }

  async login(credentials: object): Promise<void> {
    const pair = await this.ask('post', '/v1/auth/login', { body: credentials });
    await this.session.accept(pair as components['schemas']['TokenPair']);
  }

  async logout(): Promise<void> {
    const tokens = await this.session.end();
    if (tokens) await this.ask('post', '/v1/auth/logout', { body: { refreshToken: tokens.refreshToken } });
  }

  get(route: string, options?: Loose): Promise<unknown> {
    return this.ask('get', route, options);
  }

  post(route: string, options?: Loose): Promise<unknown> {
    return this.ask('post', route, options);
  }

  patch(route: string, options?: Loose): Promise<unknown> {
    return this.ask('patch', route, options);
  }

  delete(route: string, options?: Loose): Promise<unknown> {
    return this.ask('delete', route, options);
  }

  async *each(route: string, options: Loose = {}): AsyncGenerator<unknown> {
    for (let cursor: string | null = ''; cursor !== null;) {
      const query: Loose['query'] = { pageSize: 200, count: 'none', ...options.query, cursor };
      const { data, page } = (await this.ask('get', route, { ...options, query })) as { data: unknown[]; page: Page };
      yield* data;
      cursor = page.next && new URL(page.next, 'http://localhost').searchParams.get('cursor');
    }
  }

  csv(route: string, options: Loose = {}): Promise<unknown> {
    return this.ask('get', route, { ...options, headers: { ...options.headers, accept: 'text/csv' } }, 'stream');
  }

  private async ask(
    method: Method,
    route: string,
    options: Loose = {},
    parseAs: 'json' | 'stream' = 'json',
  ): Promise<unknown> {
    const { path, query, body, filter, sort, fields, headers, signal, ifMatch, idempotencyKey } = options;
    const spec = filter && filterSpec(filter);
    const order = sort && sortSpec(sort);
    const isLong = spec !== undefined && JSON.stringify(spec).length > LONGEST_FILTER;
    const sent = isLong
      ? { method: 'POST', route: `${route}/search`, body: { ...query, filter: spec, sort: order } }
      : { method: method.toUpperCase(), route, query: { ...query, filter: asText(spec), sort: asText(order) }, body };
    const raw = this.raw as unknown as Record<string, (route: string, init: object) => Promise<Received>>;
    const { data, error, response } = await raw[sent.method](sent.route, {
      params: { path, query: sent.query },
      body: sent.body,
      parseAs,
      signal,
      headers: {
        ...(fields && { 'x-fields': fields }),
        ...(ifMatch !== undefined && { 'if-match': typeof ifMatch === 'number' ? `"${ifMatch}"` : ifMatch }),
        ...(idempotencyKey !== undefined && { 'idempotency-key': idempotencyKey }),
        ...headers,
      },
    });
    if (!response.ok) throw asProblem(error, response);
    const ignored = response.headers.get('x-fields-ignored');
    if (ignored) this.options.onIgnored?.(ignored.split(',').map((name) => decodeURIComponent(name.trim())));
    return data;
  }
}

interface Received {
  data?: unknown;
  error?: unknown;
  response: Response;
}

const asText = (spec: readonly object[] | undefined): string | undefined =>
  spec?.length ? JSON.stringify(spec) : undefined;

/** A client of one installation; `createClient<'manager'>({ baseUrl })` for somebody who will sign in as a manager. */
export const createClient = <L extends Level = 'guest'>(options: ClientOptions = {}): Client<L> =>
  new Requests(options) as unknown as Client<L>;
