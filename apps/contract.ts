import type { INestApplication } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { models } from '@app/shared/model';
import { completeDocument } from '@app/shared/resource';
import { apiParts } from './parts';

/** What each namespace is about, for who sees them for the first time. */
const TAGS: Readonly<Record<string, string>> = {
  audit: 'Who did what to which row',
  auth: 'Signing in, one’s own account, sessions, API keys, and why somebody may not',
  catalog: 'Products, their variants, attributes, prices and stock',
  health: 'Whether the process runs, and should get requests',
  jobs: 'What is worked on in the background',
  minor: 'Countries, currencies, languages, taxes, tags, settings and files',
  orders: 'Orders, payments, fulfilments, returns, refunds and vouchers',
  organization: 'Accounts, companies, channels, price lists, campaigns and webhooks',
  reports: 'Reports, exports, schedules and imports',
  storefront: 'What a channel shows to everybody, carts and checkout',
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
  for (const [name, description] of Object.entries(TAGS)) config.addTag(name, description);
  const extraModels = models() as unknown as (new () => unknown)[];
  return completeDocument(SwaggerModule.createDocument(app, config.build(), { extraModels }));
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
