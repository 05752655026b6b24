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

const VALUE = `CASE WHEN v.value_id IS NOT NULL THEN to_json(o.slug)::text
  WHEN v.number_value IS NOT NULL THEN trim_scale(v.number_value)::text
  WHEN v.boolean_value IS NOT NULL THEN v.boolean_value::text
  WHEN v.text_value IS NOT NULL THEN to_json(v.text_value)::text
  WHEN v.date_value IS NOT NULL THEN to_json(v.date_value)::text
  WHEN v.moment_value IS NOT NULL THEN to_json(to_char(v.moment_value AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))::text
  WHEN v.money_amount IS NOT NULL THEN '{"amount":' || v.money_amount || ',"currency":"' || v.money_currency || '"}'
  ELSE to_json(coalesce(v.file_id, v.reference_id))::text END`;

/**
 * SQL for the values of an owner as one JSON object.
 *
 * @param owner a condition on `v`, a row of `assigned_value`
 */
export const assignedTo = (owner: string): string =>
  `(SELECT ('{' || coalesce(string_agg(to_json(one.code)::text || ':' || one.value, ',' ORDER BY one.code), '') || '}')::json
    FROM (SELECT a.code, CASE a.kind WHEN 'multiselect'
            THEN '[' || string_agg(${VALUE}, ',' ORDER BY o.position, o.slug) || ']' ELSE min(${VALUE}) END AS value
          FROM assigned_value v JOIN attribute a ON a.id = v.attribute_id LEFT JOIN attribute_value o ON o.id = v.value_id
          WHERE ${owner} GROUP BY a.id) one)`;

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
