/** A number literal that a double would not give back digit for digit, such as `9007199254740993` or `1.10`. */
export class JsonNumber {
  constructor(readonly text: string) {}
}

interface Level {
  object: boolean;
  /** Of an object: key, value, key, value, … */
  values: unknown[];
}

const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|[[\]{}]|[^\s"[\]{},:]+/g;

/** Digits that may be lost, in a number or in a string; integers of up to 15 digits are safe. */
const MAYBE_INEXACT = /\d{16}|\d[.eE]/;

/**
 * Parses JSON without losing a digit: where a number is not exact as a double, a {@link JsonNumber} stands for it. Works
 * without recursion, so that depth cannot exhaust the stack.
 *
 * @throws SyntaxError when the text is not JSON
 */
export function parseJson(text: string): unknown {
  const value: unknown = JSON.parse(text); // checks the grammar as well, on which the rest relies
  if (!MAYBE_INEXACT.test(text)) return value;
  let level: Level = { object: false, values: [] };
  const outer: Level[] = [];
  for (const [token] of text.matchAll(TOKEN)) {
    if (token === '[' || token === '{') {
      outer.push(level);
      level = { object: token === '{', values: [] };
    } else if (token === ']' || token === '}') {
      const value = level.object ? toObject(level.values) : level.values;
      level = outer.pop() as Level;
      level.values.push(value);
    } else {
      level.values.push(toScalar(token));
    }
  }
  return level.values[0];
}

/** Own properties only: `__proto__` is a key like any other. */
function toObject(values: readonly unknown[]): object {
  const entries: [string, unknown][] = [];
  for (let i = 0; i < values.length; i += 2) entries.push([values[i] as string, values[i + 1]]);
  return Object.fromEntries(entries);
}

function toScalar(token: string): unknown {
  const value: unknown = JSON.parse(token);
  if (typeof value !== 'number') return value;
  const exact = String(value) === token && (Number.isSafeInteger(value) || !Number.isInteger(value));
  return exact ? value : new JsonNumber(token);
}

/** A JSON object, as opposed to a list, a number that was kept as text, or null. */
export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof JsonNumber);

const SPELLED = 200;

/** How an error text spells a value: as JSON, but a string without quotes; shortened where it is long or deep. */
export function spell(value: unknown): string {
  const text = typeof value === 'string' ? value : toJson(value, 3);
  return text.length > SPELLED ? `${text.slice(0, SPELLED)}…` : text;
}

function toJson(value: unknown, depth: number): string {
  if (value instanceof JsonNumber) return value.text;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (depth === 0) return '…';
  return Array.isArray(value)
    ? `[${value
        .slice(0, SPELLED)
        .map((item) => toJson(item, depth - 1))
        .join(',')}]`
    : `{${Object.entries(value)
        .slice(0, SPELLED)
        .map(([key, item]) => `${JSON.stringify(key)}:${toJson(item, depth - 1)}`)
        .join(',')}}`;
}
