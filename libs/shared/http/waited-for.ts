import type { FastifyRequest } from 'fastify';
import { BadRequest } from '@app/shared/errors';

/** Aborted when the client goes away before it has its answer, so that nobody works for nothing. */
export function waitedFor({ signal }: FastifyRequest): AbortSignal {
  const controller = new AbortController();
  const abort = (): void => controller.abort(new BadRequest('The client has gone away'));
  if (signal.aborted) abort();
  else signal.addEventListener('abort', abort, { once: true });
  return controller.signal;
}
