import type { INestApplication } from '@nestjs/common';
import { SwaggerModule } from '@nestjs/swagger';
import { openApiDocument } from '../../contract';
import { mountProblemPages } from './problem-pages';

/** `GET /openapi.json`, Swagger UI at `/docs`, and what the `type` of a problem leads to. */
export function mountDocs(app: INestApplication): void {
  SwaggerModule.setup('docs', app, () => openApiDocument(app), {
    jsonDocumentUrl: 'openapi.json',
    // Of five hundred routes it shows the tags at first, and no schemas: a route has its own.
    swaggerOptions: {
      persistAuthorization: true,
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
