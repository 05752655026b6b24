import { BadRequest } from '@app/shared/errors';

/** The header by which a client says that two requests are one. */
export const IDEMPOTENCY_KEY = 'Idempotency-Key';

/** The longest key; a UUID has 36 characters. */
const LONGEST = 255;

const PRINTABLE = new RegExp(`^[\\x20-\\x7e]{1,${LONGEST}}$`);

/** A request that shall have one effect, however often it is sent. */
export interface KeyedRequest {
  /** Whose key it is: keys of two callers never meet. */
  readonly scope: string;
  readonly key: string;
  /** Whose rights it is asked by; null for a guest. */
  readonly account: string | null;
  /** All that tells this request from others that name the same key. */
  readonly identity: string;
  /** Of an answer that names none itself. */
  readonly status: number;
}

/** The same request, told from others by more: by what was in a body that had to be read first. */
export const identifiedBy = (request: KeyedRequest | undefined, ...more: unknown[]): KeyedRequest | undefined =>
  request && { ...request, identity: JSON.stringify([request.identity, ...more]) };

/**
 * The text of the header.
 *
 * @param values one for each time that the request has the header
 * @throws BadRequest for what is no key, and for more than one
 */
export function idempotencyKeyOf(values: readonly string[] = []): string | undefined {
  if (values.length === 0) return undefined;
  const [key] = values;
  if (values.length > 1) throw refusal('invalid_idempotency_key', 'A request has one key, not several');
  if (PRINTABLE.test(key)) return key;
  throw refusal('invalid_idempotency_key', `A key has 1 to ${LONGEST} printable ASCII characters`);
}

/** @throws BadRequest always */
export function missingKey(): never {
  throw refusal('idempotency_key_required', `This route wants an ${IDEMPOTENCY_KEY}, so that it is safe to try again`);
}

/** @throws BadRequest always */
export function nobodysKey(): never {
  throw refusal('invalid_idempotency_key', 'A key belongs to somebody; sign in to use one');
}

const refusal = (code: string, message: string): BadRequest =>
  new BadRequest(message, [{ pointer: IDEMPOTENCY_KEY, code, message }], { code });
