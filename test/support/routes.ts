import { type INestApplication, RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA, ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { ACCESS, PUBLIC } from '@app/shared/auth';
import type { Level, ModelClass } from '@app/shared/model';
import { RESOURCE_MODEL, ROUTE_KIND, type RouteKind } from '@app/shared/resource';

/** A route of the application, as its decorators declare it. */
export interface Route {
  /** `GET /v1/catalog/products/:id`. */
  name: string;
  method: string;
  path: string;
  /** `ProductController.get`. */
  handler: string;
  /** The least level that may call it. */
  access?: Level;
  isPublic: boolean;
  kind?: RouteKind;
  /** The model of its controller. */
  model?: ModelClass;
  /** The class of its body as a whole, where the handler takes one. */
  body?: unknown;
}

/** Every route of every controller, from Nest's own table. */
export function routesOf(app: INestApplication): Route[] {
  const controllers = app.get(DiscoveryService, { strict: false }).getControllers();
  return controllers.flatMap(({ metatype }) => (metatype ? routesOfController(metatype) : []));
}

function routesOfController(controller: object): Route[] {
  const { name: className, prototype } = controller as { name: string; prototype: Record<string, () => unknown> };
  const reflector = new Reflector();
  const base = Reflect.getMetadata(PATH_METADATA, controller) as string;
  const names = new MetadataScanner().getAllMethodNames(prototype);
  return names
    .filter((name) => Reflect.hasMetadata(METHOD_METADATA, prototype[name]))
    .map((name): Route => {
      const handler = prototype[name];
      const targets = [handler, controller] as Parameters<Reflector['getAllAndOverride']>[1];
      const method = RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod];
      const own = Reflect.getMetadata(PATH_METADATA, handler) as string;
      const path = `/${[base, own]
        .map((part) => part.replace(/^\/|\/$/g, ''))
        .filter((part) => part !== '')
        .join('/')}`;
      return {
        name: `${method} ${path}`,
        method,
        path,
        handler: `${className}.${name}`,
        access: reflector.getAllAndOverride<Level | undefined>(ACCESS, targets),
        isPublic: reflector.getAllAndOverride<boolean | undefined>(PUBLIC, targets) ?? false,
        kind: Reflect.getMetadata(ROUTE_KIND, handler) as RouteKind | undefined,
        model: Reflect.getMetadata(RESOURCE_MODEL, controller) as ModelClass | undefined,
        body: bodyOf(controller, prototype, name),
      };
    });
}

/** The design type of `@Body()`; undefined where there is none. */
function bodyOf(controller: object, prototype: object, name: string): unknown {
  const parameters = (Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, name) ?? {}) as Record<
    string,
    { index: number }
  >;
  const key = Object.keys(parameters).find((each) => each.startsWith(`${RouteParamtypes.BODY}:`));
  if (key === undefined) return undefined;
  const types = Reflect.getMetadata('design:paramtypes', prototype, name) as unknown[];
  return types[parameters[key].index];
}
