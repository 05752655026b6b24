import { isDeepStrictEqual } from 'node:util';
import type { EntityManager, ObjectLiteral } from 'typeorm';
import { type ApartField, type ApartReading, type ApartRow, comparable, type SavedRow } from '@app/shared/import';
import { GUEST } from '@app/shared/auth';
import { Level } from '@app/shared/model';
import type { Product } from '../product/product.entity';
import type { AttributeKind } from '../attribute/attribute-kind';
import { type Owner, type Replacement, replaceValues } from './assign';
import type { AttributeMap } from './attribute-map';
import { type Known, loadKnown } from './attribute-rule';
import { readValues } from './read-values';
import { assertComplete, type Asked } from './required';

/** A command on the machine itself reaches everything. */
const TERMINAL = { ...GUEST, level: Level.Admin };

/** Attributes of products, or of variants, as files say them: `attributes.color`. */
export const importedAttributes = (level: 'product' | 'variant'): ApartField => ({
  name: 'attributes',
  read: async (rows, manager) => {
    const types = await typesOf(level, rows, manager);
    const known = new Map<string | null, Known>();
    for (const type of new Set(types)) {
      const said = rows.filter((_, index) => types[index] === type).map((row) => Object.values(row.said));
      const texts = said.flat().flatMap((value) => (typeof value === 'string' ? listOf(value) : value));
      known.set(type, await loadKnown(type, { texts }, { actor: TERMINAL, manager }));
    }
    return rows.map((row, index) => readOne(row, known.get(types[index]) as Known, level));
  },
  write: (rows, manager) =>
    replaceValues(
      rows.map(({ after, data }) => ({ ...(data as Omit<Replacement, 'owner'>), owner: ownerOf(level, after) })),
      manager,
    ),
});

/** What is sold must have what its type requires, also where a file says so. */
export async function assertImportedComplete(rows: readonly SavedRow[], manager: EntityManager): Promise<void> {
  const sold = rows.filter(({ after }) => after.status === 'active');
  const isNew = ({ before, after }: SavedRow): boolean =>
    before?.status !== 'active' || before.productTypeId !== after.productTypeId;
  const isChanged = ({ before, after }: SavedRow): boolean => before?.attributes !== after.attributes;
  await assertAsked(sold.filter(isNew), manager);
  await assertAsked(
    sold.filter((row) => !isNew(row) && isChanged(row)),
    manager,
    'product',
  );
}

/** The same of variants, of products that are sold. */
export async function assertImportedVariants(rows: readonly SavedRow[], manager: EntityManager): Promise<void> {
  const written = rows
    .filter(
      ({ before, after }) => !before || before.attributes !== after.attributes || before.productId !== after.productId,
    )
    .map(({ after }) => after as { id: string; productId: string });
  if (written.length === 0) return;
  const products = new Set(written.map(({ productId }) => productId));
  await assertComplete(
    [...products],
    manager,
    written.map(({ id }) => id),
  );
}

async function assertAsked(rows: readonly SavedRow[], manager: EntityManager, asked?: Asked): Promise<void> {
  const ids = rows.map(({ after }) => after.id as string);
  if (ids.length > 0) await assertComplete(ids, manager, asked);
}

const ownerOf = (level: 'product' | 'variant', row: ObjectLiteral): Pick<Owner, 'productId' | 'variantId'> =>
  level === 'product'
    ? { productId: row.id as string, variantId: null }
    : { productId: row.productId as string, variantId: row.id as string };

const productsOf = (ids: readonly string[], manager: EntityManager): Promise<Pick<Product, 'id' | 'productTypeId'>[]> =>
  manager.query('SELECT id, product_type_id AS "productTypeId" FROM product WHERE id = ANY ($1::uuid[])', [
    [...new Set(ids)],
  ]);

/** By row, the type of the product. */
async function typesOf(
  level: 'product' | 'variant',
  rows: readonly ApartRow[],
  manager: EntityManager,
): Promise<(string | null)[]> {
  if (level === 'product') return rows.map(({ after }) => (after.productTypeId as string | undefined) ?? null);
  const ids = rows.map(({ after }) => after.productId as string);
  const types = new Map((await productsOf(ids, manager)).map(({ id, productTypeId }) => [id, productTypeId]));
  return ids.map((id) => types.get(id) ?? null);
}

function readOne({ before, said }: ApartRow, known: Known, level: 'product' | 'variant'): ApartReading {
  const kinds = new Map(known.rules.map(({ code, kind }) => [code, kind]));
  const body = Object.fromEntries(
    Object.entries(said)
      // What no cell says of an attribute that the type has not is no mistake: a file may be of several types.
      .filter(([code, value]) => value !== null || kinds.has(code))
      .map(([code, value]) => [code, typeof value === 'string' ? valueOf(value, kinds.get(code)) : value]),
  );
  const current = (before?.attributes ?? {}) as AttributeMap;
  const isSame = Object.entries(body).every(([code, value]) =>
    isDeepStrictEqual(comparing(value, kinds.get(code)), comparing(current[code] ?? null, kinds.get(code))),
  );
  // What is there already needs no leave: the type may have changed since.
  if (isSame) return { errors: [] };
  const { attributeIds, rows, errors } = readValues(body, known, level);
  const problems = errors.map(({ pointer, message }) => ({ key: pointer.split('/').at(-1) ?? '', message }));
  if (problems.length > 0) return { errors: problems };
  const value = Object.fromEntries(Object.entries({ ...current, ...body }).filter(([, each]) => each !== null));
  return { errors: [], changed: { value, data: { attributeIds, rows } } };
}

/** A list as JSON, or one of its members. */
const listOf = (text: string): unknown[] => {
  const list = text.startsWith('[') ? parsed(text) : text;
  return Array.isArray(list) ? (list as unknown[]) : [text];
};

/** What a text stands for; one that stands for nothing is left for the rules of the kind to refuse. */
function valueOf(text: string, kind: AttributeKind | undefined): unknown {
  switch (kind) {
    case 'boolean':
      return text === 'true' || text === 'false' ? text === 'true' : text;
    case 'multiselect':
      return listOf(text);
    case 'money':
      return parsed(text);
    case 'numeric':
      return /^-?\d{1,14}(?:\.\d{1,6})?$/.test(text) && text.length <= 15 ? Number(text) : text;
    default:
      return text;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

/** One form for all values that are stored as the same one. */
function comparing(value: unknown, kind: AttributeKind | undefined): unknown {
  if (value === null) return null;
  switch (kind) {
    case 'numeric':
      return comparable(value, 'decimal');
    case 'datetime':
      return comparable(value, 'timestamp');
    case 'file':
    case 'reference':
      return comparable(value, 'uuid');
    case 'multiselect':
      return Array.isArray(value) ? value.toSorted() : value;
    default:
      return value;
  }
}
