import { digestOf, hashOf, type SealedEvent } from './chain';

/** What an order knows of its events. */
export interface Ends {
  orderId: string;
  eventCount: number;
  eventHead: string | null;
}

/** Something that is wrong with the events of an order. */
export interface ChainFault {
  orderId: string;
  /** The event that it is wrong with; null: it is not there. */
  sequence: number | null;
  message: string;
}

/**
 * Looks whether the events of an order are those that were written, all of them, and no others.
 *
 * @param events in their order
 */
export function verifyChain({ orderId, eventCount, eventHead }: Ends, events: readonly SealedEvent[]): ChainFault[] {
  const faults: ChainFault[] = [];
  const fault = (sequence: number | null, message: string): void => void faults.push({ orderId, sequence, message });
  let previous: string | null = null;
  for (const [index, event] of events.entries()) {
    const { sequence, hash, previousHash, personal, personalSalt, personalDigest } = event;
    if (sequence !== index + 1) {
      fault(null, `Event ${index + 1} is missing`);
      return faults;
    }
    if (previousHash !== previous) fault(sequence, 'It does not follow the event before it');
    if (hashOf(event) !== hash) fault(sequence, 'It is not what was written');
    if (personal && (!personalSalt || digestOf(personal, personalSalt) !== personalDigest)) {
      fault(sequence, 'Its personal data are not what was written');
    }
    previous = hash;
  }
  if (events.length < eventCount) {
    fault(null, `Of ${eventCount} events, the last ${eventCount - events.length} are missing`);
  } else if (events.length > eventCount) fault(eventCount + 1, 'The order does not know of it');
  else if (previous !== eventHead) fault(events.length, 'It is not the one that the order knows as its last');
  return faults;
}
