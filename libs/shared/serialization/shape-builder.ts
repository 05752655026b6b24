import {
  fieldsOf,
  type FieldDefinition,
  type Level,
  type ModelClass,
  modelOptions,
  Level as Levels,
} from '@app/shared/model';
import { type Mask, type MaskEntry, parseMask, WHOLE } from './mask';
import type { Shape, ShapeField } from './shape';

const shapes = new Map<ModelClass, Map<Level, Shape>>();

/**
 * What `level` may see of `model`; computed once. Models that are declared later (by an upper part that adds children)
 * must be loaded before the first call, which Nest's start-up guarantees.
 */
export function shapeOf(model: ModelClass, level: Level): Shape {
  let levels = shapes.get(model);
  if (!levels) shapes.set(model, (levels = new Map<Level, Shape>()));
  let shape = levels.get(level);
  if (!shape) levels.set(level, (shape = build(model, level, modelOptions(model).mask)));
  return shape;
}

/** Whether any row of the model can be seen at that level. */
export const isVisible = (model: ModelClass, level: Level): boolean =>
  (modelOptions(model).visibleTo ?? Levels.Guest) <= level;

function build(model: ModelClass, level: Level, mask: string | undefined): Shape {
  const fields = new Map<string, ShapeField>();
  for (const definition of fieldsOf(model).values()) {
    if (definition.visibleTo > level) continue;
    if (definition.kind === 'relation' && !isVisible(definition.target(), level)) continue;
    fields.set(definition.name, shapeField(definition, level));
  }
  const declared = mask === undefined ? undefined : parseMask(mask);
  // An empty default counts as none (`docs/guides/masks.md`).
  const defaultMask = declared?.size ? declared : everything(fields);
  return { model: model.name, level, fields, defaultMask };
}

function shapeField(definition: FieldDefinition, level: Level): ShapeField {
  const { name } = definition;
  switch (definition.kind) {
    case 'scalar':
      return { kind: 'scalar', name, definition };
    case 'embedded':
      return { kind: 'embedded', name, definition, shape: build(definition.type(), level, undefined) };
    case 'relation':
      return { kind: 'relation', name, definition, shape: () => shapeOf(definition.target(), level) };
  }
}

function isInDefault(field: ShapeField): boolean {
  if (field.kind === 'relation') return field.definition.inDefault;
  return field.kind === 'embedded' || field.definition.inDefault !== false;
}

/** The default mask of a model that names none: all but what has to be asked for. */
function everything(fields: ReadonlyMap<string, ShapeField>): Mask {
  const mask = new Map<string, MaskEntry>();
  for (const [name, field] of fields) {
    if (isInDefault(field)) mask.set(name, WHOLE);
  }
  return mask;
}
