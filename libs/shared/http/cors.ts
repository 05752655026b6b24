import type { FastifyReply, FastifyRequest } from 'fastify';

const METHODS = 'GET, HEAD, POST, PUT, PATCH, DELETE';

const ALLOWED = [
  'Authorization',
  'Content-Type',
  'Idempotency-Key',
  'If-Match',
  'If-None-Match',
  'X-API-Key',
  'X-Fields',
  'X-Request-Id',
].join(', ');

const EXPOSED = [
  'Content-Disposition',
  'ETag',
  'Idempotency-Replayed',
  'Link',
  'Location',
  'RateLimit',
  'RateLimit-Policy',
  'Retry-After',
  'X-Fields-Ignored',
  'X-Fields-Truncated',
  'X-Request-Id',
].join(', ');

/** Seconds for which a browser remembers a preflight; Chromium takes no more. */
const MAX_AGE = '7200';

/**
 * Lets pages of the given origins call the API with a token, never with cookies. Requests without `Origin` cost nothing,
 * which is why this is no plugin.
 *
 * @param origins `['*']` for all
 * @returns what to do with a request: true when it was a preflight and is answered
 */
export function cors(origins: readonly string[]): (request: FastifyRequest, reply: FastifyReply) => boolean {
  const any = origins.includes('*');
  return ({ headers, method }, reply) => {
    const { origin } = headers;
    if (origin === undefined || !(any || origins.includes(origin))) return false;
    void reply.header('access-control-allow-origin', any ? '*' : origin);
    if (method !== 'OPTIONS' || headers['access-control-request-method'] === undefined) {
      void reply.header('access-control-expose-headers', EXPOSED);
      return false;
    }
    void reply
      .code(204)
      .headers({
        'access-control-allow-methods': METHODS,
        'access-control-allow-headers': ALLOWED,
        'access-control-max-age': MAX_AGE,
      })
      .send();
    return true;
  };
}
