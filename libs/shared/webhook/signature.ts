import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

const PREFIX = 'whsec_';

/** Of a fresh secret; the specification takes 24 to 64. */
const SECRET_BYTES = 32;

/** What is signed of a message (Standard Webhooks 1.0, symmetric signatures). */
export interface SignedMessage {
  /** The same for every attempt at one delivery, by which its receiver knows it again. */
  id: string;
  /** Of the attempt. */
  at: Date;
  /** Exactly as it is sent. */
  body: string;
}

/** A new secret, to be shown once to whoever receives the messages. */
export const generateSecret = (): string => PREFIX + randomBytes(SECRET_BYTES).toString('base64');

/**
 * The headers that prove where a message comes from.
 *
 * @param secrets the newest first; while one is being replaced, the message is signed by both
 * @throws Error when a secret is none
 */
export function signatureHeaders({ id, at, body }: SignedMessage, secrets: readonly string[]): Record<string, string> {
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const content = `${id}.${timestamp}.${body}`;
  return {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': secrets
      .map((secret) => `v1,${createHmac('sha256', keyOf(secret)).update(content).digest('base64')}`)
      .join(' '),
  };
}

/** Older messages are not believed, and none from the future: seconds (Standard Webhooks 1.0 leaves it to the receiver). */
const TOLERANCE = 300;

/**
 * Whether a message that has come was signed by one of the secrets, a short while ago.
 *
 * @param headers of the request that brought it, their names in small letters
 * @param body exactly as it came
 */
export function verifySignature(
  headers: Readonly<Record<string, unknown>>,
  body: string,
  secrets: readonly string[],
  now: Date,
): boolean {
  const { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signature } = headers;
  if (typeof id !== 'string' || typeof timestamp !== 'string' || typeof signature !== 'string') return false;
  if (!/^\d{1,12}$/.test(timestamp) || Math.abs(now.getTime() / 1000 - Number(timestamp)) > TOLERANCE) return false;
  const at = new Date(Number(timestamp) * 1000);
  const { 'webhook-signature': wanted } = signatureHeaders({ id, at, body }, secrets);
  const known = wanted.split(' ');
  return signature.split(' ').some((given) => known.some((each) => isSame(each, given)));
}

const isSame = (one: string, other: string): boolean => {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
};

function keyOf(secret: string): Buffer {
  const key = Buffer.from(secret.slice(PREFIX.length), 'base64');
  if (!secret.startsWith(PREFIX) || key.length < 24 || key.length > 64) {
    throw new Error(`A secret of a webhook is ${PREFIX} and 24 to 64 bytes in base64`);
  }
  return key;
}
