import { LRUCache } from 'lru-cache';
import type { Caller, ListCaller } from '../caller';

/** What requests of one route and level that ask alike have in common, as the first of them found it out. */
export type Asked = Pick<Caller, 'selection' | 'mask' | 'kept'> & { plan?: ListCaller['plan'] };

/** How many requests are kept, over all routes, and how many characters of what they asked. What hangs on each is some kilobytes. */
const REQUESTS = 2000;
const CHARACTERS = 1_000_000;

type Learn = (asked: Asked) => void;

const learning = new WeakMap<object, Learn>();

/** What was asked before: bounded by size, since clients may send any text. */
export class KnownRequests {
  private readonly asked = new LRUCache<string, Asked>({
    max: REQUESTS,
    maxSize: CHARACTERS,
    sizeCalculation: (_, key) => key.length,
  });

  get(key: string): Asked | undefined {
    return this.asked.get(key);
  }

  /** The request is about to be read: what is found out of it is kept under the key. */
  learnFrom(request: object, key: string): void {
    learning.set(request, (asked) => this.asked.set(key, asked));
  }
}

/** A request has been read, and all that it says about the answer is good and will be so whenever it is said again. */
export const foundOut = (request: object, asked: Asked): void => learning.get(request)?.(asked);
