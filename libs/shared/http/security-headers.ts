import type { FastifyInstance } from 'fastify';

type Headers = Readonly<Record<string, string>>;

/**
 * On every answer: of helmet's headers those that mean something for data (OWASP, REST Security Cheat Sheet). Constants,
 * since @fastify/helmet puts its own together anew for each request, which costs more than all the rest of Fastify.
 */
export const DATA_HEADERS: Headers = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  // The same URL answers differently by origin, mask, format and caller.
  vary: 'Origin, Accept, X-Fields, Authorization, X-API-Key',
};

/** On pages, besides: scripts and connections of this server only, and no `upgrade-insecure-requests`, which breaks plain HTTP. */
const PAGE_HEADERS: Headers = {
  'content-security-policy': [
    "default-src 'self'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "img-src 'self' data:",
    "object-src 'none'",
    "script-src-attr 'none'",
    // Swagger UI and the board of the queues set styles on their elements.
    "style-src 'self' 'unsafe-inline'",
  ].join('; '),
  'cross-origin-opener-policy': 'same-origin',
  'origin-agent-cluster': '?1',
};

/** Where pages are served to people. */
const PAGES = ['/admin', '/docs', '/problems', '/shop', '/sign-in'];

/** Routes below {@link PAGES} get the headers of pages; it is settled per route while they are registered. */
export function protectPages(fastify: FastifyInstance): void {
  fastify.addHook('onRoute', (route) => {
    if (!PAGES.some((page) => route.url === page || route.url.startsWith(`${page}/`))) return;
    const own = route.onRequest ?? [];
    route.onRequest = [
      ...(Array.isArray(own) ? own : [own]),
      (_request, reply, done) => {
        reply.headers(PAGE_HEADERS);
        done();
      },
    ];
  });
}
