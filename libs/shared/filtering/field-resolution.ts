import type { EmbeddedField, RelationField, ScalarField, Shape, ShapeField } from '@app/shared/serialization';
import { spell } from './json';
import type { FieldTarget } from './plan';
import { type Origin, pointerTo, QueryError } from './query-error';
import type { QueryLimits } from './query-limits';
import { closest } from './suggestion';

/** What a filter or a sort says about a field: not checked, any JSON. */
export interface FieldReference extends Origin {
  readonly model: unknown;
  readonly field: unknown;
}

/** What a field is wanted for; each field says separately whether it can be. */
export type FieldUse = 'filterable' | 'sortable';

/**
 * Finds a field in a shape: `name`, `price.amount`, `variants.sku`, `variants.price.amount`, starting from the root or from
 * the related model that `model` names.
 *
 * @throws QueryError BadSpec for a model that is not there or not clear, or for too many relations; FieldNotFound, with one
 * and the same text, for a name that is unknown, hidden, not usable or not even a string
 */
export function resolveField(reference: FieldReference, root: Shape, use: FieldUse, limits: QueryLimits): FieldTarget {
  const start = relationTo(reference, root);
  const base = start?.shape() ?? root;
  const names = typeof reference.field === 'string' ? reference.field.split('.') : [];
  const path: RelationField[] = start ? [start] : [];
  let embedded: EmbeddedField | undefined;
  let shape = base;
  let isData = false;
  for (const [index, name] of names.entries()) {
    const step = shape.fields.get(name);
    if (index === names.length - 1) {
      if (!isUsable(step, use)) break;
      if (path.length > limits.hops) throw tooFar(reference, limits);
      return { path, embedded, field: step };
    }
    if (step?.kind === 'scalar') {
      isData = step.definition.members !== undefined;
      const member = memberOf(step, names.slice(index + 1).join('.'), use);
      if (!member) break;
      if (path.length > limits.hops) throw tooFar(reference, limits);
      return { path, field: member };
    }
    if (embedded || !step) break;
    if (step.kind === 'relation') path.push(step);
    else embedded = step;
    shape = step.kind === 'relation' ? step.shape() : step.shape;
  }
  const message = `Model \`${base.model}\` has no column \`${spell(reference.field)}\`.`;
  const suggestions = closest(reference.field, [...usableNames(base, use), ...memberNames(base, use)]);
  throw new QueryError('FieldNotFound', message, pointerTo(reference, 'field'), suggestions, isData);
}

/** What a name means inside of a field whose keys are data. */
function memberOf({ name, definition }: ScalarField, inner: string, use: FieldUse): ScalarField | undefined {
  const member = definition.members?.known().get(inner);
  return member?.[use] ? { kind: 'scalar', name: `${name}.${inner}`, definition: member } : undefined;
}

/** All such names, on the model itself and one relation away. */
const memberNames = (shape: Shape, use: FieldUse, prefix = '', hops = 1): string[] =>
  [...shape.fields.values()].flatMap((field) => {
    if (field.kind === 'relation') {
      return hops > 0 ? memberNames(field.shape(), use, `${prefix}${field.name}.`, hops - 1) : [];
    }
    if (field.kind === 'embedded') return [];
    const members = [...(field.definition.members?.known() ?? [])].filter(([, member]) => member[use]);
    return members.map(([name]) => `${prefix}${field.name}.${name}`);
  });

/** The relation that a `model` key means; undefined: the root itself. Several relations to one model cannot be told apart. */
function relationTo(reference: FieldReference, root: Shape): RelationField | undefined {
  const { model } = reference;
  if (model === undefined || model === null || model === root.model) return undefined;
  const relations = [...root.fields.values()].filter((field) => field.kind === 'relation');
  const found = relations.filter((relation) => relation.shape().model === model);
  if (found.length === 1) return found[0];
  const models = new Set([root, ...relations.map((relation) => relation.shape())].map((shape) => shape.model));
  const suggestions = found.length === 0 ? closest(model, models) : found.map(({ name }) => name);
  const message = `The query does not contain model \`${spell(model)}\`.`;
  throw new QueryError('BadSpec', message, pointerTo(reference, 'model'), suggestions);
}

const isUsable = (field: ShapeField | undefined, use: FieldUse): field is ScalarField =>
  field?.kind === 'scalar' && field.definition.type !== 'json' && field.definition[use];

function tooFar(reference: FieldReference, { hops }: QueryLimits): QueryError {
  const message = `Field \`${spell(reference.field)}\` lies behind more than ${hops} relations.`;
  return new QueryError('BadSpec', message, pointerTo(reference, 'field'));
}

/**
 * Every name that can be filtered or sorted by, as far as one relation away, in the order of declaration. Sorting does not go
 * over lists.
 */
export function usableNames(shape: Shape, use: FieldUse, prefix = '', hops = 1): string[] {
  return [...shape.fields.values()].flatMap((field) => {
    const name = prefix + field.name;
    if (field.kind === 'scalar') return isUsable(field, use) ? [name] : [];
    if (field.kind === 'embedded') {
      const parts = [...field.shape.fields.values()].filter((part) => isUsable(part, use));
      return parts.map((part) => `${name}.${part.name}`);
    }
    const open = hops > 0 && (use === 'filterable' || field.definition.cardinality === 'one');
    return open ? usableNames(field.shape(), use, `${name}.`, hops - 1) : [];
  });
}
