import type { Type as Class } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsDefined, IsIn, IsObject, IsOptional, IsString, IsUUID, MaxLength, ValidateNested } from 'class-validator';
import { ACCESS } from '@app/shared/auth';
import type { Level, ModelClass } from '@app/shared/model';
import type { BatchOperation } from '../write/batch';
import { handlersOf } from './handlers';
import { ROUTE_KIND, type RouteKind } from './route';

/** What a batch can do, by the routes that do it one by one. */
const ROUTES: Readonly<Record<BatchOperation, RouteKind>> = { create: 'create', update: 'update', delete: 'remove' };

/** What a controller lets a batch do: what its own routes do, by the same classes and for the same levels. */
export interface BatchRoute {
  operation: BatchOperation;
  /** The class of an item. */
  item: Class<object>;
  /** The least level. */
  access(): Level;
}

const known = new WeakMap<Class<object>, Map<BatchOperation, BatchRoute>>();

/** By operation, for those operations that the controller has a route for. */
export function batchRoutes(controller: Class<object>, model: ModelClass): Map<BatchOperation, BatchRoute> {
  const routes = known.get(controller) ?? findRoutes(controller, model);
  known.set(controller, routes);
  return routes;
}

function findRoutes(controller: Class<object>, model: ModelClass): Map<BatchOperation, BatchRoute> {
  const handlers = handlersOf(controller);
  const routes = new Map<BatchOperation, BatchRoute>();
  for (const [operation, kind] of Object.entries(ROUTES) as [BatchOperation, RouteKind][]) {
    const found = handlers.find(({ handler }) => Reflect.getMetadata(ROUTE_KIND, handler) === kind);
    if (!found) continue;
    routes.set(operation, {
      operation,
      item: itemClass(operation, model, bodyClass(controller, found.name)),
      // Asked for later: a level of the controller as a whole is not yet known while its routes are read.
      access: () => (Reflect.getMetadata(ACCESS, found.handler) ?? Reflect.getMetadata(ACCESS, controller)) as Level,
    });
  }
  return routes;
}

/** The class of a handler's `@Body()`. */
function bodyClass(controller: Class<object>, name: string): Class<object> | undefined {
  const parameters = Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, name) as Record<string, { index: number }>;
  const key = Object.keys(parameters).find((each) => each.startsWith(`${RouteParamtypes.BODY}:`));
  if (key === undefined) return undefined;
  const types = Reflect.getMetadata('design:paramtypes', controller.prototype as object, name) as Class<object>[];
  return types[parameters[key].index];
}

/** A class as it would be written by hand: `{ op: 'update', id, ifMatch?, body }`. */
function itemClass(operation: BatchOperation, model: ModelClass, body: Class<object> | undefined): Class<object> {
  const name = `${operation.charAt(0).toUpperCase()}${operation.slice(1)}${model.name}Item`;
  const item = { [name]: class {} }[name];
  const decorate = (property: string, ...decorators: PropertyDecorator[]): void =>
    decorators.forEach((each) => each(item.prototype, property));
  decorate('op', IsIn([operation]), ApiProperty({ type: 'string', enum: [operation] }));
  if (operation !== 'create') {
    decorate('id', IsUUID(), ApiProperty({ type: 'string', format: 'uuid' }));
    const description = 'The ETag that was read, as in the header';
    decorate(
      'ifMatch',
      ...[IsOptional(), IsString(), MaxLength(1000)],
      ApiProperty({ type: 'string', maxLength: 1000, required: false, description }),
    );
  }
  if (body) {
    decorate(
      'body',
      IsDefined(),
      IsObject(),
      ValidateNested(),
      Type(() => body),
      ApiProperty({ type: () => body }),
    );
  }
  return item;
}
