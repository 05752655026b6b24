import type { IncomingMessage, ServerResponse } from 'node:http';
import { type FastifyBaseLogger, type FastifyReply, type FastifyRequest, LogController } from 'fastify';
import { traceIdOf } from '@app/shared/errors';
import { type Logger, writeLine } from '@app/shared/log';

const HEALTH = '/health/';

/**
 * One line per request, when it has been answered or the client has gone. It names the route, not the URL: parameters and
 * queries are the client's business and may hold tokens.
 */
export class RequestLog extends LogController {
  constructor() {
    super({ requestIdLogLabel: 'requestId' });
  }

  override incomingRequest(request: FastifyRequest, reply: FastifyReply): void {
    // Fastify's own hook at the end does not run when the client goes first.
    reply.raw.on('close', () => logRequest(request, reply));
  }

  override requestCompleted(): void {}

  /** The problem filter tells what went wrong. */
  override defaultErrorLog(): void {}
}

/** What all lines of a request say: its id, and the trace where it is a part of one. */
export function bindingsOf({ headers }: Pick<IncomingMessage, 'headers'>, requestId: string): Record<string, string> {
  const traceId = traceIdOf(headers);
  return traceId === undefined ? { requestId } : { requestId, traceId };
}

/** The logger of a request that Fastify has read. */
export const requestLogger = (
  logger: FastifyBaseLogger,
  { requestId }: { requestId?: string },
  options: object,
  request: Pick<IncomingMessage, 'headers'>,
): FastifyBaseLogger => logger.child(bindingsOf(request, requestId ?? ''), options);

/** As nginx has it: the client left before there was an answer. */
const CLIENT_GONE = 499;

function logRequest(request: FastifyRequest, reply: FastifyReply): void {
  const { method, routeOptions, log } = request;
  logEnd(log, { method, route: routeOptions.url ?? '(no route)' }, reply.raw, reply.elapsedTime);
}

/**
 * The same line as {@link logEnd} writes of an answer that was sent, put together by hand, since every request has one. No route that is
 * answered at the door is one of `/health`.
 */
export function logSent(
  logger: Logger,
  { requestId, traceId, method, route }: { requestId: string; traceId?: string; method: string; route: string },
  status: number,
  milliseconds: number,
): void {
  if (!logger.isLevelEnabled('info')) return;
  const trace = traceId === undefined ? '' : `"traceId":"${traceId}",`;
  const of = `"requestId":${JSON.stringify(requestId)},${trace}"method":"${method}","route":${JSON.stringify(route)}`;
  const ms = Math.round(milliseconds * 10) / 10;
  writeLine(logger, `{"level":"info","time":${Date.now()},${of},"status":${status},"ms":${ms},"msg":"request"}\n`);
}

/** Logs that a response has been closed, sent or not. */
export function logEnd(
  logger: Pick<FastifyBaseLogger, 'debug' | 'info' | 'warn'>,
  of: { method: string; route: string },
  response: ServerResponse,
  milliseconds: number,
): void {
  const status = response.headersSent ? response.statusCode : CLIENT_GONE;
  const line = { ...of, status, ms: Math.round(milliseconds * 10) / 10 };
  if (!response.writableFinished) logger.warn(line, 'request broken off');
  else if (of.route.startsWith(HEALTH)) logger.debug(line, 'request');
  else logger.info(line, 'request');
}
