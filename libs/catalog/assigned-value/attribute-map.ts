import { applyDecorators } from '@nestjs/common';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsObject, ValidateIf } from 'class-validator';
import { IsStorableJson } from '@app/shared/model';

/** Attributes by code, as bodies and answers have them: `{"color": "red", "weight": 12.5, "tags": ["a", "b"]}`. */
export type AttributeMap = Readonly<Record<string, unknown>>;

/** The columns of `assigned_value` that hold values, with their types. */
export const VALUE_COLUMNS: Readonly<Record<string, string>> = {
  value_id: 'uuid',
  boolean_value: 'boolean',
  number_value: 'numeric',
  text_value: 'text',
  date_value: 'date',
  moment_value: 'timestamptz',
  money_amount: 'bigint',
  money_currency: 'text',
  file_id: 'uuid',
  reference_id: 'uuid',
};

/** Rows `x` of the choices that the owner of `v`, of an attribute with several of them, has; the index of each choice once leads to them. */
const CHOICES = `x.kind = 'multiselect' AND coalesce(x.variant_id, x.product_id) = coalesce(v.variant_id, v.product_id)
  AND x.attribute_id = v.attribute_id`;

const VALUE = `CASE WHEN v.kind = 'multiselect' THEN (SELECT '[' || string_agg(to_json(choice.slug)::text, ',' ORDER BY choice.position, choice.slug) || ']'
    FROM assigned_value x JOIN attribute_value choice ON choice.id = x.value_id WHERE ${CHOICES})
  WHEN v.value_id IS NOT NULL THEN to_json(o.slug)::text
  WHEN v.number_value IS NOT NULL THEN trim_scale(v.number_value)::text
  WHEN v.boolean_value IS NOT NULL THEN v.boolean_value::text
  WHEN v.text_value IS NOT NULL THEN to_json(v.text_value)::text
  WHEN v.date_value IS NOT NULL THEN to_json(v.date_value)::text
  WHEN v.moment_value IS NOT NULL THEN to_json(to_char(v.moment_value AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))::text
  WHEN v.money_amount IS NOT NULL THEN '{"amount":' || v.money_amount || ',"currency":"' || v.money_currency || '"}'
  ELSE to_json(coalesce(v.file_id, v.reference_id))::text END`;

/** One row of each attribute: of several choices, the first. */
const ONE = `(v.kind <> 'multiselect' OR NOT EXISTS (SELECT FROM assigned_value x WHERE ${CHOICES} AND x.value_id < v.value_id))`;

/**
 * SQL for the values of an owner as the text of one JSON object. Codes need no escaping. It is one aggregate over rows of an attribute
 * each: rows that were grouped by attribute first, and the check of a cast to JSON, took a third of the time of a list that shows them.
 *
 * @param owner a condition on `v`, a row of `assigned_value`
 */
export const assignedTo = (owner: string): string =>
  `(SELECT '{' || coalesce(string_agg('"' || a.code || '":' || ${VALUE}, ',' ORDER BY a.code), '') || '}'
    FROM assigned_value v JOIN attribute a ON a.id = v.attribute_id LEFT JOIN attribute_value o ON o.id = v.value_id
    WHERE ${owner} AND ${ONE})`;

/** In a body: attributes by code, null to take a value away; those that are not named stay as they are. */
export const Attributes = (): PropertyDecorator =>
  applyDecorators(
    ValidateIf((_, value) => value !== undefined),
    IsObject(),
    IsStorableJson(),
    ApiPropertyOptional({
      type: 'object',
      additionalProperties: true,
      description: 'Values by the codes of attributes; null takes one away, what is not named stays',
      example: { color: 'red', weight: 12.5, organic: true, tags: ['a', 'b'] },
    }),
  );
