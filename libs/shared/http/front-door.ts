import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Logger } from '@app/shared/log';
import { type Answer, JSON_TYPE, statusOf, StreamAnswer } from './answer';
import { addressReader } from './forwarded-address';
import { REQUEST_ID, requestId } from './request-id';
import { bindingsOf, logEnd } from './request-log';
import { DATA_HEADERS } from './security-headers';

/** Who stands at the door, as far as the head of the request says. */
export interface Visitor {
  readonly request: IncomingMessage;
  readonly requestId: string;
  /** IP address, as a trusted proxy has it. */
  readonly address: string;
}

/** How a request is answered that need not be read any further. */
export interface Pass {
  /** The route that it would have met, e.g. `/v1/orders/:id`, for the log and the metrics. */
  readonly route: string;
  /** The account that it counts for; null: nobody has signed in. */
  readonly accountId: string | null;
  /** A whole answer, no stream. */
  answer(visitor: Visitor): Answer | Promise<Answer>;
}

/** Finds out, from its head alone, whether a `GET` without a body can be answered here. */
export type Doorkeeper = (request: IncomingMessage) => Pass | undefined;

/** Names and values, in turns, of the headers that say how a visitor stands with the limits; undefined: these refuse. */
export type Counted = readonly string[] | undefined;

/** What the rest of the product puts to the door. */
export interface DoorSupport {
  /** Counts a visit; a promise only where it has to be waited for. */
  count(address: string, accountId: string | null): Counted | Promise<Counted>;
  /** Is told of each answer. @param seconds since the head of the request was read */
  tell(method: string, route: string, status: number, seconds: number): void;
  /** Whether the process does so much that it should refuse. */
  isBusy(): boolean;
}

interface Visit extends Visitor {
  readonly response: ServerResponse;
  readonly pass: Pass;
  /** Of the clock of the process, in milliseconds. */
  readonly began: number;
}

/** On every answer. */
const CONSTANT = Object.entries(DATA_HEADERS).flat();

/**
 * Answers what need not be read any further before Fastify sees it: what was asked before, or is at hand. Everything else, and what
 * fails here, goes to Fastify; the answer is the same on both ways (`docs/decisions/0157`).
 */
export class FrontDoor {
  private readonly support: DoorSupport = { count: () => [], tell: () => undefined, isBusy: () => false };
  private readonly keepers: Doorkeeper[] = [];
  private readonly failures = new WeakMap<IncomingMessage, Error>();
  private readonly addressOf: (request: IncomingMessage) => string;
  private isOpen = true;

  /**
   * @param trustProxy as Fastify takes it
   * @param server whose listeners are behind the door from now on
   */
  constructor(
    private readonly logger: Logger,
    trustProxy: boolean | readonly string[],
    server: Server,
  ) {
    this.addressOf = addressReader(trustProxy);
    const behind = server.listeners('request') as ((request: IncomingMessage, response: ServerResponse) => void)[];
    server.removeAllListeners('request');
    server.on('request', (request, response) => {
      const leave = (): void => behind.forEach((listener) => listener.call(server, request, response));
      const pass = this.passOf(request);
      if (pass) this.admit(pass, request, response, leave);
      else leave();
    });
  }

  /** From now on, Fastify sees every request. */
  shut(): void {
    this.isOpen = false;
  }

  /** The first of them who knows the answer gives it. */
  post(keeper: Doorkeeper): void {
    this.keepers.push(keeper);
  }

  /** Why a request was not answered at the door although somebody could have; it need not be tried again. */
  failureOf(request: IncomingMessage): Error | undefined {
    return this.failures.get(request);
  }

  use(support: Partial<DoorSupport>): void {
    Object.assign(this.support, support);
  }

  private passOf(request: IncomingMessage): Pass | undefined {
    const { method, headers } = request;
    if (!this.isOpen || method !== 'GET' || !isPlain(headers) || this.support.isBusy()) return undefined;
    for (const keeper of this.keepers) {
      const pass = keeper(request);
      if (pass) return pass;
    }
    return undefined;
  }

  private admit(pass: Pass, request: IncomingMessage, response: ServerResponse, leave: () => void): void {
    const address = this.addressOf(request);
    const visit: Visit = { request, response, pass, address, requestId: requestId(request), began: performance.now() };
    // The end of an answer is no event where the client goes first.
    const end = (): void => this.end(visit);
    response.on('close', end);
    const fail = (error?: Error): void => {
      if (response.closed || response.headersSent) return;
      if (error) this.failures.set(request, error);
      response.off('close', end);
      leave();
    };
    const enter = (counted: Counted): void => {
      if (!counted) return fail();
      const answer = pass.answer(visit);
      if (answer instanceof Promise) answer.then((known) => send(known, counted, visit)).catch(fail);
      else send(answer, counted, visit);
    };
    try {
      const counted = this.support.count(address, pass.accountId);
      if (counted instanceof Promise) counted.then(enter).catch(fail);
      else enter(counted);
    } catch (error) {
      fail(error as Error);
    }
  }

  private end({ request, response, pass: { route }, requestId: id, began }: Visit): void {
    const { method = '' } = request;
    const milliseconds = performance.now() - began;
    const status = logEnd(this.logger, { ...bindingsOf(request, id), method, route }, response, milliseconds);
    this.support.tell(method, route, status, milliseconds / 1000);
  }
}

/** Pages of other origins, profiles and bodies are Fastify's, and who does not say whom they ask. */
const isPlain = (headers: IncomingMessage['headers']): boolean =>
  headers.host !== undefined &&
  headers.origin === undefined &&
  headers['x-profile'] === undefined &&
  headers['content-length'] === undefined &&
  headers['transfer-encoding'] === undefined;

function send(answer: Answer, counted: readonly string[], { request, response, requestId: id }: Visit): void {
  if (answer instanceof StreamAnswer) throw new TypeError('A stream is no whole answer');
  const { text, headers } = answer;
  const status = statusOf(answer, request.method, request.headers['if-none-match']) ?? 200;
  // Node takes a flat list as it is; an object would cost it as much as the rest of the answer.
  const head = [...CONSTANT, REQUEST_ID, id, ...counted];
  for (const name of Object.keys(headers)) head.push(name, headers[name]);
  if (status === 304 || text === undefined) {
    response.writeHead(status, head).end();
    return;
  }
  if (headers['content-type'] === undefined) head.push('content-type', JSON_TYPE);
  head.push('content-length', String(Buffer.byteLength(text)));
  response.writeHead(status, head).end(text);
}
