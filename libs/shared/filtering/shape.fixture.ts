import type { RelationDefinition, ScalarDefinition, ScalarType } from '@app/shared/model';
import type { EmbeddedField, RelationField, ScalarField, Shape, ShapeField } from '@app/shared/serialization';

const audience = { visibleTo: 0, writableBy: 0 };

const scalar = (name: string, type: ScalarType, options: Partial<ScalarDefinition> = {}): ScalarField => ({
  kind: 'scalar',
  name,
  definition: {
    kind: 'scalar',
    name,
    type,
    array: false,
    nullable: true,
    filterable: true,
    sortable: true,
    ...audience,
    ...options,
  },
});

const embedded = (name: string, shape: Shape): EmbeddedField => ({
  kind: 'embedded',
  name,
  definition: { kind: 'embedded', name, nullable: true, type: () => Object, ...audience },
  shape,
});

const relation = (name: string, cardinality: RelationDefinition['cardinality'], shape: () => Shape): RelationField => ({
  kind: 'relation',
  name,
  definition: {
    kind: 'relation',
    name,
    cardinality,
    target: () => Object,
    join: { by: 'parent', property: `${name}Id` },
    nullable: true,
    inDefault: false,
    order: [],
    cap: 100,
    ...audience,
  },
  shape,
});

const shapeOf = (model: string, ...fields: ShapeField[]): Shape => ({
  model,
  level: 0,
  fields: new Map(fields.map((field) => [field.name, field])),
  defaultMask: new Map(),
});

const region = shapeOf('Region', scalar('id', 'uuid'), scalar('name', 'text'));

const money = shapeOf(
  'Money',
  scalar('amount', 'bigint'),
  scalar('currency', 'text'),
  scalar('rate', 'decimal', { filterable: false, sortable: false }),
  embedded('origin', shapeOf('Origin', scalar('source', 'text'))),
  relation('changes', 'one', () => region),
);

const country = shapeOf(
  'Country',
  scalar('id', 'uuid'),
  scalar('name', 'text'),
  relation('region', 'one', () => region),
);

const company = shapeOf(
  'Company',
  scalar('id', 'uuid'),
  scalar('name', 'text'),
  scalar('vat', 'text'),
  relation('country', 'one', () => country),
);

const supplier = shapeOf('Supplier', scalar('id', 'uuid'), scalar('name', 'text'));

const variant = shapeOf(
  'Variant',
  scalar('id', 'uuid'),
  scalar('sku', 'text'),
  scalar('quantity', 'integer'),
  scalar('discount', 'decimal'),
  embedded('price', money),
);

/** A model with a field of every kind. What it does not have, such as `passwordHash`, is hidden from the caller. */
export const product: Shape = shapeOf(
  'Product',
  scalar('id', 'uuid'),
  scalar('name', 'text'),
  scalar('stock', 'integer'),
  scalar('views', 'bigint'),
  scalar('weight', 'decimal'),
  scalar('active', 'boolean'),
  scalar('status', 'enum', { values: ['draft', 'active', 'archived'] }),
  scalar('mood', 'enum'),
  scalar('releasedOn', 'date'),
  scalar('createdAt', 'timestamp'),
  scalar('labels', 'text', { array: true, sortable: false }),
  scalar('scores', 'integer', { array: true, sortable: false }),
  scalar('metadata', 'json', { filterable: true, sortable: true }),
  scalar('note', 'text', { filterable: false, sortable: true }),
  scalar('blurb', 'text', { filterable: true, sortable: false }),
  scalar('total', 'decimal', { expression: (column) => `${column('weight')} * ${column('stock')}` }),
  embedded('price', money),
  relation('parent', 'one', () => product),
  relation('company', 'one', () => company),
  relation('supplier', 'one', () => supplier),
  relation('maker', 'one', () => supplier),
  relation('variants', 'many', () => variant),
);
