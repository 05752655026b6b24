import fc from 'fast-check';
import type { Values } from './world';

type Kind = keyof Omit<Values, 'json' | 'currency'> | 'boolean' | 'enum' | 'list';

/** Fields of a specimen that a filter can name, relations and embedded money included. */
const SPECIMEN_FIELDS: readonly (readonly [field: string, kind: Kind, model?: string])[] = [
  ['title', 'text'],
  ['note', 'text'],
  ['labels', 'list'],
  ['count', 'integer'],
  ['double', 'bigint'],
  ['serial', 'bigint'],
  ['ratio', 'decimal'],
  ['rare', 'boolean'],
  ['found', 'date'],
  ['seen', 'timestamp'],
  ['kind', 'enum'],
  ['twin', 'uuid'],
  ['price.amount', 'bigint'],
  ['worth.currency', 'text'],
  ['shelf.floor', 'integer'],
  ['shelf.rent.amount', 'bigint'],
  ['shelf.shelf.name', 'text'],
  ['shelf.shelf.floor', 'integer'],
  ['sheet.text', 'text'],
  ['pieces.rank', 'integer'],
  ['pieces.name', 'text'],
  ['pieces.weight', 'decimal'],
  ['pieces.price.amount', 'bigint'],
  ['marks.word', 'text'],
  ['marks.weight', 'integer'],
  ['rank', 'integer', 'Piece'],
  ['price.currency', 'text', 'Piece'],
  ['word', 'text', 'Mark'],
  ['floor', 'integer', 'Shelf'],
];

/** Fields of a shelf, over lists in lists. */
const SHELF_FIELDS: typeof SPECIMEN_FIELDS = [
  ['name', 'text'],
  ['floor', 'integer'],
  ['rent.amount', 'bigint'],
  ['shelf.floor', 'integer'],
  ['specimens.count', 'integer'],
  ['specimens.title', 'text'],
  ['specimens.pieces.rank', 'integer'],
  ['specimens.pieces.name', 'text'],
  ['specimens.marks.word', 'text'],
  ['title', 'text', 'Specimen'],
];

const EQUALITY = ['==', 'ne', 'in', 'not_in'];
const ORDER = ['>', '<', 'ge', 'le'];
const OPERATORS: Partial<Record<Kind, readonly string[]>> = {
  text: [...EQUALITY, ...ORDER, 'like', 'ilike', 'not_ilike'],
  boolean: EQUALITY,
  list: ['any', 'not_any'],
};

/** Any condition over the fields of a model: what the JSON form of a filter can say. */
export function conditions(model: 'Specimen' | 'Shelf', values: Values): fc.Arbitrary<object> {
  const fields = model === 'Specimen' ? SPECIMEN_FIELDS : SHELF_FIELDS;
  const leaf = fc
    .constantFrom(...fields)
    .chain(([field, kind, related]) =>
      fc
        .oneof(
          { weight: 1, arbitrary: fc.record({ op: fc.constantFrom('is_null', 'is_not_null') }) },
          { weight: 5, arbitrary: comparisons(kind, values) },
        )
        .map((rest) => ({ ...(related && { model: related }), field, ...rest })),
    );
  const { tree } = fc.letrec<{ tree: object }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 4, depthSize: 'small', withCrossShrink: true },
      leaf,
      fc.record({ not: fc.tuple(tie('tree')) }),
      fc.record({ or: fc.array(tie('tree'), { minLength: 1, maxLength: 3 }) }),
      fc.record({ and: fc.array(tie('tree'), { minLength: 1, maxLength: 3 }) }),
    ),
  }));
  return tree;
}

function comparisons(kind: Kind, values: Values): fc.Arbitrary<object> {
  return fc.constantFrom(...(OPERATORS[kind] ?? [...EQUALITY, ...ORDER])).chain((op) => {
    const value = op.endsWith('like') ? patterns(values) : valueOf(kind, values);
    const maybe = fc.option(value, { freq: 8 });
    if (op === 'in' || op === 'not_in') {
      return fc.record({ op: fc.constant(op), value: fc.array(maybe, { maxLength: 4 }) });
    }
    const takesNull = op === '==' || op === 'ne' || kind === 'list';
    return fc.record({ op: fc.constant(op), value: takesNull ? maybe : value });
  });
}

function valueOf(kind: Kind, values: Values): fc.Arbitrary<unknown> {
  switch (kind) {
    case 'boolean':
      return fc.boolean();
    case 'enum':
      return fc.constantFrom('fossil', 'stone', 'shell');
    case 'list':
      return values.text;
    // Numbers that do not fit the field's type are compared by their value.
    case 'integer':
      return fc.oneof(values.integer, values.bigint, values.decimal);
    default:
      return values[kind];
  }
}

const patterns = ({ text }: Values): fc.Arbitrary<string> =>
  fc
    .array(
      fc.oneof(
        fc.constantFrom('%', '_', '\\%', '\\_', '\\\\'),
        text.map((part) => part.replaceAll('\\', '')),
      ),
      {
        maxLength: 4,
      },
    )
    .map((parts) => parts.join(''));
