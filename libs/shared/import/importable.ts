import type { Type } from '@nestjs/common';
import { NotFound } from '@app/shared/errors';
import type { ModelClass } from '@app/shared/model';
import type { EntityManager, ObjectLiteral } from 'typeorm';
import type { Origin } from '@app/shared/audit';
import type { ApartField } from './apart-field';

/** A model whose rows can be read from a file; parts list theirs. */
export interface Importable {
  /** Path of its list, e.g. `catalog/products`. */
  readonly path: string;
  readonly model: ModelClass;
  /** The body that creates a row: it says which fields can be written, and what a good value is. */
  readonly create: Type<object>;
  /**
   * The fields that tell rows apart, for maps whose key is `natural`; first one that refers to another row and is always
   * mapped. What a map leaves out has the value that a new row has.
   */
  readonly naturalKey?: readonly string[];
  /** What is kept beside its rows and said by key, as `attributes.color`. */
  readonly apart?: ApartField;
  /** Fills in what follows from the rest of rows, before new ones are written. */
  readonly prepare?: (rows: readonly SavedRow[], manager: EntityManager) => Promise<void>;
  /** What follows from rows that have been saved, in the same transaction. */
  readonly saved?: (rows: readonly SavedRow[], origin: Origin, manager: EntityManager) => Promise<void>;
}

/** A row that an import has made or changed. */
export interface SavedRow {
  /** Undefined for a new one. */
  before?: ObjectLiteral;
  after: ObjectLiteral;
}

/**
 * The model of a public name, `Product`, or of a list path, `catalog/products`.
 *
 * @throws NotFound naming all there are
 */
export function findImportable(importables: readonly Importable[], name: string): Importable {
  const found = importables.find(({ path, model }) => name === model.name || name === path);
  if (found) return found;
  const names = importables.map(({ path, model }) => `${model.name} (${path})`);
  throw new NotFound(`There is no model ${name} to import; there are ${names.join(', ')}`);
}
