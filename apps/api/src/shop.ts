import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { INestApplication } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';

/** The files are those of the repository, so that a changed one is there at the next look. */
const FOLDER = 'docs/examples/shop';

const FILES: Readonly<Record<string, string>> = {
  'index.html': 'text/html; charset=utf-8',
  'shop.css': 'text/css; charset=utf-8',
  'api.mjs': 'text/javascript; charset=utf-8',
  'checkout.mjs': 'text/javascript; charset=utf-8',
  'dom.mjs': 'text/javascript; charset=utf-8',
  'shelves.mjs': 'text/javascript; charset=utf-8',
  'shop.mjs': 'text/javascript; charset=utf-8',
};

/** The example shop at `/shop`: a front end that asks the public API alone. It is for development. */
export function mountShop(app: INestApplication): void {
  const fastify = app.getHttpAdapter().getInstance() as FastifyInstance;
  for (const [file, type] of Object.entries(FILES)) {
    fastify.get(file === 'index.html' ? '/shop' : `/shop/${file}`, async (_request, reply) =>
      reply
        .header('cache-control', 'no-cache')
        .type(type)
        .send(await readFile(resolve(FOLDER, file))),
    );
  }
}
