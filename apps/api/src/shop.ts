import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { INestApplication } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';

/** The files are those of the repository, so that a changed one is there at the next look. */
const FOLDER = 'docs/examples/shop';

/** What the typed client is made on; as it is a tool of development, it is there where the shop is. */
const OPENAPI_FETCH = 'node_modules/openapi-fetch/dist/index.mjs';
const SCRIPT = 'text/javascript; charset=utf-8';

const FILES: Readonly<Record<string, string>> = {
  'index.html': 'text/html; charset=utf-8',
  'shop.css': 'text/css; charset=utf-8',
  'api.mjs': SCRIPT,
  'checkout.mjs': SCRIPT,
  'dom.mjs': SCRIPT,
  'shelves.mjs': SCRIPT,
  'shop.mjs': SCRIPT,
  'client/index.js': SCRIPT,
  'client/client.js': SCRIPT,
  'client/filter.js': SCRIPT,
  'client/openapi-fetch.js': SCRIPT,
  'client/problem.js': SCRIPT,
  'client/session.js': SCRIPT,
  'client/transport.js': SCRIPT,
};

/** The example shop at `/shop`: a front end that asks the public API alone. It is for development. */
export function mountShop(app: INestApplication): void {
  const fastify = app.getHttpAdapter().getInstance() as FastifyInstance;
  for (const [file, type] of Object.entries(FILES)) {
    const kept = file === 'client/openapi-fetch.js' ? OPENAPI_FETCH : `${FOLDER}/${file}`;
    for (const path of file === 'index.html' ? ['/shop', '/shop/'] : [`/shop/${file}`]) {
      fastify.get(path, async (_request, reply) =>
        reply
          .header('cache-control', 'no-cache')
          .type(type)
          .send(await readFile(resolve(kept))),
      );
    }
  }
}
