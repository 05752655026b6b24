import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { answerProblem, traceIdOf } from '@app/shared/errors';
import type { Logger } from '@app/shared/log';
import { PROFILE_HEADER } from '@app/shared/profiling';
import { type Answer, JSON_TYPE, sendAnswer, statusOf, StreamAnswer } from './answer';
import { addressReader } from './forwarded-address';
import { REQUEST_ID, requestId } from './request-id';
import { bindingsOf, logEnd, logSent } from './request-log';
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
  /** {@link headOf} the answer, where it is given again and again. */
  readonly head?: readonly string[];
}

/** Finds out, from its head alone, whether a `GET` can be answered here. */
export type Doorkeeper = (request: IncomingMessage) => Pass | undefined;

/** Names and values, in turns, of the headers that say how a visitor stands with the limits; undefined: these refuse. */
export type Counted = readonly string[] | undefined;

/** What is seen of a visit while it is answered. */
export interface Watch {
  run(work: () => void): void;
  /** Names and values, in turns, of headers that say it. */
  headers(): readonly string[];
  /** It is over: the answer is sent, or the client has gone. */
  end(): void;
}

/** What the rest of the product puts to the door. */
export interface DoorSupport {
  /** Counts a visit; a promise only where it has to be waited for. */
  count(address: string, accountId: string | null): Counted | Promise<Counted>;
  /** Counts for the account alone, where Fastify has counted for the address. @throws TooManyRequests */
  admit(accountId: string, reply: FastifyReply): void | Promise<void>;
  /** Is told of each answer that was sent. @param seconds since the head of the request was read */
  tell(method: string, route: string, status: number, seconds: number): void;
  /** Has an eye on each visit, where all are watched. */
  watch?(visitor: Visitor, route: string): Watch;
  /** Whether the process does so much that it should refuse. */
  isBusy(): boolean;
}

interface Visit extends Visitor {
  readonly response: ServerResponse;
  readonly pass: Pass;
  watch?: Watch;
  /** Of the clock of the process, in milliseconds. */
  readonly began: number;
}

/** On every answer. */
const CONSTANT = Object.entries(DATA_HEADERS).flat();

/**
 * Answers what need not be read any further before Fastify sees it: what was asked before, or is at hand. What comes from pages of
 * other origins, asks for a profile or is traced passes Fastify's hooks first, and is answered behind them. Everything else goes on to
 * its route; the answer is the same on all ways (`docs/decisions/0157`).
 */
export class FrontDoor {
  private readonly support: DoorSupport = {
    count: () => [],
    admit: () => undefined,
    tell: () => undefined,
    isBusy: () => false,
  };
  private readonly keepers: { prefix: string; keeper: Doorkeeper }[] = [];
  private readonly failures = new WeakMap<IncomingMessage, Error>();
  private readonly addressOf: (request: IncomingMessage) => string;
  private isOpen = true;

  /**
   * @param trustProxy as Fastify takes it
   * @param fastify what is behind the door from now on
   */
  constructor(
    private readonly logger: Logger,
    trustProxy: boolean | readonly string[],
    fastify: FastifyInstance,
  ) {
    this.addressOf = addressReader(trustProxy);
    this.standBefore(fastify.server);
    fastify.addHook('preHandler', (request, reply, done) => {
      if (!this.answerBehind(request, reply)) done();
    });
  }

  private standBefore(server: Server): void {
    const behind = server.listeners('request') as ((request: IncomingMessage, response: ServerResponse) => void)[];
    server.removeAllListeners('request');
    server.on('request', (request, response) => {
      const leave = (): void => behind.forEach((listener) => listener.call(server, request, response));
      const pass = this.takes(request) ? this.find(request) : undefined;
      if (pass) this.admit(pass, request, response, leave);
      else leave();
    });
  }

  /** From now on, Fastify sees every request. */
  shut(): void {
    this.isOpen = false;
  }

  /**
   * The first of them who knows the answer gives it; those who know fewer paths are asked first.
   *
   * @param prefix how the paths begin that it knows
   */
  post(keeper: Doorkeeper, prefix = '/'): void {
    this.keepers.push({ prefix, keeper });
    this.keepers.sort((one, other) => other.prefix.length - one.prefix.length);
  }

  use(support: Partial<DoorSupport>): void {
    Object.assign(this.support, support);
  }

  /** Whether the request is one for the door, and not for Fastify's hooks first. */
  private takes({ headers }: IncomingMessage): boolean {
    return this.isOpen && isPlain(headers) && !this.support.isBusy();
  }

  private find(request: IncomingMessage): Pass | undefined {
    const { method, url = '' } = request;
    if (method !== 'GET') return undefined;
    for (const { prefix, keeper } of this.keepers) {
      const pass = url.startsWith(prefix) ? keeper(request) : undefined;
      if (pass) return pass;
    }
    return undefined;
  }

  private admit(pass: Pass, request: IncomingMessage, response: ServerResponse, leave: () => void): void {
    const address = this.addressOf(request);
    const visit: Visit = { request, response, pass, address, requestId: requestId(request), began: performance.now() };
    const watch = (visit.watch = this.support.watch?.(visit, pass.route));
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
    const begin = (): void => {
      try {
        const counted = this.support.count(address, pass.accountId);
        if (counted instanceof Promise) counted.then(enter).catch(fail);
        else enter(counted);
      } catch (error) {
        fail(error as Error);
      }
    };
    if (watch) watch.run(begin);
    else begin();
  }

  /** @returns false: it has to go on to its route */
  private answerBehind(request: FastifyRequest, reply: FastifyReply): boolean {
    const fail = (error: unknown): void => answerProblem(error, request, reply);
    const failure = this.failures.get(request.raw);
    const pass = failure || this.takes(request.raw) ? undefined : this.find(request.raw);
    // What has failed at the door need not be tried again.
    if (failure) fail(failure);
    else if (pass) this.answerFor(pass, request, reply).catch(fail);
    return failure !== undefined || pass !== undefined;
  }

  private async answerFor(pass: Pass, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const { raw, id, ip } = request;
    if (pass.accountId !== null) await this.support.admit(pass.accountId, reply);
    sendAnswer(await pass.answer({ request: raw, requestId: id, address: ip }), reply, 200);
  }

  private end({ request, response, pass: { route }, requestId: id, watch, began }: Visit): void {
    const { method = '' } = request;
    watch?.end();
    const milliseconds = performance.now() - began;
    if (!response.writableFinished) {
      logEnd(this.logger, { ...bindingsOf(request, id), method, route }, response, milliseconds);
      return;
    }
    const { statusCode } = response;
    const traceId = traceIdOf(request.headers);
    logSent(this.logger, { requestId: id, traceId, method, route }, statusCode, milliseconds);
    // As Fastify has it: who has gone has no answer.
    this.support.tell(method, route, statusCode, milliseconds / 1000);
  }
}

/** Pages of other origins, profiles and bodies are for Fastify's hooks, and who does not say whom they ask. */
const isPlain = (headers: IncomingMessage['headers']): boolean =>
  headers.host !== undefined &&
  headers.origin === undefined &&
  headers[PROFILE_HEADER] === undefined &&
  headers['content-length'] === undefined &&
  headers['transfer-encoding'] === undefined;

/**
 * Names and values, in turns, of the headers of an answer that are the same for everybody who gets it. Node takes a flat list as it is;
 * an object would cost it as much as the rest of the answer.
 */
export function headOf(headers: Answer['headers'], text: Answer['text']): string[] {
  const head = [...CONSTANT];
  for (const name of Object.keys(headers)) head.push(name, headers[name]);
  if (text === undefined) return head;
  if (headers['content-type'] === undefined) head.push('content-type', JSON_TYPE);
  head.push('content-length', String(Buffer.byteLength(text)));
  return head;
}

function send(
  answer: Answer,
  counted: readonly string[],
  { request, response, requestId: id, watch, pass }: Visit,
): void {
  if (answer instanceof StreamAnswer) throw new TypeError('A stream is no whole answer');
  const status = statusOf(answer, request.method, request.headers['if-none-match']) ?? 200;
  const text = status === 304 ? undefined : answer.text;
  const whole = (status !== 304 && pass.head) || headOf(answer.headers, text);
  const head = whole.concat(REQUEST_ID, id, counted, watch?.headers() ?? []);
  response.writeHead(status, head).end(text);
}
