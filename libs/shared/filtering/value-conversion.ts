import type { ScalarDefinition, ScalarType } from '@app/shared/model';
import { toDecimal } from './decimal';
import type { FilterLeaf } from './filter-format';
import { spell } from './json';
import { toDate, toTimestamp } from './moment';
import { operatorsOf, takesList, takesNothing, takesPattern } from './operator';
import type { ConditionLeaf, FieldTarget, Operator, ScalarValue } from './plan';
import { pointerTo, QueryError } from './query-error';
import type { QueryLimits } from './query-limits';
import { closest } from './suggestion';

/** Ends the conversion: the value must be what `expected` says. */
type Refuse = (expected: string, suggestions?: string[]) => never;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const NUL = '\0';
/** A pattern in which every backslash has something to escape. */
const WHOLE_ESCAPES = /^(?:[^\\]|\\[^])*$/;

/**
 * Makes a comparison of a leaf and the field that it names: the value in the field's type, `== null` as `is_null`.
 *
 * @throws QueryError BadValue when the operator or the value does not fit the field
 */
export function convertLeaf(leaf: FilterLeaf, target: FieldTarget, limits: QueryLimits): ConditionLeaf {
  const { definition } = target.field;
  const operator = nullTest(leaf.operator, leaf.value);
  const legal = operatorsOf(definition);
  if (!legal.includes(operator)) {
    const message = `Operator \`${operator}\` does not apply to \`${spell(leaf.field)}\`, only ${legal.join(', ')}.`;
    throw new QueryError('BadValue', message, pointerTo(leaf, 'op'), [...legal]);
  }
  const pointer = pointerTo(leaf, 'value');
  const refuseAt =
    (value: unknown, at: string): Refuse =>
    (expected, suggestions) => {
      const message = `Value \`${spell(value)}\` of \`${spell(leaf.field)}\` must be ${expected}.`;
      throw new QueryError('BadValue', message, at, suggestions);
    };
  const one = (value: unknown, at: string): ScalarValue =>
    value === null && (takesList(operator) || definition.array)
      ? null
      : convertScalar(value, definition, takesPattern(operator), limits, refuseAt(value, at));
  const finish = (value: ConditionLeaf['value'], values: readonly ScalarValue[]): ConditionLeaf => ({
    kind: 'leaf',
    ...target,
    operator,
    value,
    valueType: valueType(definition.type, values),
  });

  if (takesNothing(operator)) return finish(null, []);
  if (!takesList(operator)) {
    const value = one(leaf.value, pointer);
    return finish(value, [value]);
  }
  const list: unknown = leaf.value;
  if (!Array.isArray(list)) return refuseAt(list, pointer)('a list');
  if (list.length > limits.listValues) return refuseAt(list, pointer)(`a list of at most ${limits.listValues} values`);
  const values = list.map((value, index) => one(value, leaf.alias ? pointer : `${pointer}/${index}`));
  return finish(values, values);
}

function nullTest(operator: Operator, value: unknown): Operator {
  if (value !== null) return operator;
  return operator === 'eq' ? 'is_null' : operator === 'ne' ? 'is_not_null' : operator;
}

function convertScalar(
  value: unknown,
  definition: ScalarDefinition,
  pattern: boolean,
  limits: QueryLimits,
  refuse: Refuse,
): ScalarValue {
  switch (definition.type) {
    case 'integer':
    case 'bigint':
    case 'decimal':
      return (
        toDecimal(value, limits.digits) ??
        refuse(`a decimal number of at most ${limits.digits} digits, beyond 2^53 written as a string`)
      );
    case 'boolean':
      if (value === true || value === 'true') return true;
      return value === false || value === 'false' ? false : refuse('true or false');
    case 'date':
      return (isText(value) && toDate(value)) || refuse('a date as in 2026-11-24');
    case 'timestamp':
      return (isText(value) && toTimestamp(value)) || refuse('a time in ISO 8601 as in 2026-11-24T09:30:00Z');
    case 'uuid':
      return isText(value) && UUID.test(value) ? value.toLowerCase() : refuse('a UUID');
    case 'enum':
      return enumWord(value, definition.values, limits, refuse);
    case 'text':
    case 'json': // never reached by a filter: it is no field
      return pattern ? toPattern(value, limits.pattern, refuse) : toText(value, limits.text, refuse);
  }
}

const isText = (value: unknown): value is string => typeof value === 'string';

/** Text that PostgreSQL can hold. */
export const isStorable = (text: string): boolean => !text.includes(NUL) && !/\p{Surrogate}/u.test(text);

function toText(value: unknown, most: number, refuse: Refuse): string {
  if (!isText(value)) return refuse('a string');
  if (value.length > most) return refuse(`at most ${most} characters long`);
  return isStorable(value) ? value : refuse('free of NUL and of unpaired surrogates');
}

function toPattern(value: unknown, most: number, refuse: Refuse): string {
  const pattern = toText(value, most, refuse);
  return WHOLE_ESCAPES.test(pattern) ? pattern : refuse('a pattern that does not end in a single backslash');
}

function enumWord(value: unknown, words: readonly string[] | undefined, limits: QueryLimits, refuse: Refuse): string {
  if (!words) return toText(value, limits.text, refuse);
  return words.find((word) => word === value) ?? refuse(`one of ${words.join(', ')}`, closest(value, words));
}

const INTEGER = /^-?\d{1,19}$/;
const within = (bits: number, value: ScalarValue): boolean =>
  value === null ||
  (INTEGER.test(String(value)) && BigInt.asIntN(bits, BigInt(String(value))) === BigInt(String(value)));

/** The narrowest type that holds all values of a comparison with an integer; other fields keep their own type. */
function valueType(type: ScalarType, values: readonly ScalarValue[]): ScalarType {
  if (type !== 'integer' && type !== 'bigint') return type;
  if (type === 'integer' && values.every((value) => within(32, value))) return 'integer';
  return values.every((value) => within(64, value)) ? 'bigint' : 'decimal';
}
