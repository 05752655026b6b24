import { mine, View } from '@app/shared/model';
import { PickType } from '@nestjs/swagger';
import { Account } from './account.entity';

const shown = [
  'id',
  'email',
  'firstName',
  'lastName',
  'level',
  'status',
  'phone',
  'locale',
  'lastLoginAt',
  'secondFactor',
  'version',
  'createdAt',
  'updatedAt',
] as const;

/** One's own account: all that is known of oneself, whatever one's level. */
@View(() => Account, shown, { reach: mine('id') })
export class Profile extends PickType(Account, shown) {}
