import { Injectable } from '@nestjs/common';
import { Forbidden } from '@app/shared/errors';
import { Level, levelFromName } from '@app/shared/model';
import { Resources, ResourceService, type Write } from '@app/shared/resource';
import { Account } from './account.entity';
import { assertAnotherAdmin, isActiveAdmin } from './last-admin';

/** Reads and changes accounts. */
@Injectable()
export class AccountService extends ResourceService<Account> {
  constructor(resources: Resources) {
    super(Account, resources);
  }

  /**
   * Nobody raises anyone above themselves, touches who stands above, or changes their own rights; an administrator is
   * left; a change of rights ends all tokens.
   */
  protected override async prepare(row: Account, { manager, caller }: Write, before?: Account): Promise<void> {
    const levels = [row, before].map((each) => levelFromName(each?.level ?? 'guest') ?? Level.Guest);
    if (levels.some((level) => level > caller.actor.level)) {
      throw new Forbidden('The account is, or would be, above your own level');
    }
    if (!before || (row.level === before.level && row.status === before.status)) return;
    if (isActiveAdmin(before) && !isActiveAdmin(row)) await assertAnotherAdmin(row.id, manager);
    if (row.id === caller.actor.id) throw new Forbidden('Your own level and status are for others to change');
    row.authVersion = before.authVersion + 1;
  }
}
