import { type EntityManager, type EntityTarget, IsNull, type QueryDeepPartialEntity } from 'typeorm';
import { Session } from './session.entity';

interface Revocable {
  id: string;
  version: number;
  revokedAt: Date | null;
}

/**
 * Ends a session or a key; one that is over already stays as it is. Nothing is read afterwards, since the caller may just have
 * ended what they ask with.
 *
 * @returns what has changed, for the record
 */
export async function revoke<T extends Revocable>(
  target: EntityTarget<T>,
  row: T,
  manager: EntityManager,
): Promise<{ action: 'updated'; before: T; after: T }> {
  const after = { ...row, revokedAt: row.revokedAt ?? new Date(), version: row.version + 1 };
  const change = { revokedAt: after.revokedAt, version: after.version } as unknown as QueryDeepPartialEntity<T>;
  await manager.update(target, { id: row.id }, change);
  return { action: 'updated', before: row, after };
}

/** Ends all sessions of an account. */
export async function endSessions(accountId: string, manager: EntityManager): Promise<void> {
  await manager.update(Session, { accountId, revokedAt: IsNull() }, { revokedAt: new Date() });
}
