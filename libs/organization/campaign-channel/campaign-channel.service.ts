import { Injectable } from '@nestjs/common';
import { Resources, ResourceService } from '@app/shared/resource';
import { CampaignChannel } from './campaign-channel.entity';

/** Reads and writes where campaigns run. */
@Injectable()
export class CampaignChannelService extends ResourceService<CampaignChannel> {
  constructor(resources: Resources) {
    super(CampaignChannel, resources);
  }
}
