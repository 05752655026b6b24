import type { ScalarDefinition, ScalarType } from '@app/shared/model';
import { BadValue } from './bad-value';
import type { Constant } from './import-map';

/** A value of a field, as a request would bring it; JSON for fields that hold objects or lists. */
export type Value = Constant | object;

/**
 * The value that a text stands for. Where it stands for none it is returned as it is, for the rules of the field to refuse.
 *
 * @throws BadValue for a field that holds JSON when the text is none
 */
export function parseValue(text: string, { type, array }: Pick<ScalarDefinition, 'type' | 'array'>): Value {
  if (array || type === 'json') return parseJson(text);
  if (type === 'integer' || type === 'bigint') return /^-?\d+$/.test(text) ? Number(text) : text;
  if (type === 'boolean') return text === 'true' || text === 'false' ? text === 'true' : text;
  return text;
}

function parseJson(text: string): Value {
  try {
    return JSON.parse(text) as Value;
  } catch {
    throw new BadValue('must be JSON');
  }
}

/** One form for all values that the database would store as the same one. */
export function comparable(value: Value | Date | undefined, type: ScalarType): unknown {
  if (value === undefined || value === null) return null;
  if (type === 'timestamp') return new Date(value as string | Date).getTime();
  if (type === 'uuid' && typeof value === 'string') return value.toLowerCase();
  if (type === 'decimal' && typeof value !== 'object') return plainDecimal(String(value));
  return value;
}

/** `007.500` → `7.5`, `-0.0` → `0` */
function plainDecimal(text: string): string {
  const [whole, fraction = ''] = text.replace(/^(-?)0+(?=\d)/, '$1').split('.');
  const digits = fraction.replace(/0+$/, '');
  return digits ? `${whole}.${digits}` : whole.replace(/^-0$/, '0');
}
