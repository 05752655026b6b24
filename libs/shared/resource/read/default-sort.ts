import { type Level, modelOptions, type ModelClass, parseOrder } from '@app/shared/model';
import type { ListPlan, SortKey } from '@app/shared/filtering';
import { shapeOf } from '@app/shared/serialization';

/** The order of a list when the client names none: the model's. A key that the level may not see is left out. */
export function defaultSort(model: ModelClass, level: Level): SortKey[] {
  const { fields } = shapeOf(model, level);
  return parseOrder(modelOptions(model).sort).flatMap(({ property, direction }): SortKey[] => {
    const field = fields.get(property);
    return field?.kind === 'scalar'
      ? [{ path: [], field, direction, nulls: direction === 'asc' ? 'last' : 'first' }]
      : [];
  });
}

/** The order of a list; empty for a search that names none, whose best rows come first. */
export function sortOf({ sort, q }: ListPlan, model: ModelClass, level: Level): readonly SortKey[] {
  if (sort.length > 0) return sort;
  return q === undefined ? defaultSort(model, level) : [];
}
