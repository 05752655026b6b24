import type { ScalarDefinition } from '@app/shared/model';
import type { Operator } from './plan';

const symbols: Readonly<Record<string, Operator>> = {
  '==': 'eq',
  '!=': 'ne',
  '>': 'gt',
  '<': 'lt',
  '>=': 'ge',
  '<=': 'le',
};

const equality: readonly Operator[] = ['eq', 'ne', 'in', 'not_in'];
const ordering: readonly Operator[] = ['gt', 'lt', 'ge', 'le'];
const patterns: readonly Operator[] = ['like', 'ilike', 'not_ilike'];
const nulls: readonly Operator[] = ['is_null', 'is_not_null'];
const elements: readonly Operator[] = ['any', 'not_any'];

/** Every operator by each name that a client may write; the first name of a meaning is the one to document. */
export const operators: ReadonlyMap<string, Operator> = new Map<string, Operator>([
  ...[...equality, ...ordering, ...patterns, ...nulls, ...elements].map((name): [string, Operator] => [name, name]),
  ...Object.entries(symbols),
]);

/** What a field of that definition can be asked for; the database has the same comparisons for its type. */
export function operatorsOf({ type, array }: Pick<ScalarDefinition, 'type' | 'array'>): readonly Operator[] {
  if (array) return [...elements, ...nulls];
  if (type === 'boolean') return [...equality, ...nulls];
  return [...equality, ...ordering, ...(type === 'text' ? patterns : []), ...nulls];
}

/** Operators that take a list. */
export const takesList = (operator: string): boolean => operator === 'in' || operator === 'not_in';

/** Operators that take no value. */
export const takesNothing = (operator: Operator): boolean => nulls.includes(operator);

/** Operators that take a pattern. */
export const takesPattern = (operator: Operator): boolean => patterns.includes(operator);
