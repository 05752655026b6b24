import { OmitType, PartialType, PickType } from '@nestjs/swagger';
import { Membership } from './membership.entity';

/** The body that makes an account a member of a company. */
export class CreateMembership extends PickType(Membership, [
  'accountId',
  'companyId',
  'role',
  'spendingLimit',
  'spendingPeriod',
  'externalReference',
  'metadata',
  'privateMetadata',
]) {}

/** The body that changes a membership; who is a member of what stays. */
export class UpdateMembership extends PartialType(OmitType(CreateMembership, ['accountId', 'companyId']), {
  skipNullProperties: false,
}) {}
