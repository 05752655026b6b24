import fc from 'fast-check';

/** A mask as a tree: names in order, each whole or with a mask of its own. */
export type MaskTree = readonly (readonly [name: string, inner: MaskTree | null])[];

interface Model {
  values: readonly string[];
  /** Fields that have an inside, with the model of it. */
  objects: Readonly<Record<string, string>>;
}

const MODELS: Readonly<Record<string, Model>> = {
  Shelf: {
    values: ['name', 'floor', 'shelfId', 'id', 'version', 'createdAt'],
    objects: { rent: 'Money', privateMetadata: 'Json', specimens: 'Specimen', shelf: 'Shelf', shelves: 'Shelf' },
  },
  Specimen: {
    values: [
      ...['title', 'note', 'labels', 'count', 'serial', 'ratio', 'rare', 'found', 'seen', 'kind', 'twin', 'double'],
      ...['place', 'shelfId', 'id', 'version', 'updatedAt', 'externalReference'],
    ],
    objects: {
      ...{ price: 'Money', fee: 'Money', worth: 'Money', traits: 'Json', metadata: 'Json', privateMetadata: 'Json' },
      ...{ shelf: 'Shelf', sheet: 'Sheet', pieces: 'Piece', marks: 'Mark' },
    },
  },
  Sheet: { values: ['text', 'place', 'specimenId', 'id'], objects: { metadata: 'Json', specimen: 'Specimen' } },
  Piece: { values: ['rank', 'name', 'weight', 'id'], objects: { price: 'Money', specimen: 'Specimen' } },
  Mark: { values: ['word', 'weight', 'id'], objects: { metadata: 'Json', specimens: 'Specimen' } },
  Money: { values: ['amount', 'currency'], objects: {} },
  Json: { values: ['a', 'b', 'c'], objects: { a: 'Json', b: 'Json' } },
};

/**
 * Any mask over a model: its fields, hidden ones too, in any order, names that it does not have, ways that lead back, and
 * ways that are too long.
 */
export function masks(model: 'Shelf' | 'Specimen', depth = 5): fc.Arbitrary<MaskTree> {
  return treeOf(model, depth, 0);
}

function treeOf(model: string, depth: number, least: number): fc.Arbitrary<MaskTree> {
  const { values, objects } = MODELS[model];
  const names = [...values, ...Object.keys(objects), '*', 'unknown'];
  const whole = fc.tuple(fc.constantFrom(...names), fc.constant(null));
  const nested = Object.entries(objects).map(([name, target]) =>
    fc.tuple(fc.constant(name), treeOf(depth > 0 ? target : 'Money', depth - 1, 1)),
  );
  const isOpen = depth > 0 && nested.length > 0;
  const entry: fc.Arbitrary<MaskTree[number]> = isOpen ? fc.oneof(whole, whole, fc.oneof(...nested)) : whole;
  return fc.uniqueArray(entry, { selector: ([name]) => name, minLength: least, maxLength: 6 });
}

/** The text of a mask. */
export const textOf = (mask: MaskTree): string =>
  `{${mask.map(([name, inner]) => name + (inner ? textOf(inner) : '')).join(',')}}`;
