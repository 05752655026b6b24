/** A value or a row as PostgreSQL sends it in text format. */
export type Value = string | null;
export type Row = Value[];

const NEEDS_ESCAPE = /["\\\u0000-\u001f\ud800-\udfff]/;

export const text = (value: Value): string =>
  value === null ? 'null' : NEEDS_ESCAPE.test(value) ? JSON.stringify(value) : `"${value}"`;

export const quoted = (value: Value): string => (value === null ? 'null' : `"${value}"`);

/** `2026-11-24 09:30:00.5+00` → `"2026-11-24T09:30:00.500Z"`. */
export function moment(value: Value): string {
  if (value === null) return 'null';
  const fraction = value.length > 22 ? value.slice(20, -3).padEnd(3, '0') : '000';
  return `"${value.slice(0, 10)}T${value.slice(11, 19)}.${fraction}Z"`;
}

export const money = (amount: Value, currency: Value): string =>
  amount === null ? 'null' : `{"amount":${amount},"currency":"${currency}"}`;
