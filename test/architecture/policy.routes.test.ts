import { Body, Controller, Get, Module, Post, type Type } from '@nestjs/common';
import { Access, AuthModule, Public } from '@app/shared/auth';
import { ConfigModule, HttpConfig, loadConfig } from '@app/shared/config';
import { createApp } from '@app/shared/http';
import { createLogger } from '@app/shared/log';
import { allLevels, Level, modelOptions } from '@app/shared/model';
import { expectProblem, useApi } from '../support/request';
import { type Route, routesOf } from '../support/routes';

const api = useApi();

let routes: Route[];
beforeAll(() => void (routes = routesOf(api.app)));

/** What anybody may call without being looked at. */
const PUBLIC = [
  'DELETE /v1/auth/session',
  'GET /health/live',
  'GET /health/ready',
  'POST /v1/auth/confirmation',
  'POST /v1/auth/login',
  'POST /v1/auth/logout',
  'POST /v1/auth/password',
  'POST /v1/auth/password-reset',
  'POST /v1/auth/refresh',
  'POST /v1/auth/registration',
  'POST /v1/auth/token',
  // Signed by the provider.
  'POST /v1/orders/payments/providers/:provider/notices',
];

/** Kinds of routes whose bodies the ground floor reads, lists and items of the classes of other routes, or that have none. */
const OWN_BODIES: Route['kind'][] = ['search', 'batch', 'archive'];

describe('every route', () => {
  it('is in the table', () => {
    expect(routes.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['GET /v1/catalog/products', 'PATCH /v1/auth/me', ...PUBLIC]),
    );
  });

  it('has a policy: a level, or that it is public', () => {
    const without = routes.filter(({ access, isPublic }) => isPublic === allLevels().includes(access as Level));
    expect(without.map(({ handler }) => handler)).toEqual([]);
    expect(
      routes
        .filter(({ isPublic }) => isPublic)
        .map(({ name }) => name)
        .sort(),
    ).toEqual(PUBLIC);
  });

  it('with a model is for nobody to whom the model is not shown', () => {
    const open = routes.filter(
      ({ model, access = Level.Guest }) => model && access < (modelOptions(model).visibleTo ?? Level.Guest),
    );
    expect(open.map(({ name }) => name)).toEqual([]);
  });

  it('that writes is for nobody below the one who may read beside it', () => {
    const readers = new Map(routes.filter(({ kind }) => kind === 'list').map(({ model, access }) => [model, access]));
    const writers = routes.filter(({ kind }) => ['create', 'update', 'remove', 'batch'].includes(kind ?? ''));
    const open = writers.filter(({ model, access = 0 }) => access < Math.max(Level.Customer, readers.get(model) ?? 0));
    expect(open.map(({ name }) => name)).toEqual([]);
    expect(writers).not.toEqual([]);
  });

  it('with a body takes a class for it, whose rules are known', () => {
    const plain: unknown[] = [undefined, Object, Array, String, Number, Boolean];
    const bodies = routes.filter(({ method, kind }) => /POST|PUT|PATCH/.test(method) && !OWN_BODIES.includes(kind));
    const verbs = [
      ...['POST /v1/catalog/products/:id/duplicates', 'POST /v1/organization/webhook-deliveries/:id/replay'],
      'POST /v1/organization/webhook-subscriptions/:id/ping',
      'POST /v1/organization/webhook-subscriptions/:id/rotation',
      // Is read as the text that was signed.
      'POST /v1/orders/payments/providers/:provider/notices',
      'POST /v1/orders/:id/invoice/mails',
      'POST /v1/reports/runs/:id/repetitions',
      'POST /v1/reports/imports/:id/application',
      ...['POST /v1/jobs/:id/cancellation', 'POST /v1/jobs/:id/retries', 'POST /v1/minor/files'],
      ...['POST /v1/auth/me/export', 'POST /v1/organization/accounts/:id/export'],
      'POST /v1/organization/accounts/:id/erasure',
      ...['POST /v1/storefront/:channel/cart/merger', 'POST /v1/storefront/:channel/cart/reservation'],
    ];
    // A step may need nothing to be said.
    const silent = bodies.filter(({ kind, body, name }) => (kind === 'step' && !body) || verbs.includes(name));
    const untyped = bodies.filter((route) => plain.includes(route.body) && !silent.includes(route));
    expect(untyped.map(({ handler }) => handler)).toEqual([]);
    expect(routes.filter(({ kind, body }) => OWN_BODIES.includes(kind) && body !== undefined)).toEqual([]);
  });

  it('answers nobody whose level is too low', async () => {
    for (const { method, path, access = Level.Guest } of routes.filter(({ isPublic }) => !isPublic)) {
      const address = path.replace(':id', '01890000-0000-7000-8000-000000000000');
      for (const level of allLevels().filter((each) => each < access)) {
        const reply =
          method === 'GET' || method === 'DELETE'
            ? await api[method === 'GET' ? 'get' : 'delete'](address, { as: level })
            : await api[method === 'POST' ? 'post' : 'patch'](address, {}, { as: level });
        expectProblem(reply, level === Level.Guest ? 401 : 403);
      }
    }
  });
});

describe('the boot', () => {
  const boot = async (...controllers: Type[]): Promise<unknown> => {
    class Trial {}
    Module({ imports: [ConfigModule, AuthModule], controllers })(Trial);
    const logger = createLogger({ level: 'silent', format: 'json' });
    const app = await createApp(Trial, loadConfig(HttpConfig), logger);
    return app.init().finally(() => app.close());
  };

  it('refuses a route without a policy, and names it', async () => {
    @Controller('open')
    class OpenController {
      @Access(Level.Agent)
      @Get()
      closed(): string {
        return '';
      }

      @Get('forgotten')
      forgotten(): string {
        return '';
      }

      @Post('also')
      also(@Body() body: object): object {
        return body;
      }
    }
    await expect(boot(OpenController)).rejects.toThrow(
      'Routes without a policy (@Access or @Public): OpenController.forgotten, OpenController.also',
    );
  });

  it('takes a policy of the controller for all of its routes', async () => {
    @Public()
    @Controller('public')
    class PublicController {
      @Get()
      any(): string {
        return '';
      }
    }
    @Access(Level.Admin)
    @Controller('closed')
    class ClosedController {
      @Get()
      any(): string {
        return '';
      }
    }
    await expect(boot(PublicController, ClosedController)).resolves.toBeDefined();
  });
});
