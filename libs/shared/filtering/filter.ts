import type { Shape } from '@app/shared/serialization';
import { resolveField } from './field-resolution';
import { checkFilterFormat, type FilterLeaf } from './filter-format';
import type { Condition, FieldTarget, FilterPart } from './plan';
import { queryLimits, type QueryLimits } from './query-limits';
import { mapLeaves } from './tree';
import { convertLeaf } from './value-conversion';

/**
 * Checks the filters of a request against what the caller may see and joins them by AND. The format of all is checked
 * first, then every leaf's model and field, then every value.
 *
 * @param parts the filters as the client wrote them
 * @param shape the fields that exist for the caller
 * @returns undefined when there is no condition
 * @throws QueryError BadFilterFormat, BadSpec, FieldNotFound or BadValue
 */
export function resolveFilter(
  parts: readonly FilterPart[],
  shape: Shape,
  limits: QueryLimits = queryLimits,
): Condition | undefined {
  const tree = checkFilterFormat(parts, limits);
  if (!tree) return undefined;
  const resolved = mapLeaves(tree, (leaf) => ({
    kind: 'leaf' as const,
    leaf,
    target: resolveField(leaf, shape, 'filterable', limits),
  }));
  return mapLeaves(resolved, ({ leaf, target }: { leaf: FilterLeaf; target: FieldTarget }) =>
    convertLeaf(leaf, target, limits),
  );
}
