import { type Mask, type MaskEntry, REST, WHOLE } from './mask';
import { MaskError } from './mask-error';
import type { EmbeddedField, RelationField, ScalarField, Shape, ShapeField } from './shape';

/** How many relations may be crossed in a row; the root is at depth 0. */
export const RELATION_DEPTH = 4;

/** The fields of a shape that an answer shows, in the order in which it shows them. */
export interface Projection {
  shape: Shape;
  fields: ProjectedField[];
}

/** A scalar with a mask is free JSON, whose value is filtered by it (see `maskValue`). */
export type ProjectedField =
  | { kind: 'scalar'; field: ScalarField; mask?: Mask }
  | { kind: 'embedded'; field: EmbeddedField; projection: Projection }
  | { kind: 'relation'; field: RelationField; projection: Projection };

/** What a mask selects, and the dotted names in it that select nothing, in the order in which they were asked for. */
export interface Selection {
  projection: Projection;
  ignored: string[];
}

/** A way into the answer: the field that was entered last, where it leads from and to, and the way to it. */
interface Way {
  field: EmbeddedField | RelationField;
  from: Shape;
  to: Shape;
  /** Crossed so far, this field included. */
  relations: number;
  before: Way | undefined;
}

/**
 * Narrows a shape to what a mask selects (`X-Fields`): fields in mask order, then, where the mask has a `*`, the rest in
 * the shape's order. A nested field without a sub-mask of its own is shown by its model's default mask. No way into the
 * answer crosses more than `RELATION_DEPTH` relations or comes back over one of them.
 *
 * @param mask the client's; without one, the default is shown, whose names are never reported as ignored
 * @param defaultMask the endpoint's, where it has one (see `checkDefaultMask`)
 * @throws MaskError when a sub-mask is given for a field that has no inside
 */
export function project(shape: Shape, mask: Mask | undefined, defaultMask: Mask = shape.defaultMask): Selection {
  const ignored: string[] = [];
  const projection = mask ? select(shape, mask, undefined, ignored) : select(shape, defaultMask, undefined, undefined);
  return { projection, ignored };
}

function select(shape: Shape, mask: Mask, way: Way | undefined, ignored: string[] | undefined): Projection {
  const fields: ProjectedField[] = [];
  for (const [name, entry] of mask) {
    if (name === REST) continue;
    const field = shape.fields.get(name);
    if (field && isOpen(field, shape, way)) fields.push(restrict(field, entry, shape, way, ignored));
    else ignored?.push(dotted(name, way));
  }
  if (mask.has(REST)) {
    for (const [name, field] of shape.fields) {
      if (!mask.has(name) && isOpen(field, shape, way)) fields.push(restrict(field, WHOLE, shape, way, ignored));
    }
  }
  return { shape, fields };
}

function restrict(
  field: ShapeField,
  entry: MaskEntry,
  from: Shape,
  before: Way | undefined,
  ignored: string[] | undefined,
): ProjectedField {
  if (field.kind === 'scalar') return restrictScalar(field, entry);
  const relations = before?.relations ?? 0;
  if (field.kind === 'embedded') {
    const way = { field, from, to: field.shape, relations, before };
    return { kind: 'embedded', field, projection: enter(way, entry, ignored) };
  }
  const way = { field, from, to: field.shape(), relations: relations + 1, before };
  return { kind: 'relation', field, projection: enter(way, entry, ignored) };
}

/** An empty sub-mask asks for the inside of a value, so a scalar refuses it; on anything with an inside it is no mask. */
function restrictScalar(field: ScalarField, entry: MaskEntry): ProjectedField {
  if (entry === WHOLE) return { kind: 'scalar', field };
  const { type, array } = field.definition;
  if (entry.size === 0 && (array || type === 'json')) return { kind: 'scalar', field };
  if (type !== 'json') throw new MaskError('Mask error: Mask is inconsistent with model');
  return { kind: 'scalar', field, mask: entry };
}

function enter(way: Way, entry: MaskEntry, ignored: string[] | undefined): Projection {
  const isWhole = entry === WHOLE || entry.size === 0;
  return isWhole ? select(way.to, way.to.defaultMask, way, undefined) : select(way.to, entry, way, ignored);
}

/**
 * A way crosses a relation once, from either side: who came from a tag to its products does not go on to their tags. Only
 * a relation of a model with itself may be followed on and on, in the direction it was entered: children of children.
 */
function isOpen(field: ShapeField, shape: Shape, way: Way | undefined): boolean {
  if (field.kind !== 'relation') return true;
  if (way?.relations === RELATION_DEPTH) return false;
  for (let step = way; step; step = step.before) {
    if (step.field.kind !== 'relation') continue;
    const isBack = step.to.model === shape.model && step.field.definition.inverse === field.name;
    const isAgain = step.from.model === shape.model && step.field.name === field.name;
    if (isBack || (isAgain && step.to.model !== shape.model)) return false;
  }
  return true;
}

function dotted(name: string, way: Way | undefined): string {
  let path = name;
  for (let step = way; step; step = step.before) path = `${step.field.name}.${path}`;
  return path;
}
