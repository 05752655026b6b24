import type { EntityManager } from 'typeorm';
import type { Caller } from '../caller';

/** What a row must have to be written through a service. */
export interface Versioned {
  id: string;
  version: number;
}

/** The transaction of a write, and who does it. */
export interface Write {
  readonly manager: EntityManager;
  readonly caller: Caller;
}
