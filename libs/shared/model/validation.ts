import { ValidateBy, type ValidationOptions } from 'class-validator';

// PostgreSQL cannot store NUL, and half a surrogate pair is no text in any encoding.
const UNSTORABLE = /\0|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** Text that PostgreSQL can hold and give back unchanged. */
export const isStorableText = (value: unknown): boolean => typeof value === 'string' && !UNSTORABLE.test(value);

/** Refuses NUL and half surrogate pairs. */
export const IsStorableText = (options?: ValidationOptions): PropertyDecorator =>
  ValidateBy(
    {
      name: 'isStorableText',
      validator: {
        validate: isStorableText,
        defaultMessage: () => '$property must be text without NUL or half surrogate pairs',
      },
    },
    options,
  );

/** The deepest nesting of free JSON that is taken. */
export const JSON_DEPTH = 32;

/** A plain object of at most {@link JSON_DEPTH} levels, all of whose texts and keys PostgreSQL can hold. */
export function isStorableJson(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > JSON_DEPTH) return false;
    const next: unknown[] = [];
    for (const item of level) {
      if (typeof item === 'string' && !isStorableText(item)) return false;
      if (typeof item !== 'object' || item === null) continue;
      if (!Object.keys(item).every(isStorableText)) return false;
      next.push(...(Object.values(item) as unknown[]));
    }
    level = next;
  }
  return true;
}

/** Refuses what is no JSON object, is nested too deeply, or holds text that cannot be stored. */
export const IsStorableJson = (): PropertyDecorator =>
  ValidateBy({
    name: 'isStorableJson',
    validator: {
      validate: isStorableJson,
      defaultMessage: () => `$property must be an object of at most ${JSON_DEPTH} levels, without NUL in its texts`,
    },
  });

/** Digits before and behind the point, the least value and the greatest. */
export interface DecimalLimits {
  whole: number;
  scale: number;
  min?: number;
  max?: number;
}

/** Whether it is a JSON number, or its digits as text where more than a double can hold are needed. */
export function isDecimalNumber(value: unknown, limits: DecimalLimits): boolean {
  if (typeof value !== 'number' && typeof value !== 'string') return false;
  const match = /^-?0*(\d+)(?:\.(\d+))?$/.exec(String(value));
  if (!match) return false;
  const [, whole, fraction = ''] = match;
  const fits = (whole === '0' ? 0 : whole.length) <= limits.whole && fraction.length <= limits.scale;
  const { min = -Infinity, max = Infinity } = limits;
  return fits && Number(value) >= min && Number(value) <= max;
}

/** Refuses what does not fit a `numeric` column exactly. */
export const IsDecimalNumber = (limits: DecimalLimits): PropertyDecorator =>
  ValidateBy({
    name: 'isDecimalNumber',
    validator: {
      validate: (value: unknown) => isDecimalNumber(value, limits),
      defaultMessage: () =>
        `$property must be a number with at most ${limits.whole} digits before and ${limits.scale} behind the point` +
        (limits.min === undefined ? '' : `, not below ${limits.min}`) +
        (limits.max === undefined ? '' : `, not above ${limits.max}`),
    },
  });
