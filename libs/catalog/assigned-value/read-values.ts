import type { FieldError } from '@app/shared/errors';
import { isDecimalNumber, isStorableText } from '@app/shared/model';
import type { AttributeRule, Known } from './attribute-rule';
import type { AttributeLevel } from '../product-type-attribute/product-type-attribute.entity';

/** The columns of a row of `assigned_value` that a body says. */
export type ValueRow = { attribute_id: string } & Partial<
  Record<
    | 'value_id'
    | 'boolean_value'
    | 'number_value'
    | 'text_value'
    | 'date_value'
    | 'moment_value'
    | 'money_amount'
    | 'money_currency'
    | 'file_id'
    | 'reference_id',
    string | number | boolean
  >
>;

/** What a body wants: for these attributes, in place of what there is, these values. */
export interface Assignment {
  attributeIds: string[];
  rows: ValueRow[];
  errors: FieldError[];
}

const LONGEST = { text: 1000, 'rich-text': 50_000 };
const DAY = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
const MOMENT = /^(?!0000)\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/;

/** What one value is read as: columns, or what is wrong with it. */
type Reading = Omit<ValueRow, 'attribute_id'>[] | string;

/**
 * Reads a map of attributes against the rules of a product type. Null takes a value away.
 *
 * @returns rows to store, and an error with a pointer for each attribute that cannot be
 */
export function readValues(
  body: Readonly<Record<string, unknown>>,
  { rules, choices, ids }: Known,
  level: AttributeLevel,
): Assignment {
  const assignment: Assignment = { attributeIds: [], rows: [], errors: [] };
  const byCode = new Map(rules.map((rule) => [rule.code, rule]));
  for (const [code, value] of Object.entries(body)) {
    const rule = byCode.get(code);
    const refuse = (error: string, message: string): number =>
      assignment.errors.push({ pointer: `/attributes/${code}`, code: error, message });
    if (rule?.level !== level) {
      refuse('unknownAttribute', rule ? `${code} is said of each ${rule.level}` : `The product type has no ${code}`);
      continue;
    }
    assignment.attributeIds.push(rule.attributeId);
    if (value === null) continue;
    const reading = readValue(value, rule, choices, ids);
    if (typeof reading === 'string') refuse(rule.kind, `${code} must be ${reading}`);
    else assignment.rows.push(...reading.map((columns) => ({ attribute_id: rule.attributeId, ...columns })));
  }
  return assignment;
}

function readValue(value: unknown, rule: AttributeRule, choices: Known['choices'], ids: Known['ids']): Reading {
  switch (rule.kind) {
    case 'dropdown':
    case 'swatch':
      return readChoices([value], rule, choices) ?? 'the slug of one of its choices';
    case 'multiselect': {
      const isList = Array.isArray(value) && new Set(value).size === value.length;
      return (isList && readChoices(value, rule, choices)) || 'a list of slugs of its choices, each once';
    }
    case 'boolean':
      return typeof value === 'boolean' ? [{ boolean_value: value }] : 'true or false';
    case 'numeric':
      return isDecimalNumber(value, { whole: 14, scale: 6 })
        ? [{ number_value: value as number }]
        : 'a number with at most 14 digits before and 6 behind the point';
    case 'text':
    case 'rich-text': {
      const most = LONGEST[rule.kind];
      const isText = isStorableText(value) && value !== '' && (value as string).length <= most;
      return isText ? [{ text_value: value as string }] : `text of at most ${most} characters`;
    }
    case 'date':
      return isMoment(value, DAY) ? [{ date_value: value }] : 'a date as in 2026-11-24';
    case 'datetime':
      return isMoment(value, MOMENT) ? [{ moment_value: value }] : 'a moment with a zone, as in 2026-11-24T09:30:00Z';
    case 'file':
      return isKnown(value, ids) ? [{ file_id: value }] : 'the id of a file';
    case 'reference':
      return isKnown(value, ids) ? [{ reference_id: value }] : 'the id of a product';
    case 'money':
      return readMoney(value) ?? 'an amount in minor units with its currency, as in {"amount":1999,"currency":"EUR"}';
  }
}

/** Undefined when one of them is no choice of the attribute. */
function readChoices(
  slugs: readonly unknown[],
  { attributeId }: AttributeRule,
  choices: Known['choices'],
): { value_id: string }[] | undefined {
  const found = slugs.map((slug) => (typeof slug === 'string' ? choices.get(`${attributeId}/${slug}`) : undefined));
  const isComplete = (ids: (string | undefined)[]): ids is string[] => ids.every((id) => id !== undefined);
  return isComplete(found) ? found.map((value_id) => ({ value_id })) : undefined;
}

const isKnown = (value: unknown, ids: ReadonlySet<string>): value is string =>
  typeof value === 'string' && ids.has(value.toLowerCase());

/** A day that there is: 2026-02-30 is none, though JavaScript reads it as one in March. */
function isMoment(value: unknown, pattern: RegExp): value is string {
  if (typeof value !== 'string' || !pattern.test(value) || Number.isNaN(Date.parse(value))) return false;
  const day = new Date(`${value.slice(0, 10)}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value.slice(0, 10));
}

function readMoney(value: unknown): Omit<ValueRow, 'attribute_id'>[] | undefined {
  const { amount, currency, ...others } = Object(value) as Record<string, unknown>;
  const isMoney = Number.isSafeInteger(amount) && typeof currency === 'string' && /^[A-Z]{3}$/.test(currency);
  if (!isMoney || Object.keys(others).length > 0) return undefined;
  return [{ money_amount: amount as number, money_currency: currency }];
}
