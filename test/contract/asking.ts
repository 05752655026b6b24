import fc from 'fast-check';
import { type ContractDocument, expanded, type Operation } from '../support/contract/document';
import type { Api } from '../support/request';
import { Callers, Rows } from './population';
import { requestSchemas } from './request-schemas';
import { CURRENT, type Draft, requestsTo } from './requests';

/** What has come of asking. */
export interface Outcome {
  /** Requests that were sent. */
  requests: number;
  /** How many of them were answered by which status. */
  statuses: Record<string, number>;
  /** The operations that have answered by 2xx at least once. */
  succeeded: Set<string>;
  /** What was found, each with the request and the seed that repeats it. */
  faults: string[];
}

/** Where each request of a run is sent to. */
interface Place {
  method: string;
  path: string;
  operation: Operation;
}

/** Answers that never end. */
const ENDLESS = 'text/event-stream';

/** Long ones are told by how they begin. */
const SHOWN = 2000;

/** Whether a line of the log says that a request has failed for no fault of its own. */
export const isFailure = (line: string): boolean => line.includes('request failed');

/** Sends requests that are made from the document, and holds what comes back against it. */
export class Asking {
  private readonly outcome: Outcome = { requests: 0, statuses: {}, succeeded: new Set(), faults: [] };
  private readonly callers: Callers;
  private readonly schemas: ReturnType<typeof requestSchemas>;

  private constructor(
    private readonly api: Api,
    private readonly document: ContractDocument,
    private readonly rows: Rows,
    private readonly logged: readonly string[],
  ) {
    this.callers = new Callers(api);
    this.schemas = requestSchemas(document);
  }

  /** @param logged lines of the process about what went wrong, as they come */
  static async begin(api: Api, logged: readonly string[]): Promise<Asking> {
    const document = expanded((await api.get('/openapi.json')).body as unknown as ContractDocument);
    return new Asking(api, document, await Rows.read(api, document), logged);
  }

  /**
   * Sends so many requests to every operation.
   *
   * @param seed of all chance; what it finds, it finds again
   */
  async ask(each: number, seed: number): Promise<Outcome> {
    let nth = 0;
    for (const [path, methods] of Object.entries(this.document.paths)) {
      for (const [method, operation] of Object.entries(methods)) {
        nth++;
        const place = { method: method.toUpperCase(), path, operation };
        const requests = requestsTo({ path, operation, source: this.rows.sourceFor(path, operation) });
        const property = fc.asyncProperty(requests, (draft) => this.send(place, draft));
        const details = await fc.check(property, { numRuns: each, seed: seed + nth, endOnFailure: true });
        if (details.failed) {
          const [draft] = details.counterexample ?? [];
          const said = (details.errorInstance as Error | undefined)?.message ?? '';
          const request = JSON.stringify(draft).slice(0, SHOWN);
          const log = this.logged.at(-1)?.slice(0, SHOWN) ?? '';
          this.outcome.faults.push(`${place.method} ${path}\n${said}\n${request}\n${log}`);
        }
      }
    }
    return this.outcome;
  }

  /** @throws Error for an answer that is not as it is documented, which the `fetch` of tests does itself; for 5xx; for 2xx to what is forbidden */
  private async send(place: Place, draft: Draft): Promise<void> {
    const { method, path, operation } = place;
    const url = this.api.url + addressOf(path, draft);
    const headers = await this.headersOf(place, draft);
    const isSent = method !== 'GET' && method !== 'DELETE';
    const text = draft.text ?? (draft.body === undefined ? undefined : JSON.stringify(draft.body));
    const body = isSent ? text : undefined;
    this.outcome.requests++;
    const answer = await fetch(url, { method, headers, body, redirect: 'manual' });
    if (answer.headers.get('content-type')?.startsWith(ENDLESS)) await answer.body?.cancel();
    else await answer.arrayBuffer();
    const { status } = answer;
    this.outcome.statuses[status] = (this.outcome.statuses[status] ?? 0) + 1;
    if (status >= 200 && status < 300) this.outcome.succeeded.add(`${method} ${path}`);
    // Whoever has signed off, was suspended or has another password asks as somebody else from now on.
    if (status === 401 || (path.startsWith('/v1/auth/') && method !== 'GET')) this.callers.forget(draft.level);
    if (status >= 500) throw new Error(`It answered ${status}`);
    // Where not all is to be done or nothing, a part may be wrong.
    const isPartial = draft.query.some(([name, value]) => name === 'atomic' && value === 'false');
    if (status < 300 && body !== undefined && !isPartial && this.isForbidden(operation, body)) {
      throw new Error(`It answered ${status} to a body that the document forbids`);
    }
  }

  private async headersOf({ method, path }: Place, draft: Draft): Promise<Record<string, string>> {
    const who = await this.callers.headersOf(draft.level);
    const hasBody = method !== 'GET' && method !== 'DELETE';
    const headers: Record<string, string> = { ...who, ...draft.headers };
    if (hasBody) headers['content-type'] ??= 'application/json';
    if (headers['if-match'] !== CURRENT) return headers;
    const row = addressOf(path.slice(0, path.indexOf('{id}') + '{id}'.length), { ...draft, query: [] });
    const read = await fetch(this.api.url + row, { headers: who });
    await read.arrayBuffer();
    return { ...headers, 'if-match': read.headers.get('etag') ?? '*' };
  }

  private isForbidden({ requestBody }: Operation, body: string): boolean {
    const schema = requestBody?.content['application/json']?.schema;
    return schema !== undefined && !this.schemas.compile(schema)(JSON.parse(body.replace(/^\ufeff/, '')));
  }
}

function addressOf(path: string, { path: parts, query }: Draft): string {
  const address = path.replace(/\{(\w+)\}/g, (_, name: string) => parts[name]);
  return query.length > 0 ? `${address}?${query.map(([name, value]) => `${name}=${value}`).join('&')}` : address;
}
