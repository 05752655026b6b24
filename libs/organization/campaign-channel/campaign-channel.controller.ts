import { Level } from '@app/shared/model';
import { Resource, ResourceRoutes } from '@app/shared/resource';
import { CreateCampaignChannel, UpdateCampaignChannel } from './campaign-channel.dto';
import { CampaignChannel } from './campaign-channel.entity';
import { CampaignChannelService } from './campaign-channel.service';

@Resource('organization/campaign-channels', CampaignChannel)
export class CampaignChannelController extends ResourceRoutes(CampaignChannelService, {
  read: Level.Agent,
  create: [Level.Agent, CreateCampaignChannel],
  update: [Level.Agent, UpdateCampaignChannel],
  remove: Level.Agent,
  batch: Level.Agent,
}) {}
