import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { UnsupportedMediaType } from '@app/shared/errors';

interface FormRoute {
  takesForm?: boolean;
}

/** The route reads `application/x-www-form-urlencoded` besides JSON, as OAuth 2.0 has it. */
export const TakesForm = (): MethodDecorator => RouteConfig({ takesForm: true } satisfies FormRoute);

/** Reads forms on the routes that say so; everywhere else they are refused with 415. */
export function acceptForms(fastify: FastifyInstance): void {
  const type = 'application/x-www-form-urlencoded';
  fastify.addContentTypeParser<string>(type, { parseAs: 'string' }, ({ routeOptions }, body, done) => {
    const { takesForm } = routeOptions.config as FormRoute;
    if (takesForm) done(null, Object.fromEntries(new URLSearchParams(body)));
    else done(new UnsupportedMediaType('Forms are not read here; send application/json'));
  });
}
