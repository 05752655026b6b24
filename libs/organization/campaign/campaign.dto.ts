import { PartialType, PickType } from '@nestjs/swagger';
import { Campaign } from './campaign.entity';

/** The body that creates a campaign. */
export class CreateCampaign extends PickType(Campaign, [
  'companyId',
  'code',
  'name',
  'description',
  'startsAt',
  'endsAt',
  'budgetKind',
  'budgetCurrency',
  'budgetLimit',
  'externalReference',
  'metadata',
  'privateMetadata',
]) {}

/** The body that changes one; whose it is, and what of its budget is gone, stays. */
export class UpdateCampaign extends PartialType(
  PickType(Campaign, [
    'code',
    'name',
    'description',
    'status',
    'startsAt',
    'endsAt',
    'budgetKind',
    'budgetCurrency',
    'budgetLimit',
    'externalReference',
    'metadata',
    'privateMetadata',
  ]),
  { skipNullProperties: false },
) {}
