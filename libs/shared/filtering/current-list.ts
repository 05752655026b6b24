import type { Members } from '@app/shared/model';
import type { Shape } from '@app/shared/serialization';
import { resolveList } from './list';
import type { Condition, ListPlan, ListSpec } from './plan';
import { QueryError } from './query-error';
import type { QueryLimits } from './query-limits';

/**
 * As {@link resolveList}, where some names are data: they are looked up when the query has one of them, known or not.
 *
 * @throws QueryError
 */
export async function resolveCurrentList(spec: ListSpec, shape: Shape, limits: QueryLimits): Promise<ListPlan> {
  try {
    const plan = resolveList(spec, shape, limits);
    if (isLasting(plan)) return plan;
  } catch (error) {
    if (!(error instanceof QueryError && error.isData)) throw error;
  }
  for (const members of membersOf(shape)) await members.refresh();
  return resolveList(spec, shape, limits);
}

/** Whether the same query will be the same plan tomorrow: nothing in it was looked up. */
export const isLasting = ({ filter }: ListPlan): boolean => !filter || !hasMember(filter);

function hasMember(condition: Condition): boolean {
  if (condition.kind === 'leaf') return 'holds' in condition.field.definition;
  return condition.kind === 'not' ? hasMember(condition.item) : condition.items.some(hasMember);
}

/** Those of the model itself, and as far as filters go. */
function membersOf(shape: Shape, hops = 2): Set<Members> {
  const found = new Set<Members>();
  for (const field of shape.fields.values()) {
    if (field.kind === 'scalar' && field.definition.members) found.add(field.definition.members);
    if (field.kind === 'relation' && hops > 0) for (const each of membersOf(field.shape(), hops - 1)) found.add(each);
  }
  return found;
}
