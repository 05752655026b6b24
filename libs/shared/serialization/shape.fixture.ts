import type { Level, RelationDefinition, ScalarDefinition, ScalarType } from '@app/shared/model';
import { formatMask, parseMask } from './mask';
import type { Projection } from './projection';
import type { EmbeddedField, RelationField, ScalarField, Shape, ShapeField } from './shape';

const ADMIN: Level = 4;
const audience = { visibleTo: ADMIN, writableBy: ADMIN };

export function scalar(name: string, type: ScalarType = 'text', options: Partial<ScalarDefinition> = {}): ScalarField {
  const rest = { array: false, nullable: true, filterable: true, sortable: true, ...audience, ...options };
  return { kind: 'scalar', name, definition: { kind: 'scalar', name, type, ...rest } };
}

export function embedded(name: string, shape: Shape): EmbeddedField {
  const type = (): typeof Object => Object;
  return { kind: 'embedded', name, definition: { kind: 'embedded', name, nullable: true, type, ...audience }, shape };
}

function relation(name: string, cardinality: 'one' | 'many', shape: () => Shape, inverse?: string): RelationField {
  const definition: RelationDefinition = {
    kind: 'relation',
    name,
    cardinality,
    target: () => Object,
    inverse,
    join: { by: 'parent', property: `${name}Id` },
    nullable: true,
    inDefault: false,
    order: [],
    cap: 100,
    ...audience,
  };
  return { kind: 'relation', name, definition, shape };
}

export const one = (name: string, shape: () => Shape, inverse?: string): RelationField =>
  relation(name, 'one', shape, inverse);

export const many = (name: string, shape: () => Shape, inverse?: string): RelationField =>
  relation(name, 'many', shape, inverse);

export function shapeWith(model: string, defaultMask: string, fields: ShapeField[]): Shape {
  const byName = new Map(fields.map((field) => [field.name, field]));
  return { model, level: ADMIN, fields: byName, defaultMask: parseMask(defaultMask) ?? new Map() };
}

export const money = shapeWith('Money', 'amount,currency', [scalar('amount', 'bigint'), scalar('currency')]);

export const tag: Shape = shapeWith('Tag', 'id,name', [
  scalar('id', 'uuid'),
  scalar('name'),
  many('products', () => product, 'tags'),
  many('campaigns', () => campaign, 'tags'),
]);

export const campaign: Shape = shapeWith('Campaign', 'id', [
  scalar('id', 'uuid'),
  many('tags', () => tag, 'campaigns'),
  many('products', () => product, 'campaigns'),
]);

export const category: Shape = shapeWith('Category', 'id,name', [
  scalar('id', 'uuid'),
  scalar('name'),
  one('parent', () => category, 'children'),
  many('children', () => category, 'parent'),
  many('products', () => product, 'category'),
]);

export const variant: Shape = shapeWith('Variant', 'id,sku,price', [
  scalar('id', 'uuid'),
  scalar('sku'),
  embedded('price', money),
  scalar('weight', 'decimal'),
  one('product', () => product, 'variants'),
]);

/** A one-to-one child, in its parent's default mask, whose own default mask names the way back and a field unseen. */
export const listing: Shape = shapeWith('Listing', 'title,product,unseen{x}', [
  scalar('title'),
  scalar('text'),
  one('product', () => product, 'listing'),
]);

export const product: Shape = shapeWith('Product', 'id,name,price,listing', [
  scalar('id', 'uuid'),
  scalar('name'),
  embedded('price', money),
  scalar('labels', 'text', { array: true }),
  scalar('metadata', 'json'),
  scalar('notes', 'json', { array: true }),
  one('listing', () => listing, 'product'),
  one('category', () => category, 'products'),
  many('tags', () => tag, 'products'),
  many('campaigns', () => campaign, 'products'),
  many('variants', () => variant, 'product'),
  many('related', () => product, 'related'),
]);

/** A projection as the canonical text of a mask, every selected field by name. */
export function outline(projection: Projection): string {
  const items = projection.fields.map((entry) => {
    if (entry.kind !== 'scalar') return entry.field.name + outline(entry.projection);
    return entry.mask ? entry.field.name + formatMask(entry.mask) : entry.field.name;
  });
  return `{${items.join(',')}}`;
}
