import type { Shape } from '@app/shared/serialization';
import { resolveFilter } from './filter';
import { resolvePage } from './page';
import type { ListPlan, ListSpec } from './plan';
import { queryLimits, type QueryLimits } from './query-limits';
import { resolveSort } from './sort';

/**
 * Checks a list query against what the caller may see. The first problem is reported: of the filter's format, then of its
 * fields, then of its values, then of the sort, then of the page.
 *
 * @param spec what the client asked for
 * @param shape the fields that exist for the caller; anything else is unknown
 * @throws QueryError
 */
export function resolveList(spec: ListSpec, shape: Shape, limits: QueryLimits = queryLimits): ListPlan {
  const { q, count, cursor } = spec;
  return {
    filter: resolveFilter(spec.filter, shape, limits),
    sort: resolveSort(spec.sort, shape, limits),
    page: resolvePage(spec, limits),
    q,
    count,
    cursor,
  };
}
