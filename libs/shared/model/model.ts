import { applyDecorators } from '@nestjs/common';
import { Entity, Index, ViewEntity } from 'typeorm';
import type { ModelClass } from './definition';
import { snakeCase } from './naming';
import { parseOrder } from './order';
import { declareModel, type ModelOptions } from './registry';
import { declareSearch } from './search';

/**
 * A model: a TypeORM entity whose fields are declared once and read through the read engine. Its class name is its public
 * name, so it is unique in the product.
 */
export const Model = (options: Omit<ModelOptions, 'of' | 'fields'> & { table?: string }): ClassDecorator =>
  applyDecorators(
    Entity({ name: options.table }),
    // Serves the list in its default order.
    ...(options.sort ? [Index([...parseOrder(options.sort).map((key) => key.property), 'id']) as ClassDecorator] : []),
    ((model: ModelClass) => {
      declareModel(model, options);
      declareSearch(model, options.table ?? snakeCase(model.name), options.search ?? []);
    }) as unknown as ClassDecorator,
  );

/**
 * A model over a view of the database, which a migration makes: its rows are only read, and what the view leaves out cannot
 * be asked for by any mask, filter or sort.
 */
export const ReadModel = (
  table: string,
  options: Pick<ModelOptions, 'reach' | 'mask' | 'search' | 'sort'>,
): ClassDecorator =>
  applyDecorators(ViewEntity({ name: table, synchronize: false }), ((model: ModelClass) => {
    declareModel(model, options);
    declareSearch(model, table, options.search ?? []);
  }) as unknown as ClassDecorator);

/**
 * A second face of a model: the same rows, other fields and another reach. One's own account is a view of `Account`, so
 * that what a field shows depends on the level alone.
 */
export const View = (
  of: () => ModelClass,
  fields: readonly string[],
  options: Pick<ModelOptions, 'reach' | 'visibleTo' | 'mask' | 'requiresMatch'>,
): ClassDecorator =>
  ((view: ModelClass) => declareModel(view, { ...options, of, fields })) as unknown as ClassDecorator;
