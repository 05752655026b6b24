import { IntersectionType, PickType } from '@nestjs/swagger';
import { Account } from '../account/account.entity';
import { Membership } from '../membership/membership.entity';

/** The body by which an owner of a company invites somebody to it. */
export class Invitation extends IntersectionType(
  PickType(Account, ['email', 'firstName', 'lastName', 'locale', 'level']),
  PickType(Membership, ['companyId', 'role']),
) {}
