import type { INestApplication } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { models } from '@app/shared/model';
import { completeDocument } from '@app/shared/resource';
import { apiParts } from './parts';

/** The whole contract, from the controllers and models that are loaded. */
export function openApiDocument(app: INestApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setTitle('Tradepost')
    .setDescription('The back office of a trading company. Ask for exactly the fields you need with `X-Fields`.')
    .setVersion('v1')
    .setLicense('MIT', 'https://opensource.org/license/mit')
    .addServer('/')
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

/** The contract without a server: nothing is started, and neither a database nor a configuration is needed. */
export async function describeApi(): Promise<OpenAPIObject> {
  const module = { module: class Contract {}, imports: apiParts };
  const app = await NestFactory.create(module, new FastifyAdapter(), {
    preview: true,
    logger: false,
    abortOnError: false,
  });
  return openApiDocument(app);
}
