import { applyDecorators, Controller, SetMetadata, type Type } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { ModelClass } from '@app/shared/model';
import { documentRoutes } from './documentation';
import { declareResource } from './list-registry';

export const RESOURCE_MODEL = 'resource:model';

/**
 * A controller of one model under `/v1/<path>`. Its standard routes it has from `ResourceRoutes`, whatever else it can do is
 * written out; this decorator documents all of them.
 *
 * @param path namespace and plural, e.g. `catalog/products`; the namespace is the tag in OpenAPI
 */
export const Resource = (path: string, model: ModelClass): ClassDecorator =>
  applyDecorators(
    Controller(`v1/${path}`),
    SetMetadata(RESOURCE_MODEL, model),
    ApiTags(path.split('/')[0]),
    documentRoutes(model),
    ((controller: Type<object>) => declareResource(path, model, controller)) as ClassDecorator,
  );

/** The model of a controller. */
export function modelOf(controller: Type<object>): ModelClass {
  const model = Reflect.getMetadata(RESOURCE_MODEL, controller) as ModelClass | undefined;
  if (!model) throw new Error(`${controller.name} takes a caller but is no @Resource`);
  return model;
}
