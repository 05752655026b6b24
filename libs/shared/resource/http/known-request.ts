import { LRUCache } from 'lru-cache';
import type { Caller, ListCaller } from '../caller';

/** What requests of one route and level that ask alike have in common, as the first of them found it out. */
export type Asked = Pick<Caller, 'selection' | 'mask' | 'kept'> & { plan?: ListCaller['plan'] };

/** How many requests are kept, over all routes, and how many characters of what they asked. What hangs on each is some kilobytes. */
const REQUESTS = 2000;
const CHARACTERS = 1_000_000;

/** What answers requests of one route, found again with what they asked. */
export interface Known<Route> {
  readonly asked: Asked;
  readonly route: Route;
}

type Learn = (asked: Asked) => void;

const learning = new WeakMap<object, Learn>();

/** What was asked before: bounded by size, since clients may send any text. */
export class KnownRequests<Route extends object> {
  private readonly known = new LRUCache<string, Known<Route>>({
    max: REQUESTS,
    maxSize: CHARACTERS,
    sizeCalculation: (_, key) => key.length,
  });

  get(key: string): Known<Route> | undefined {
    return this.known.get(key);
  }

  /** The request is about to be read: what is found out of it is kept under the key. */
  learnFrom(request: object, key: string, route: Route): void {
    learning.set(request, (asked) => this.known.set(key, { asked, route }));
  }
}

/** A request has been read, and all that it says about the answer is good and will be so whenever it is said again. */
export const foundOut = (request: object, asked: Asked): void => learning.get(request)?.(asked);
