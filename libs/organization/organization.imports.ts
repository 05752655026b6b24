import { IntersectionType, PickType } from '@nestjs/swagger';
import type { Importable } from '@app/shared/import';
import { Account } from './account/account.entity';
import { CreateChannel } from './channel/channel.dto';
import { Channel } from './channel/channel.entity';
import { CreateCompany } from './company/company.dto';
import { Company } from './company/company.entity';
import { CreateLocation } from './location/location.dto';
import { Location } from './location/location.entity';
import { CreateMembership } from './membership/membership.dto';
import { Membership } from './membership/membership.entity';
import { CreateRelation } from './relation/relation.dto';
import { Relation } from './relation/relation.entity';
import { CreateShippingMethod } from './shipping-method/shipping-method.dto';
import { ShippingMethod } from './shipping-method/shipping-method.entity';

/** What a file may say of a person. Whoever is read from one is invited at most: passwords are not in files. */
class ImportedAccount extends PickType(Account, [
  'email',
  'firstName',
  'lastName',
  'level',
  'phone',
  'locale',
  'externalReference',
  'metadata',
]) {}

/** Relations in a file were agreed on elsewhere: it says how they stand. */
class ImportedRelation extends IntersectionType(CreateRelation, PickType(Relation, ['status'])) {}

/** What of the organization can be read from CSV files. */
export const organizationImports: readonly Importable[] = [
  { path: 'organization/companies', model: Company, create: CreateCompany },
  { path: 'organization/accounts', model: Account, create: ImportedAccount },
  { path: 'organization/channels', model: Channel, create: CreateChannel },
  { path: 'organization/locations', model: Location, create: CreateLocation },
  { path: 'organization/memberships', model: Membership, create: CreateMembership },
  { path: 'organization/relations', model: Relation, create: ImportedRelation },
  { path: 'organization/shipping-methods', model: ShippingMethod, create: CreateShippingMethod },
];
