import { PartialType, PickType } from '@nestjs/swagger';
import { LinkedIds } from '@app/shared/model';
import { Company } from './company.entity';

/** The body that creates a company. */
export class CreateCompany extends PickType(Company, [
  'name',
  'legalName',
  'taxId',
  'registrationNumber',
  'status',
  'parentId',
  'creditLimit',
  'notes',
  'externalReference',
  'metadata',
  'privateMetadata',
]) {
  @LinkedIds('All tags of the company') tagIds?: string[];
}

/** The body that changes one. */
export class UpdateCompany extends PartialType(CreateCompany, { skipNullProperties: false }) {}
