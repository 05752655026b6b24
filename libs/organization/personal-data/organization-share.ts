import { Injectable } from '@nestjs/common';
import type { EntityManager, QueryDeepPartialEntity } from 'typeorm';
import { AuditEntry, recordChanges } from '@app/shared/audit';
import { type Erasure, type Person, PersonalData, type PersonalDataShare } from '@app/shared/personal-data';
import { Account } from '../account/account.entity';
import { assertAnotherAdmin, isActiveAdmin } from '../account/last-admin';
import { ApiKey } from '../api-key/api-key.entity';
import { Membership } from '../membership/membership.entity';
import { OneTimeToken } from '../one-time/one-time-token.entity';
import { Relation } from '../relation/relation.entity';
import { SavedAddress } from '../saved-address/saved-address.entity';
import { SecondFactor } from '../second-factor/second-factor.entity';
import { Session } from '../session/session.entity';
import { forgetInTexts } from './kept-texts';

/** Nobody gets mail there (RFC 2606). */
export const erasedEmail = (id: string): string => `${id}@erased.invalid`;

const NOBODY = { firstName: null, lastName: null, phone: null, locale: null, externalReference: null } as const;

/** The account itself, where it belongs, where it has signed in, and what it has done. */
@Injectable()
@PersonalData('organization')
export class OrganizationShare implements PersonalDataShare {
  async read({ accountId }: Person, manager: EntityManager): Promise<object> {
    // Of the columns that are no fields, the hashes are not selected anyway.
    const { authVersion: _, ...account } = await manager.findOneByOrFail(Account, { id: accountId });
    const own = { where: { accountId }, order: { id: 'ASC' } } as const;
    return {
      account,
      memberships: await manager.find(Membership, own),
      relations: await this.relations(accountId, manager),
      sessions: await manager.find(Session, own),
      apiKeys: await manager.find(ApiKey, own),
      addresses: await manager.find(SavedAddress, own),
      mails: await manager.find(OneTimeToken, own),
      deeds: await manager.find(AuditEntry, { where: { accountId }, order: { createdAt: 'ASC', id: 'ASC' } }),
    };
  }

  async erase({ accountId }: Person, { manager, origin }: Erasure): Promise<void> {
    const before = await manager.findOneOrFail(Account, {
      where: { id: accountId },
      lock: { mode: 'pessimistic_write' },
    });
    const email = erasedEmail(accountId);
    if (before.email === email) return;
    if (isActiveAdmin(before)) await assertAnotherAdmin(accountId, manager);
    for (const membership of await manager.findBy(Membership, { accountId })) {
      await manager.delete(Membership, { id: membership.id });
      await recordChanges(manager, origin, [{ model: Membership, action: 'removed', before: membership }]);
    }
    for (const relation of await this.relations(accountId, manager)) {
      if (relation.status === 'ended') continue;
      const after = { ...relation, status: 'ended' as const, version: relation.version + 1 };
      await manager.update(Relation, { id: relation.id }, { status: 'ended', version: after.version });
      await recordChanges(manager, origin, [{ model: Relation, action: 'updated', before: relation, after }]);
    }
    const revoked = { revokedAt: () => 'coalesce(revoked_at, now())', version: () => 'version + 1' };
    await manager.update(Session, { accountId }, { ...revoked, userAgent: null, address: null });
    await manager.update(ApiKey, { accountId }, { ...revoked, name: 'erased' });
    await manager.delete(OneTimeToken, { accountId });
    await manager.delete(SavedAddress, { accountId });
    await manager.delete(SecondFactor, { accountId });
    await forgetInTexts(before, manager);
    const after = {
      ...before,
      ...NOBODY,
      ...{
        email,
        status: 'closed',
        lastLoginAt: null,
        emailConfirmedAt: null,
        passwordHash: null,
        secondFactor: false,
        metadata: {},
        privateMetadata: {},
      },
      ...{ authVersion: before.authVersion + 1, version: before.version + 1 },
    };
    await manager.update(Account, { id: accountId }, after as QueryDeepPartialEntity<Account>);
    await recordChanges(manager, origin, [{ model: Account, action: 'erased', before, after }]);
  }

  private relations(id: string, manager: EntityManager): Promise<Relation[]> {
    return manager.find(Relation, { where: [{ fromAccountId: id }, { toAccountId: id }], order: { id: 'ASC' } });
  }
}
