import type { EntityManager } from 'typeorm';
import { TaxClass } from '@app/minor';
import { insertMissing } from '@app/shared/database';
import { Attribute } from '../attribute/attribute.entity';
import { AttributeValue } from '../attribute-value/attribute-value.entity';
import { ProductType } from '../product-type/product-type.entity';
import { ProductTypeAttribute } from '../product-type-attribute/product-type-attribute.entity';

const ATTRIBUTES = [
  { code: 'origin', name: 'Origin', kind: 'dropdown', choices: ['Sri Lanka', 'India', 'Japan'] },
  { code: 'notes', name: 'Tasting notes', kind: 'multiselect', choices: ['Malty', 'Floral', 'Grassy', 'Sweet'] },
  { code: 'organic', name: 'Organic', kind: 'boolean', choices: [] },
  { code: 'steeping', name: 'Steeping time in minutes', kind: 'numeric', choices: [] },
  { code: 'packSize', name: 'Size', kind: 'dropdown', choices: ['100 g', '250 g', '500 g'] },
] as const;

const TYPE = { slug: 'tea', name: 'Tea', description: 'Leaves, by the pack' };

/** What each demo tea has, and by what its variants are chosen. */
const TEAS: Readonly<Record<string, Record<string, string | number | boolean | readonly string[]>>> = {
  'ceylon-orange-pekoe': { origin: 'sri-lanka', notes: ['malty'], organic: false, steeping: 3.5 },
  'darjeeling-first-flush': { origin: 'india', notes: ['floral', 'sweet'], organic: true, steeping: 2.5 },
  sencha: { origin: 'japan', notes: ['grassy', 'sweet'], organic: true, steeping: 1.5 },
};
const PACKS: Readonly<Record<string, string>> = {
  'TEA-COP-100': '100-g',
  'TEA-COP-250': '250-g',
  'TEA-DFF-100': '100-g',
  'TEA-SEN-100': '100-g',
  'TEA-SEN-500': '500-g',
};

const slugOf = (name: string): string => name.toLowerCase().replaceAll(' ', '-');

/** Adds a type of product with attributes, and gives the demo teas that have no type yet this one, with values. */
export async function seedAttributes(manager: EntityManager): Promise<void> {
  const attributes = await insertMissing(
    manager,
    Attribute,
    'code',
    ATTRIBUTES.map(({ code, name, kind }) => ({ code, name, kind })),
  );
  const choices = ATTRIBUTES.flatMap(({ code, choices: names }) =>
    names.map((name, position) => ({
      attributeId: attributes.get(code),
      slug: slugOf(name),
      name,
      position,
      externalReference: `demo:${code}/${slugOf(name)}`,
    })),
  );
  await insertMissing(manager, AttributeValue, 'externalReference', choices);
  const food = await manager.findOneBy(TaxClass, { code: 'food' });
  const types = await insertMissing(manager, ProductType, 'slug', [{ ...TYPE, taxClassId: food?.id ?? null }]);
  const rules = ATTRIBUTES.map(({ code }, position) => ({
    productTypeId: types.get(TYPE.slug),
    attributeId: attributes.get(code),
    level: code === 'packSize' ? 'variant' : 'product',
    variantSelection: code === 'packSize',
    required: code === 'origin',
    position,
    externalReference: `demo:${TYPE.slug}/${code}`,
  }));
  await insertMissing(manager, ProductTypeAttribute, 'externalReference', rules);
  await assignValues(manager, types.get(TYPE.slug));
}

async function assignValues(manager: EntityManager, typeId: string | undefined): Promise<void> {
  const teas = await manager.query<{ id: string }[]>(
    `WITH changed AS (UPDATE product SET product_type_id = $1 WHERE slug = ANY ($2) AND product_type_id IS NULL RETURNING id)
     SELECT id FROM changed`,
    [typeId, Object.keys(TEAS)],
  );
  const values = Object.entries(TEAS).flatMap(([slug, map]) =>
    Object.entries(map).flatMap(([code, value]) => [value].flat().map((one) => ({ slug, code, ...columnOf(one) }))),
  );
  const packs = Object.entries(PACKS).map(([sku, choice]) => ({ sku, code: 'packSize', choice }));
  await manager.query(
    `INSERT INTO assigned_value (product_id, variant_id, attribute_id, value_id, boolean_value, number_value)
     SELECT p.id, v.id, a.id, o.id, given.flag, given.number
     FROM json_to_recordset($2::json) AS given (slug text, sku text, code text, choice text, flag boolean, number numeric)
     LEFT JOIN variant v ON v.sku = given.sku JOIN product p ON p.slug = given.slug OR p.id = v.product_id
     JOIN attribute a ON a.code = given.code LEFT JOIN attribute_value o ON o.attribute_id = a.id AND o.slug = given.choice
     WHERE p.id = ANY ($1::uuid[])`,
    [teas.map(({ id }) => id), JSON.stringify([...values, ...packs])],
  );
}

/** The column of a value, by what it is. */
const columnOf = (value: unknown): object =>
  typeof value === 'boolean' ? { flag: value } : typeof value === 'number' ? { number: value } : { choice: value };

/** Lists the demo products that are in no channel yet in those of their sellers, and of the companies above these. */
export async function seedListings(manager: EntityManager, slugs: readonly string[]): Promise<void> {
  await manager.query(
    `INSERT INTO listing (id, product_id, channel_id, published)
     SELECT gen_random_uuid(), p.id, c.id, p.status = 'active' FROM product p
     JOIN company_ancestor t ON t.company_id = p.company_id JOIN channel c ON c.company_id = t.ancestor_id
     WHERE p.slug = ANY ($1) AND NOT EXISTS (SELECT FROM listing l WHERE l.product_id = p.id)`,
    [slugs],
  );
}
