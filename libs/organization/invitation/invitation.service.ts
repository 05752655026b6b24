import { Injectable } from '@nestjs/common';
import type { EntityManager, QueryDeepPartialEntity } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { Forbidden } from '@app/shared/errors';
import { Level, levelFromName } from '@app/shared/model';
import { Answer, type Caller, Resources, ResourceService } from '@app/shared/resource';
import { Account } from '../account/account.entity';
import { Membership } from '../membership/membership.entity';
import { OneTimeTokens } from '../one-time/one-time.service';
import type { Invitation } from './invitation.dto';

/** Brings people who are new into a company. */
@Injectable()
export class InvitationService extends ResourceService<Account> {
  constructor(
    resources: Resources,
    private readonly tokens: OneTimeTokens,
  ) {
    super(Account, resources);
  }

  /**
   * An account that waits for its password, a place in the company, and a mail.
   *
   * @throws Forbidden beyond one's own level, or where one is no owner
   * @throws Conflict when the address has an account
   */
  invite({ companyId, role, ...fields }: Invitation, caller: Caller): Promise<Answer> {
    if ((levelFromName(fields.level) ?? Level.Guest) > caller.actor.level) {
      throw new Forbidden('The account would be above your own level');
    }
    return this.resources.write(caller, async (manager) => {
      await this.resources.assertReferences(Membership, { companyId }, { manager, caller });
      const id = uuid();
      const account = manager.create(Account, { ...fields, id, email: fields.email.toLowerCase(), status: 'invited' });
      await manager.insert(Account, account as QueryDeepPartialEntity<Account>);
      await this.record({ action: 'created', after: account }, { manager, caller });
      await this.place({ accountId: id, companyId, role }, caller, manager);
      await this.tokens.send('invitation', id, manager);
      const answer = await this.answer(id, { manager, caller });
      return new Answer(answer.text, { ...answer.headers, location: `/v1/organization/accounts/${id}` });
    });
  }

  private async place(
    place: Pick<Membership, 'accountId' | 'companyId' | 'role'>,
    { actor }: Caller,
    manager: EntityManager,
  ): Promise<void> {
    const id = uuid();
    await manager.insert(Membership, { ...place, id });
    const rights = await this.resources.rightsTo(Membership, id, actor, manager);
    if (rights !== 'change') throw new Forbidden('Only an owner of the company invites to it');
  }
}
