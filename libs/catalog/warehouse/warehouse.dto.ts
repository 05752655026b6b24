import { OmitType, PartialType, PickType } from '@nestjs/swagger';
import { Warehouse } from './warehouse.entity';

/** The body that creates a warehouse. */
export class CreateWarehouse extends PickType(Warehouse, [
  'companyId',
  'name',
  'code',
  'active',
  'address',
  'externalReference',
  'metadata',
  'privateMetadata',
]) {}

/** The body that changes one; whose it is stays. */
export class UpdateWarehouse extends PartialType(OmitType(CreateWarehouse, ['companyId']), {
  skipNullProperties: false,
}) {}
