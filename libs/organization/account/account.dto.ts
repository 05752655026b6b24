import { PartialType, PickType } from '@nestjs/swagger';
import { Account } from './account.entity';

/** The body by which staff change an account. */
export class UpdateAccount extends PartialType(
  PickType(Account, ['firstName', 'lastName', 'level', 'status', 'phone', 'locale', 'externalReference', 'metadata']),
  { skipNullProperties: false },
) {}

/** The body by which people change their own. */
export class UpdateProfile extends PartialType(PickType(Account, ['firstName', 'lastName', 'phone', 'locale']), {
  skipNullProperties: false,
}) {}
