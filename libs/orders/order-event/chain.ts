import { createHash, randomBytes } from 'node:crypto';
import { v7 as uuid } from 'uuid';
import type { Origin } from '@app/shared/audit';
import type { OrderEvent, OrderEventType } from './order-event.entity';

/** Something that has happened to an order, before it has its place in the chain. */
export interface NewOrderEvent {
  type: OrderEventType;
  parameters?: Readonly<Record<string, unknown>>;
  /** What of it is about a person: it can be erased. */
  personal?: Readonly<Record<string, unknown>>;
}

/** The end of the chain of an order. */
export interface ChainEnd {
  orderId: string;
  /** How many events there are. */
  count: number;
  /** The hash of the last. */
  head: string | null;
}

/** What is written down of an event. */
export type SealedEvent = Omit<OrderEvent, 'createdAt'> & { createdAt: Date };

/** Gives events their places after the end of a chain. */
export function seal(
  events: readonly NewOrderEvent[],
  { orderId, count, head }: ChainEnd,
  { accountId, requestId }: Origin,
): SealedEvent[] {
  let previousHash = head;
  return events.map(({ type, parameters = {}, personal }, index) => {
    const salt = personal ? randomBytes(32).toString('hex') : null;
    const sealed = {
      id: uuid(),
      createdAt: new Date(),
      orderId,
      sequence: count + index + 1,
      type,
      actorId: accountId,
      parameters: plain(parameters) as Record<string, unknown>,
      personal: personal ? (plain(personal) as Record<string, unknown>) : null,
      personalSalt: salt,
      personalDigest: personal && salt ? digestOf(personal, salt) : null,
      correlationId: requestId,
      previousHash,
    };
    const hash = hashOf(sealed);
    previousHash = hash;
    return { ...sealed, hash };
  });
}

/** The hash of an event: of all that it says, of the digest in place of personal data, and of the hash before it. */
export function hashOf(event: Omit<SealedEvent, 'hash' | 'id' | 'personal' | 'personalSalt'>): string {
  const { orderId, sequence, type, actorId, createdAt, parameters, personalDigest, correlationId, previousHash } =
    event;
  return sha256(
    canonical([
      orderId,
      sequence,
      type,
      actorId,
      createdAt.toISOString(),
      parameters,
      personalDigest,
      correlationId,
      previousHash,
    ]),
  );
}

/** What the hash knows of personal data; without the salt, nobody finds out what they were by trying. */
export const digestOf = (personal: object, salt: string): string => sha256(salt + canonical(personal));

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** As it is when it has been stored as JSON and read again. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value)) as unknown;

/** One text for all objects that are the same to JSON: keys are sorted. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
