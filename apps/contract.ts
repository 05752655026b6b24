import type { INestApplication } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { models } from '@app/shared/model';
import { completeDocument, operationName } from '@app/shared/resource';
import { apiParts } from './parts';

/** How each namespace is called, and what it is about, for who sees them for the first time. */
const TAGS: Readonly<Record<string, readonly [name: string, description: string]>> = {
  audit: ['Audit', 'Who did what to which row'],
  auth: ['Authentication', 'Signing in, one’s own account, sessions, API keys, and why somebody may not'],
  catalog: ['Catalog', 'Products, their variants, attributes, prices and stock'],
  health: ['Health', 'Whether the process runs, and should get requests'],
  jobs: ['Jobs', 'What is worked on in the background'],
  minor: ['Minor data', 'Countries, currencies, languages, taxes, tags, settings and files'],
  orders: ['Orders', 'Orders, payments, fulfilments, returns, refunds and vouchers'],
  organization: ['Organization', 'Accounts, companies, channels, price lists, campaigns and webhooks'],
  reports: ['Reports', 'Reports, exports, schedules and imports'],
  storefront: ['Storefront', 'What a channel shows to everybody, carts and checkout'],
};

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
    });
  for (const [name, description] of Object.values(TAGS)) config.addTag(name, description);
  const extraModels = models() as unknown as (new () => unknown)[];
  const options = { extraModels, operationIdFactory: operationName };
  const document = completeDocument(SwaggerModule.createDocument(app, config.build(), options));
  for (const operation of Object.values(document.paths).flatMap(
    (path) => Object.values(path) as { tags?: string[] }[],
  )) {
    operation.tags = operation.tags?.map((namespace) => TAGS[namespace]?.[0] ?? namespace);
  }
  return document;
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
