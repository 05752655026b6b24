import { type Actor, ActorDirectory } from '@app/shared/auth';
import { Level } from '@app/shared/model';

/** Whoever is at the machine sees everything. */
export const OPERATOR: Actor = { id: null, level: Level.Admin, authVersion: 0, sessionId: null };

/** Nobody has signed in. All three are named, for PostgreSQL has to know the types of what is bound. */
export class NobodyAsked extends ActorDirectory {
  isCurrent(account: string, version: string, credential: string): string {
    return `(${account} IS NULL AND ${version} IS NOT NULL AND ${credential} IS NULL)`;
  }
}
