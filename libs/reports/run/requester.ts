import type { EntityManager } from 'typeorm';
import { Account } from '@app/organization';
import type { Actor } from '@app/shared/auth';
import { Forbidden } from '@app/shared/errors';
import { Level, levelFromName, type LevelName } from '@app/shared/model';

/**
 * Who has asked for something that a worker does, with the rights of this moment, as far as those of the order go.
 *
 * @param level that the account had when it asked
 * @throws Forbidden when the account is not active or no longer an agent's
 */
export async function requesterOf(
  manager: EntityManager,
  { requesterId, level }: { requesterId: string; level: LevelName },
): Promise<Actor> {
  const account = await manager.findOneBy(Account, { id: requesterId, status: 'active' });
  if (!account) throw new Forbidden('The account that asked for it is not active');
  const now = levelFromName(account.level) ?? Level.Guest;
  const then = levelFromName(level) ?? Level.Guest;
  if (now < Level.Agent) throw new Forbidden('Runs are for agents and above');
  return { id: account.id, level: Math.min(now, then), authVersion: account.authVersion, sessionId: null };
}
