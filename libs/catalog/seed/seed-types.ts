import { insertMissing } from '@app/shared/database';
import type { Sowing } from '@app/shared/seed';
import { Attribute } from '../attribute/attribute.entity';
import { AttributeValue } from '../attribute-value/attribute-value.entity';
import { Category } from '../category/category.entity';
import { ProductType } from '../product-type/product-type.entity';
import { ProductTypeAttribute } from '../product-type-attribute/product-type-attribute.entity';
import { COLORS, DEPARTMENTS, MATERIALS, ORIGINS, SIZES } from './words';

/** What the sown products have: four of their own, two by which variants are chosen. */
const ATTRIBUTES = [
  { code: 'origin', name: 'Origin', kind: 'dropdown', choices: ORIGINS },
  { code: 'material', name: 'Material', kind: 'dropdown', choices: MATERIALS },
  { code: 'handmade', name: 'Made by hand', kind: 'boolean', choices: [] },
  { code: 'warranty', name: 'Warranty in months', kind: 'numeric', choices: [] },
  { code: 'size', name: 'Size', kind: 'dropdown', choices: SIZES },
  { code: 'color', name: 'Colour', kind: 'swatch', choices: Object.keys(COLORS) },
] as const;
export type SownAttribute = (typeof ATTRIBUTES)[number]['code'];

const ofVariants = (code: SownAttribute): boolean => code === 'size' || code === 'color';

/** What products are sorted into and described by. */
export interface SownTypes {
  typeId: string;
  attributes: ReadonlyMap<SownAttribute, string>;
  /** Ids of the choices of an attribute, in their order. */
  choices: ReadonlyMap<SownAttribute, readonly string[]>;
  /** Kinds of goods, each with the category that it is in. */
  kinds: readonly { name: string; department: string; categoryId: string }[];
}

/** Sows a tree of categories, and a product type with its attributes. */
export async function seedTypes(sowing: Sowing): Promise<SownTypes> {
  const { manager, key, random, begin } = sowing;
  const id = (): string => random.uuid(begin);
  const codeOf = (code: string): string => `${code}_${key.replaceAll('-', '_')}`;
  const rows = ATTRIBUTES.map(({ code, name, kind }) => ({ id: id(), code: codeOf(code), name, kind }));
  const ids = await insertMissing(manager, Attribute, 'code', rows);
  const attributes = new Map(ATTRIBUTES.map(({ code }) => [code, ids.get(codeOf(code)) ?? '']));
  const values = ATTRIBUTES.flatMap(({ code, choices }) =>
    choices.map((name, position) => ({
      ...{ id: id(), attributeId: attributes.get(code), name, position, slug: slugOf(name) },
      color: code === 'color' ? COLORS[name] : null,
      externalReference: `${key}/${code}/${slugOf(name)}`,
    })),
  );
  const valueIds = await insertMissing(manager, AttributeValue, 'externalReference', values);
  const types = await insertMissing(manager, ProductType, 'slug', [
    { id: id(), slug: `${key}-goods`, name: 'Household goods' },
  ]);
  const typeId = types.get(`${key}-goods`) ?? '';
  const rules = ATTRIBUTES.map(({ code }, position) => ({
    ...{ id: id(), productTypeId: typeId, attributeId: attributes.get(code), position },
    ...{ level: ofVariants(code) ? 'variant' : 'product', variantSelection: ofVariants(code) },
    required: code === 'material',
    externalReference: `${key}/goods/${code}`,
  }));
  await insertMissing(manager, ProductTypeAttribute, 'externalReference', rules);
  const choices = new Map(
    ATTRIBUTES.map(({ code, choices: names }) => [
      code,
      names.map((name) => valueIds.get(`${key}/${code}/${slugOf(name)}`) ?? ''),
    ]),
  );
  return { typeId, attributes, choices, kinds: await seedCategories(sowing) };
}

async function seedCategories({ manager, key, random, begin }: Sowing): Promise<SownTypes['kinds']> {
  const id = (): string => random.uuid(begin);
  const departments = Object.keys(DEPARTMENTS);
  const slugs = (...names: string[]): string => [key, ...names.map(slugOf)].join('-');
  const roots = await insertMissing(
    manager,
    Category,
    'slug',
    departments.map((name, position) => ({ id: id(), name, position, slug: slugs(name) })),
  );
  const groups = departments.flatMap((department) =>
    Object.entries(DEPARTMENTS[department]).map(([name, kinds], position) => ({ department, name, kinds, position })),
  );
  const leaves = await insertMissing(
    manager,
    Category,
    'slug',
    groups.map(({ department, name, position }) => ({
      ...{ id: id(), name, position, slug: slugs(department, name) },
      parentId: roots.get(slugs(department)),
    })),
  );
  return groups.flatMap(({ department, name: group, kinds }) =>
    kinds.map((name) => ({ name, department, categoryId: leaves.get(slugs(department, group)) ?? '' })),
  );
}

export const slugOf = (name: string): string => name.toLowerCase().replaceAll(' ', '-');
