import { type DynamicModule, RequestMethod, type Type } from '@nestjs/common';
import { METHOD_METADATA, MODULE_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { type DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { type Policy, policyOf } from './policy';

/** A route, as the decorators of its handler declare it. */
export interface DeclaredRoute {
  method: string;
  /** `/v1/catalog/products/:id`. */
  path: string;
  /** What paths it is found by. */
  pattern: RegExp;
  /** `ProductController.get`. */
  name: string;
  handler: () => unknown;
  controller: Type;
  policy: Policy;
}

/** What a path leads to. */
export interface FoundRoute {
  /** Undefined: there is no such path, or not for the method. */
  route?: DeclaredRoute;
  /** The values of the path, by name. */
  values: Readonly<Record<string, string>>;
  /** All methods of the path. */
  methods: readonly string[];
}

/** All controllers of the process. */
export const controllersOf = (discovery: DiscoveryService): Type[] =>
  discovery.getControllers().flatMap(({ metatype }) => (metatype ? [metatype as Type] : []));

/** All controllers of some modules and of those that they import, for who starts none of them. */
export function controllersIn(modules: readonly (Type | DynamicModule)[], seen = new Set<Type>()): Type[] {
  return modules.flatMap((each) => {
    const { module, imports = [], controllers = [] } = 'module' in each ? each : { module: each };
    const own = (key: string): Type[] =>
      seen.has(module) ? [] : ((Reflect.getMetadata(key, module) as Type[] | undefined) ?? []);
    const [declared, imported] = [own(MODULE_METADATA.CONTROLLERS), own(MODULE_METADATA.IMPORTS)];
    seen.add(module);
    return [...controllers, ...declared, ...controllersIn([...(imports as Type[]), ...imported], seen)];
  });
}

/** All routes of some controllers. */
export function declaredRoutes(controllers: readonly Type[]): DeclaredRoute[] {
  const [scanner, reflector] = [new MetadataScanner(), new Reflector()];
  return controllers.flatMap((controller) => {
    const prototype = controller.prototype as Record<string, () => unknown>;
    return scanner
      .getAllMethodNames(prototype)
      .filter((name) => Reflect.hasMetadata(METHOD_METADATA, prototype[name]))
      .map((name): DeclaredRoute => {
        const handler = prototype[name];
        const path = pathOf(controller, handler);
        return {
          method: RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod],
          path,
          pattern: patternOf(path),
          name: `${controller.name}.${name}`,
          handler,
          controller,
          policy: policyOf(reflector, [handler, controller]),
        };
      });
  });
}

/**
 * The route that a request would come to; HEAD is answered by GET.
 *
 * @param path without the query
 */
export function findRoute(routes: readonly DeclaredRoute[], method: string, path: string): FoundRoute {
  const matching = routes.flatMap((route) => {
    const match = route.pattern.exec(path);
    return match ? [{ route, values: match.groups ?? {} }] : [];
  });
  const wanted = method === 'HEAD' ? 'GET' : method;
  // As the router has it, a word stands before a parameter.
  const parameters = (path: string): number => path.split('/:').length;
  const found = matching
    .filter(({ route }) => route.method === wanted)
    .sort((one, other) => parameters(one.route.path) - parameters(other.route.path))
    .at(0);
  return {
    route: found?.route,
    values: found?.values ?? {},
    methods: [...new Set(matching.map(({ route }) => route.method))].sort(),
  };
}

function pathOf(controller: Type, handler: () => unknown): string {
  const parts = [controller, handler].map((each) => Reflect.getMetadata(PATH_METADATA, each) as string);
  const trimmed = parts.map((part) => part.replace(/^\/|\/$/g, '')).filter((part) => part !== '');
  return `/${trimmed.join('/')}`;
}

function patternOf(path: string): RegExp {
  const parts = path
    .split('/')
    .map((part) => (part.startsWith(':') ? `(?<${part.slice(1)}>[^/]+)` : part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')));
  return new RegExp(`^${parts.join('/')}$`);
}
