import { type Mask, REST, WHOLE } from './mask';

/** Steps that fill the parts of a copy that are still empty. */
type Pending = (() => void)[];

/**
 * Filters free JSON, which no shape describes, by its own keys: those of the mask that are there, in mask order, then, where
 * the mask has a `*`, the rest. Lists are filtered element by element, scalars and null are passed through. A key whose
 * value is null is shown when it was asked for whole, and not when it was asked for with a sub-mask.
 *
 * JSON may be nested deeper than the call stack, so there is no recursion; parts that are asked for whole are shared, not
 * copied. Objects have no prototype, so that `__proto__` is a key like any other.
 *
 * @param value what `JSON.parse` returns; never changed
 */
export function maskValue(value: unknown, mask: Mask): unknown {
  const pending: Pending = [];
  const result = begin(value, mask, pending);
  for (let step = pending.pop(); step; step = pending.pop()) step();
  return result;
}

function begin(value: unknown, mask: Mask, pending: Pending): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const list: unknown[] = [];
    pending.push(() => {
      for (const element of value) list.push(begin(element, mask, pending));
    });
    return list;
  }
  const object = Object.create(null) as Record<string, unknown>;
  pending.push(() => fill(object, value as Record<string, unknown>, mask, pending));
  return object;
}

function fill(object: Record<string, unknown>, source: Record<string, unknown>, mask: Mask, pending: Pending): void {
  for (const [key, entry] of mask) {
    if (key === REST || !Object.hasOwn(source, key)) continue;
    if (entry === WHOLE) object[key] = source[key];
    else if (source[key] !== null) object[key] = begin(source[key], entry, pending);
  }
  if (!mask.has(REST)) return;
  for (const key of Object.keys(source)) {
    if (!Object.hasOwn(object, key)) object[key] = source[key];
  }
}
