import { isDeepStrictEqual } from 'node:util';
import type { EntityManager } from 'typeorm';
import type { ApartChange, Write } from '@app/shared/resource';
import { Conflict, type FieldError, Unprocessable } from '@app/shared/errors';
import { assignedTo, type AttributeMap, VALUE_COLUMNS } from './attribute-map';
import { type AttributeRule, loadKnown } from './attribute-rule';
import { readValues } from './read-values';

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
  if (attributeIds.length > 0) await replace(owner, attributeIds, rows, manager, known.rules);
  const after = await valuesOf(owner, manager);
  return isDeepStrictEqual(before, after)
    ? undefined
    : { before: { attributes: before }, after: { attributes: after } };
}

/** The values of an owner as a map. */
export async function valuesOf({ productId, variantId }: Owner, manager: EntityManager): Promise<AttributeMap> {
  const [{ values }] = await manager.query<{ values: AttributeMap }[]>(
    `SELECT ${variantId === null ? assignedTo('v.product_id = $1 AND v.variant_id IS NULL') : assignedTo('v.variant_id = $1')} AS values`,
    [variantId ?? productId],
  );
  return values;
}

const COLUMNS = Object.keys(VALUE_COLUMNS);

/** By one statement, so that what holds among variants is asked of the result alone. */
async function replace(
  { productId, variantId }: Owner,
  attributeIds: readonly string[],
  rows: readonly object[],
  manager: EntityManager,
  rules: readonly AttributeRule[],
): Promise<void> {
  const types = COLUMNS.map((column) => `${column} ${VALUE_COLUMNS[column]}`).join(', ');
  try {
    await manager.query(
      `WITH gone AS (DELETE FROM assigned_value WHERE product_id = $1 AND variant_id IS NOT DISTINCT FROM $2::uuid
                       AND attribute_id = ANY ($3::uuid[]) RETURNING 1),
            done AS (SELECT count(*) FROM gone)
       INSERT INTO assigned_value (product_id, variant_id, attribute_id, ${COLUMNS.join(', ')})
       SELECT $1, $2::uuid, attribute_id, ${COLUMNS.join(', ')}
       FROM done, json_to_recordset($4::json) AS given (attribute_id uuid, ${types})`,
      [productId, variantId, attributeIds, JSON.stringify(rows)],
    );
  } catch (error) {
    throw conflictOf(error, rules, attributeIds) ?? error;
  }
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
