import type { EmbeddedDefinition, Level, RelationDefinition, ScalarDefinition } from '@app/shared/model';
import type { Mask } from './mask';

/** A field as one level sees it. */
export type ShapeField = ScalarField | EmbeddedField | RelationField;

export interface ScalarField {
  kind: 'scalar';
  name: string;
  definition: ScalarDefinition;
}

/** A nested object that is made of the row's own columns. */
export interface EmbeddedField {
  kind: 'embedded';
  name: string;
  definition: EmbeddedDefinition;
  shape: Shape;
}

/** A nested object or list that is made of other rows. */
export interface RelationField {
  kind: 'relation';
  name: string;
  definition: RelationDefinition;
  /** The other side's shape at the same level; a function, since models point at each other. */
  shape: () => Shape;
}

/**
 * All that one level may see of a model. A field that is not here does not exist for that level: not in answers, masks,
 * filters, sorts, search, CSV or error texts.
 */
export interface Shape {
  /** The model's public name, e.g. `Product`. */
  readonly model: string;
  readonly level: Level;
  /** By public name, in declaration order: own fields first, then inherited ones. */
  readonly fields: ReadonlyMap<string, ShapeField>;
  /** What is shown when nothing else is asked for. It may name fields that this level does not see. */
  readonly defaultMask: Mask;
}
