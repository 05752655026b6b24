import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { models } from '@app/shared/model';
import { completeDocument } from '@app/shared/resource';

/** The whole contract, from the controllers and models that are loaded. */
export function openApiDocument(app: INestApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setTitle('Tradepost')
    .setDescription('The back office of a trading company. Ask for exactly the fields you need with `X-Fields`.')
    .setVersion('v1')
    .addBearerAuth()
    .addApiKey({ type: 'apiKey', name: 'X-API-Key', in: 'header' }, 'apiKey')
    .addOAuth2({
      type: 'oauth2',
      flows: { password: { tokenUrl: '/v1/auth/token', refreshUrl: '/v1/auth/token', scopes: {} } },
    })
    .build();
  const extraModels = models() as unknown as (new () => unknown)[];
  return completeDocument(SwaggerModule.createDocument(app, config, { extraModels }));
}

/** `GET /openapi.json` and Swagger UI at `/docs`. */
export function mountDocs(app: INestApplication): void {
  SwaggerModule.setup('docs', app, () => openApiDocument(app), {
    jsonDocumentUrl: 'openapi.json',
    swaggerOptions: { persistAuthorization: true, tagsSorter: 'alpha', operationsSorter: 'alpha' },
    customSiteTitle: 'Tradepost API',
  });
}
