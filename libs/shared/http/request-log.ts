import type { IncomingMessage } from 'node:http';
import { type FastifyBaseLogger, type FastifyReply, type FastifyRequest, LogController } from 'fastify';
import { traceIdOf } from '@app/shared/errors';

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

/** The logger of a request: its lines say the trace as well, where the request is a part of one. */
export function requestLogger(
  logger: FastifyBaseLogger,
  bindings: Record<string, unknown>,
  options: object,
  { headers }: Pick<IncomingMessage, 'headers'>,
): FastifyBaseLogger {
  const traceId = traceIdOf(headers);
  return logger.child(traceId === undefined ? bindings : { ...bindings, traceId }, options);
}

/** As nginx has it: the client left before there was an answer. */
const CLIENT_GONE = 499;

function logRequest(request: FastifyRequest, reply: FastifyReply): void {
  const route = request.routeOptions.url ?? '(no route)';
  const status = reply.raw.headersSent ? reply.statusCode : CLIENT_GONE;
  const line = { method: request.method, route, status, ms: Math.round(reply.elapsedTime * 10) / 10 };
  if (!reply.raw.writableFinished) request.log.warn(line, 'request broken off');
  else if (route.startsWith(HEALTH)) request.log.debug(line, 'request');
  else request.log.info(line, 'request');
}
