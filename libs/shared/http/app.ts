import type { DynamicModule, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { HttpConfig } from '@app/shared/config';
import { answerProblem, BadRequest, ProblemFilter, validationPipe } from '@app/shared/errors';
import { type Logger, NestLogger } from '@app/shared/log';
import { HttpAdapter } from './adapter';
import { answerClientError, answerExpectation } from './client-error';
import { cors } from './cors';
import { drainOnClose } from './drain';
import { acceptFiles } from './file-body';
import { acceptForms } from './form-body';
import { FrontDoor } from './front-door';
import { acceptJsonOnly } from './json-body';
import { REQUEST_ID, requestId } from './request-id';
import { RequestLog, requestLogger } from './request-log';
import { DATA_HEADERS, protectPages } from './security-headers';

export type HttpOptions = Pick<HttpConfig, 'bodyLimit' | 'corsOrigins' | 'requestTimeoutMs' | 'trustProxy'>;

/** URL and headers together, as Node counts them. */
const HEADER_LIMIT = 16 * 1024;

/** Longer than the usual 60 s of load balancers, which would otherwise meet a connection that is just being closed. */
const KEEP_ALIVE_MS = 72_000;

/** A connection on which nothing moves for so long is closed; what is silent longer by design lifts it for its socket. */
const SILENCE_MS = 120_000;

/**
 * The application as it is served and tested: not initialised, not listening.
 *
 * @throws Error when a module cannot be put together
 */
export async function createApp(
  module: Type | DynamicModule,
  options: HttpOptions,
  logger: Logger,
): Promise<NestFastifyApplication> {
  const adapter = createAdapter(options, logger);
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, {
    logger: new NestLogger(logger),
    abortOnError: false,
    bodyParser: false,
  });
  return app.useGlobalFilters(new ProblemFilter()).useGlobalPipes(validationPipe());
}

function createAdapter(
  { bodyLimit, corsOrigins, requestTimeoutMs, trustProxy }: HttpOptions,
  logger: Logger,
): HttpAdapter {
  const greet = greeter(corsOrigins);
  const adapter = new HttpAdapter({
    bodyLimit,
    trustProxy,
    loggerInstance: logger,
    logController: new RequestLog(),
    genReqId: requestId,
    childLoggerFactory: requestLogger,
    requestTimeout: requestTimeoutMs,
    connectionTimeout: SILENCE_MS,
    keepAliveTimeout: KEEP_ALIVE_MS,
    // While stopping, what still arrives on an open connection is served; the connection is closed after it.
    return503OnClosing: false,
    clientErrorHandler: answerClientError,
    // Hooks do not run for what the router refuses.
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) => {
      if (!greet(request, reply)) answerProblem(error, request, reply);
    },
    http: {
      maxHeaderSize: HEADER_LIMIT,
      headersTimeout: Math.min(10_000, requestTimeoutMs),
      requestTimeout: requestTimeoutMs,
      connectionsCheckingInterval: Math.min(5_000, requestTimeoutMs),
      // Checked below, for Node would answer without a word.
      requireHostHeader: false,
    },
  });
  const fastify = adapter.getInstance<FastifyInstance>();
  adapter.door = new FrontDoor(logger, trustProxy, fastify);
  fastify.server.on('checkExpectation', answerExpectation);
  fastify.addHook('onRequest', (request, reply, done) => {
    if (greet(request, reply)) return;
    const { headers, raw } = request;
    const nameless = headers.host === undefined && raw.httpVersion === '1.1';
    done(nameless ? new BadRequest('The Host header is missing') : undefined);
  });
  acceptJsonOnly(fastify);
  acceptForms(fastify);
  acceptFiles(fastify);
  protectPages(fastify);
  drainOnClose(fastify);
  return adapter;
}

/** Sets what stands on every answer; true when the request was a preflight and is answered. */
function greeter(origins: readonly string[]): (request: FastifyRequest, reply: FastifyReply) => boolean {
  const allow = cors(origins);
  return (request, reply) => {
    void reply.headers(DATA_HEADERS).header(REQUEST_ID, request.id);
    return allow(request, reply);
  };
}
