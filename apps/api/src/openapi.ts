import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { INestApplication } from '@nestjs/common';
import { type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import type { FastifyInstance } from 'fastify';
import { isKnown } from '@app/shared/http';
import { openApiDocument } from '../../contract';
import { mountProblemPages } from './problem-pages';

const PATH = '/openapi.json';

/** `GET /openapi.json`, Swagger UI at `/docs`, and what the `type` of a problem leads to. */
export function mountDocs(app: INestApplication): void {
  mountDocument(app);
  // The page loads the document by its address. One that is given here would be within a script, neither packed nor kept.
  SwaggerModule.setup('docs', app, {} as OpenAPIObject, {
    raw: false,
    swaggerUrl: PATH,
    // Of five hundred routes it shows the tags at first, and no schemas: a route has its own.
    swaggerOptions: {
      persistAuthorization: true,
      validatorUrl: null,
      tagsSorter: 'alpha',
      operationsSorter: 'alpha',
      docExpansion: 'none',
      defaultModelsExpandDepth: -1,
      deepLinking: true,
      displayRequestDuration: true,
      filter: true,
    },
    customSiteTitle: 'Tradepost API',
  });
  mountProblemPages(app);
}

/** The document as it is sent. */
interface Sent {
  plain: Buffer;
  packed: Buffer;
  /** With its quotes. */
  tag: string;
}

/** It is made, and packed, when somebody asks for it first: most processes are never asked. */
function mountDocument(app: INestApplication): void {
  let sent: Sent | undefined;
  const fastify = app.getHttpAdapter().getInstance() as FastifyInstance;
  fastify.get(PATH, ({ headers }, reply) => {
    const { plain, packed, tag } = (sent ??= made(app));
    // Weak, for it is that of both forms.
    void reply.headers({ etag: `W/${tag}`, 'cache-control': 'no-cache', vary: 'Origin, Accept-Encoding' });
    if (isKnown(headers['if-none-match'], tag)) return reply.status(304).send();
    void reply.type('application/json; charset=utf-8');
    if (!takesGzip(headers['accept-encoding'])) return reply.send(plain);
    return reply.header('content-encoding', 'gzip').send(packed);
  });
}

function made(app: INestApplication): Sent {
  const plain = Buffer.from(JSON.stringify(openApiDocument(app)));
  const hash = createHash('sha256').update(plain).digest('base64url').slice(0, 16);
  return { plain, packed: gzipSync(plain, { level: 9 }), tag: `"${hash}"` };
}

/** Whether `Accept-Encoding` names gzip, and not as what is not wanted (RFC 9110, section 12.5.3). */
const takesGzip = (accepted: string | string[] = ''): boolean =>
  String(accepted)
    .split(',')
    .some((each) => /^\s*(?:gzip|\*)\s*(?:;\s*q\s*=\s*(?!0(?:\.0*)?\s*$)|$)/i.test(each));
