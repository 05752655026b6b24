import { isDeepStrictEqual } from 'node:util';
import type { FieldDefinition } from './definition';
import { fieldsOf } from './registry';

/**
 * Whether the database would keep two values of a field as one: what a body says, and what the driver reads, differ in
 * type and in spelling.
 */
export const isSameValue = (field: FieldDefinition | undefined, a: unknown, b: unknown): boolean =>
  a === b || isDeepStrictEqual(canonical(field, a), canonical(field, b));

function canonical(field: FieldDefinition | undefined, value: unknown): unknown {
  if (value === null || value === undefined) return null;
  if (field?.kind === 'embedded') return canonicalParts(field.type, value as Record<string, unknown>);
  if (field?.kind !== 'scalar' || field.array) return value;
  switch (field.type) {
    case 'decimal':
      return canonicalDecimal(`${value as string | number}`);
    case 'bigint':
      return `${value as string | number}`;
    case 'timestamp':
      return new Date(value as string | Date).getTime();
    case 'uuid':
      return (value as string).toLowerCase();
    default:
      return value;
  }
}

/** An object whose parts are all null is null. */
function canonicalParts(type: () => Parameters<typeof fieldsOf>[0], value: Record<string, unknown>): unknown {
  const parts = [...fieldsOf(type())].map(([name, field]): [string, unknown] => [name, canonical(field, value[name])]);
  return parts.some(([, part]) => part !== null) ? Object.fromEntries(parts) : null;
}

/** `1.500` → `1.5` */
const canonicalDecimal = (text: string): string =>
  text
    .replace(/^(-?)0+(?=\d)/, '$1')
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '')
    .replace(/^-0$/, '0');
