// Written by libs/client/generate.mjs. Do not change it by hand.
import createFetchClient from './openapi-fetch.js';
import { filterSpec, sortSpec } from './filter.js';
import { asProblem } from './problem.js';
import { inMemory, Session } from './session.js';
import { patient, transport } from './transport.js';
/** Longer ones are refused (414); they go as the body of a search instead. In characters of the filter. */
const LONGEST_FILTER = 4_000;
/** The same without types: those of a route are checked where it is called, and here it is one of many. */
class Requests {
    options;
    raw;
    session;
    constructor(options) {
        this.options = options;
        const { baseUrl = '', apiKey, tokens = inMemory(), fetch = (request) => globalThis.fetch(request), } = options;
        const patience = { retries: options.retries ?? 4, longestWait: options.longestWait ?? 30_000 };
        this.session = new Session(tokens, (path, body) => {
            const headers = { 'content-type': 'application/json' };
            // Sent again only where it was refused unread: a refresh token that comes twice ends the session.
            return patient(fetch, new Request(baseUrl + path, { method: 'POST', headers, body: JSON.stringify(body) }), patience);
        });
        this.raw = createFetchClient({ baseUrl, fetch: transport(fetch, this.session, apiKey, patience) });
    }
    async login(credentials) {
        const pair = await this.ask('post', '/v1/auth/login', { body: credentials });
        await this.session.accept(pair);
    }
    async logout() {
        const tokens = await this.session.end();
        if (tokens)
            await this.ask('post', '/v1/auth/logout', { body: { refreshToken: tokens.refreshToken } });
    }
    get(route, options) {
        return this.ask('get', route, options);
    }
    post(route, options) {
        return this.ask('post', route, options);
    }
    patch(route, options) {
        return this.ask('patch', route, options);
    }
    delete(route, options) {
        return this.ask('delete', route, options);
    }
    async *each(route, options = {}) {
        for (let cursor = ''; cursor !== null;) {
            const query = { pageSize: 200, count: 'none', ...options.query, cursor };
            const { data, page } = (await this.ask('get', route, { ...options, query }));
            yield* data;
            cursor = page.next && new URL(page.next, 'http://localhost').searchParams.get('cursor');
        }
    }
    csv(route, options = {}) {
        return this.ask('get', route, { ...options, headers: { ...options.headers, accept: 'text/csv' } }, 'stream');
    }
    async ask(method, route, options = {}, parseAs = 'json') {
        const { path, query, body, filter, sort, fields, headers, signal, ifMatch, idempotencyKey } = options;
        const spec = filter && filterSpec(filter);
        const order = sort && sortSpec(sort);
        const isLong = spec !== undefined && JSON.stringify(spec).length > LONGEST_FILTER;
        const sent = isLong
            ? { method: 'POST', route: `${route}/search`, body: { ...query, filter: spec, sort: order } }
            : { method: method.toUpperCase(), route, query: { ...query, filter: asText(spec), sort: asText(order) }, body };
        const raw = this.raw;
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
        if (!response.ok)
            throw asProblem(error, response);
        const ignored = response.headers.get('x-fields-ignored');
        if (ignored)
            this.options.onIgnored?.(ignored.split(',').map((name) => decodeURIComponent(name.trim())));
        return data;
    }
}
const asText = (spec) => spec?.length ? JSON.stringify(spec) : undefined;
/** A client of one installation; `createClient<'manager'>({ baseUrl })` for somebody who will sign in as a manager. */
export const createClient = (options = {}) => new Requests(options);
