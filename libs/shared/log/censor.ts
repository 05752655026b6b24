const SECRET = /authorization|cookie|api-?key|idempotency-?key|password|token|secret/i;
const CENSORED = '[censored]';
const DEEPEST = 8;

/** What is known of keys: the same few are in every line. Bounded, since fields may come from anywhere. */
const known = new Map<string, boolean>();
const MOST_KNOWN = 1000;

function isSecret(key: string): boolean {
  let secret = known.get(key);
  if (secret === undefined) {
    secret = SECRET.test(key);
    if (known.size < MOST_KNOWN) known.set(key, secret);
  }
  return secret;
}

/**
 * The fields of a log line with every value censored whose key names a secret, at any depth. What needs no change is
 * returned as it is, since this runs for every line.
 */
export function censor(fields: Record<string, unknown>, depth = 0): Record<string, unknown> {
  let copy: Record<string, unknown> | undefined;
  for (const key of Object.keys(fields)) {
    const value = fields[key];
    const shown = isSecret(key) ? CENSORED : censorInside(value, depth + 1);
    if (shown !== value) (copy ??= { ...fields })[key] = shown;
  }
  return copy ?? fields;
}

function censorInside(value: unknown, depth: number): unknown {
  if (typeof value !== 'object' || value === null) return value;
  // Also ends cycles.
  if (depth > DEEPEST) return '[deep]';
  if (Array.isArray(value)) return value.map((item) => censorInside(item, depth + 1));
  // Errors, requests and the like are shown by serializers of their own.
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null ? censor(value as Record<string, unknown>, depth) : value;
}
