import { isDeepStrictEqual } from 'node:util';
import type { EntityManager } from 'typeorm';
import type { ApartChange, Write } from '@app/shared/resource';
import { Conflict, type FieldError, Unprocessable } from '@app/shared/errors';
import { assignedTo, type AttributeMap, VALUE_COLUMNS } from './attribute-map';
import { type AttributeRule, loadKnown } from './attribute-rule';
import { readValues, type ValueRow } from './read-values';

/** Whose values they are. */
export interface Owner {
  productId: string;
  /** Null: the product itself. */
  variantId: string | null;
  typeId: string | null;
}

/**
 * Gives an owner the values that a body names, in place of those that it has for the same attributes; the others stay.
 *
 * @returns what it had and has; undefined where that is the same
 * @throws Unprocessable naming every attribute that the type has not, or that has no such value
 * @throws Conflict where the variants of the product may not have it so
 */
export async function assign(
  owner: Owner,
  body: AttributeMap,
  { manager, caller: { actor } }: Write,
): Promise<ApartChange | undefined> {
  const known = await loadKnown(owner.typeId, body, { actor, manager });
  const { attributeIds, rows, errors } = readValues(body, known, owner.variantId === null ? 'product' : 'variant');
  if (errors.length > 0) throw new Unprocessable('The attributes do not fit', errors, { code: 'attributes_invalid' });
  const before = await valuesOf(owner, manager);
  if (attributeIds.length > 0) {
    await replaceValues([{ owner, attributeIds, rows }], manager).catch((error: unknown) => {
      throw conflictOf(error, known.rules, attributeIds) ?? error;
    });
  }
  const after = await valuesOf(owner, manager);
  return isDeepStrictEqual(before, after)
    ? undefined
    : { before: { attributes: before }, after: { attributes: after } };
}

/** The values of an owner as a map. */
export async function valuesOf({ productId, variantId }: Owner, manager: EntityManager): Promise<AttributeMap> {
  const [{ values }] = await manager.query<{ values: AttributeMap }[]>(
    `SELECT ${assignedTo(variantId === null ? 'v.product_id = $1 AND v.variant_id IS NULL' : 'v.variant_id = $1')}::json AS values`,
    [variantId ?? productId],
  );
  return values;
}

const COLUMNS = Object.keys(VALUE_COLUMNS);

/** Values in place of what owners have for the same attributes. */
export interface Replacement {
  owner: Pick<Owner, 'productId' | 'variantId'>;
  attributeIds: readonly string[];
  rows: readonly ValueRow[];
}

/** By one statement, so that what holds among variants is asked of the result alone. */
export async function replaceValues(replacements: readonly Replacement[], manager: EntityManager): Promise<void> {
  const types = COLUMNS.map((column) => `${column} ${VALUE_COLUMNS[column]}`).join(', ');
  const of = ({ owner: { productId, variantId } }: Replacement): object => ({
    product_id: productId,
    variant_id: variantId,
  });
  const old = replacements.flatMap((each) => each.attributeIds.map((attribute_id) => ({ ...of(each), attribute_id })));
  const fresh = replacements.flatMap((each) => each.rows.map((row) => ({ ...of(each), ...row })));
  const owner = 'product_id uuid, variant_id uuid, attribute_id uuid';
  await manager.query(
    `WITH gone AS (DELETE FROM assigned_value v USING json_to_recordset($1::json) AS old (${owner})
                     WHERE v.product_id = old.product_id AND v.variant_id IS NOT DISTINCT FROM old.variant_id
                       AND v.attribute_id = old.attribute_id RETURNING 1),
          done AS (SELECT count(*) FROM gone)
     INSERT INTO assigned_value (product_id, variant_id, attribute_id, ${COLUMNS.join(', ')})
     SELECT product_id, variant_id, attribute_id, ${COLUMNS.join(', ')}
     FROM done, json_to_recordset($2::json) AS given (${owner}, ${types})`,
    [JSON.stringify(old), JSON.stringify(fresh)],
  );
}

/** What the database refuses for the sake of the other variants, in words. */
function conflictOf(
  error: unknown,
  rules: readonly AttributeRule[],
  attributeIds: readonly string[],
): Conflict | undefined {
  const { constraint, code } = Object((Object(error) as { driverError?: unknown }).driverError) as Record<
    string,
    string
  >;
  if (code !== '23505' && code !== '23P01') return undefined;
  const refusal = REFUSALS[constraint];
  if (!refusal) return undefined;
  const named = rules.filter((rule) => attributeIds.includes(rule.attributeId) && refusal.concerns(rule));
  const errors = named.map((rule): FieldError => ({
    pointer: `/attributes/${rule.code}`,
    code: refusal.code,
    message: refusal.message,
  }));
  return new Conflict(refusal.message, errors, { code: refusal.code });
}

interface Refusal {
  code: string;
  message: string;
  concerns: (rule: AttributeRule) => boolean;
}

const REFUSALS: Readonly<Record<string, Refusal | undefined>> = {
  variant_combination: {
    code: 'combination_taken',
    message: 'Another variant of the product has this combination already',
    concerns: ({ variantSelection, constraint }) => variantSelection || constraint === 'combination-unique',
  },
  assigned_value_unique: {
    code: 'value_taken',
    message: 'Another variant of the product has this value already',
    concerns: ({ constraint }) => constraint === 'unique',
  },
  assigned_value_same: {
    code: 'value_differs',
    message: 'The other variants of the product have another value, and all must have the same',
    concerns: ({ constraint }) => constraint === 'same-for-all',
  },
};
