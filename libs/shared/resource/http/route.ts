import { applyDecorators, Delete, Get, HttpCode, Patch, Post, SetMetadata } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { TEXT_BODY } from '@app/shared/http';

/** What a route does to its resource; decides what is parsed before the handler and what is documented. */
export type RouteKind =
  'list' | 'search' | 'detail' | 'create' | 'update' | 'remove' | 'batch' | 'archive' | 'restore' | 'step';

export const ROUTE_KIND = 'resource:route';

const route = (kind: RouteKind, method: MethodDecorator, ...more: MethodDecorator[]): MethodDecorator =>
  applyDecorators(SetMetadata(ROUTE_KIND, kind), method, ...more);

/** `GET /`: a page of the list; filter, sort, page and mask come in the URL. */
export const List = (): MethodDecorator => route('list', Get());

/** `POST /search`: the same list; filter, sort and page come as JSON, for what is too long for a URL. */
export const Search = (): MethodDecorator => route('search', Post('search'), HttpCode(200), RouteConfig(TEXT_BODY));

/** `GET /{id}`; another path for the one row that needs no id. */
export const Detail = (path = ':id'): MethodDecorator => route('detail', Get(path));

/** `POST /`: 201 with the new row and its `Location`. */
export const Create = (): MethodDecorator => route('create', Post());

/** `PATCH /{id}`: changes what the body names. */
export const Update = (path = ':id'): MethodDecorator => route('update', Patch(path));

/** `DELETE /{id}`: 204. */
export const Remove = (): MethodDecorator => route('remove', Delete(':id'), HttpCode(204));

/** `POST /{id}/archival`: the row is put away, and answered; it is in lists no more. */
export const Archive = (): MethodDecorator => route('archive', Post(':id/archival'), HttpCode(200));

/** `DELETE /{id}/archival`: the row is taken out again, and answered. */
export const Restore = (): MethodDecorator => route('restore', Delete(':id/archival'), HttpCode(200));

/** `POST /{id}/{noun}`: something is done to the row that is more than a change of its fields, and the row is answered. */
export const Step = (noun: string): MethodDecorator => route('step', Post(`:id/${noun}`), HttpCode(200));

const REACH_SUFFICES = 'resource:reach-suffices';

/** Whoever reaches the row that the route names may use it, not only who may change it; for what explains routes. */
export const ReachSuffices = (): MethodDecorator => SetMetadata(REACH_SUFFICES, true);

/** Whether a route that names a row is for those alone who may change it. */
export const needsChange = ({ method, handler }: { method: string; handler: object }): boolean =>
  !['GET', 'HEAD'].includes(method) && !Reflect.hasMetadata(REACH_SUFFICES, handler);

/** `POST /batch`: many of the three above, by the classes and for the levels of their routes. */
export const Batch = (): MethodDecorator => route('batch', Post('batch'), HttpCode(200));

/** What goes through the read engine is one statement, whatever is asked for. */
const ONE_STATEMENT: readonly (RouteKind | undefined)[] = ['list', 'search', 'detail'];

/** How many statements a route may send; null: that depends on what it does. */
export const statementBudget = (handler: object): number | null =>
  ONE_STATEMENT.includes(Reflect.getMetadata(ROUTE_KIND, handler) as RouteKind | undefined) ? 1 : null;
