import underPressure from '@fastify/under-pressure';
import type { FastifyInstance } from 'fastify';
import { Unavailable } from '@app/shared/errors';
import { isHealth } from './health-route';

const RETRY_AFTER = 2;

/**
 * Refuses requests while the process is so busy that each waits longer than that for its turn.
 *
 * @param most milliseconds, on average over a second; 0 for no limit
 */
export function refuseWhenBusy(fastify: FastifyInstance, most: number): void {
  if (most === 0) return;
  // Not awaited: Fastify would start before Nest has given it all.
  void fastify.register(underPressure, {
    maxEventLoopDelay: most,
    pressureHandler: ({ url }) => {
      if (isHealth(url)) return undefined;
      return Promise.reject(new Unavailable('The service is too busy', RETRY_AFTER, [], { code: 'overloaded' }));
    },
  });
}
