import { applyDecorators, createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import { ApiBearerAuth, ApiExtension, ApiOAuth2, ApiResponse, ApiSecurity } from '@nestjs/swagger';
import { Level, levelName } from '@app/shared/model';
import { type Actor, GUEST } from './actor';

export const ACCESS = 'access:level';
export const PUBLIC = 'access:public';

/** The least level that may call the route. `Level.Guest`: anyone, but who signs in is known. */
export const Access = (level: Level): MethodDecorator & ClassDecorator =>
  applyDecorators(
    SetMetadata(ACCESS, level),
    ApiExtension('x-access', levelName(level)),
    ...(level > Level.Guest ? [ApiBearerAuth(), ApiOAuth2([]), ApiSecurity('apiKey')] : []),
  );

/** The route is for anyone and looks at no credentials, not even at bad ones: signing in, health, documentation. */
export const Public = (): MethodDecorator & ClassDecorator => SetMetadata(PUBLIC, true);

export const PAGE = 'access:page';

const SIGN_IN = ApiResponse({
  status: 303,
  description: 'A browser that has not signed in is led to where it can',
  headers: { Location: { required: true, schema: { type: 'string' } } },
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
});

/** The route shows a page: besides tokens, people open it by the cookie of a browser that has signed in, or by a signed link. */
export const OpenAsPage = (): MethodDecorator => applyDecorators(SetMetadata(PAGE, true), SIGN_IN);

interface WithActor {
  user?: Actor;
}

/** The actor that the guard has put on the request. */
export const actorOf = (request: object): Actor => (request as WithActor).user ?? GUEST;

/** Who is asking, as a handler's argument. */
export const CurrentActor = createParamDecorator((_: undefined, context: ExecutionContext): Actor =>
  actorOf(context.switchToHttp().getRequest<object>()),
);
