import type { INestApplication } from '@nestjs/common';
import { SwaggerModule } from '@nestjs/swagger';
import { openApiDocument } from '../../contract';
import { mountProblemPages } from './problem-pages';

/** `GET /openapi.json`, Swagger UI at `/docs`, and what the `type` of a problem leads to. */
export function mountDocs(app: INestApplication): void {
  SwaggerModule.setup('docs', app, () => openApiDocument(app), {
    jsonDocumentUrl: 'openapi.json',
    swaggerOptions: { persistAuthorization: true, tagsSorter: 'alpha', operationsSorter: 'alpha' },
    customSiteTitle: 'Tradepost API',
  });
  mountProblemPages(app);
}
