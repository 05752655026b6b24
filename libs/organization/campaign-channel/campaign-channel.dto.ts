import { OmitType, PartialType, PickType } from '@nestjs/swagger';
import { CampaignChannel } from './campaign-channel.entity';

/** The body that creates a channel of a campaign. */
export class CreateCampaignChannel extends PickType(CampaignChannel, [
  'campaignId',
  'channelId',
  'externalReference',
  'metadata',
  'privateMetadata',
]) {}

/** The body that changes one; whose it is stays. */
export class UpdateCampaignChannel extends PartialType(OmitType(CreateCampaignChannel, ['campaignId']), {
  skipNullProperties: false,
}) {}
