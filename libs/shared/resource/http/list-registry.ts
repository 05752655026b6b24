import type { Type } from '@nestjs/common';
import { ACCESS } from '@app/shared/auth';
import type { Level, ModelClass } from '@app/shared/model';
import type { Mask } from '@app/shared/serialization';
import { defaultMaskOf, defaultMaskText } from './default-mask';
import { handlersOf } from './handlers';
import { ROUTE_KIND } from './route';

/** A list that clients can ask for, as others need to know it. */
export interface ListedResource {
  model: ModelClass;
  /** The least level that may call the route. */
  access: Level;
  /** The default mask of the route, where it has one of its own. */
  defaultMask: Mask | undefined;
}

/** Several controllers may share a path; one of them has its list. */
const controllers = new Map<string, { model: ModelClass; controller: Type<object> }[]>();

/** Called by `@Resource`. */
export function declareResource(path: string, model: ModelClass, controller: Type<object>): void {
  const others = (controllers.get(path) ?? []).filter((each) => each.controller.name !== controller.name);
  controllers.set(path, [...others, { model, controller }]);
}

/** The list at a path such as `catalog/products`; undefined: there is none. A list in a place is none that a path names. */
export function findList(path: string): ListedResource | undefined {
  if (path.includes(':')) return undefined;
  for (const { model, controller } of controllers.get(path) ?? []) {
    const list = handlersOf(controller).find(({ handler }) => Reflect.getMetadata(ROUTE_KIND, handler) === 'list');
    if (!list) continue;
    const access = (Reflect.getMetadata(ACCESS, list.handler) ?? Reflect.getMetadata(ACCESS, controller)) as
      Level | undefined;
    if (access !== undefined) return { model, access, defaultMask: defaultMaskOf(list.handler) };
  }
  return undefined;
}

/** The paths of all lists. */
export const listPaths = (): string[] => [...controllers.keys()].filter(findList).sort();

/** Every default mask that a route declares for itself, with the model of the route. */
export const defaultMasks = (): { model: ModelClass; text: string }[] =>
  [...controllers.values()].flat().flatMap(({ model, controller }) =>
    handlersOf(controller).flatMap(({ handler }) => {
      const text = defaultMaskText(handler);
      return text === undefined ? [] : [{ model, text }];
    }),
  );
