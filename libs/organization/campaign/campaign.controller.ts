import { Level } from '@app/shared/model';
import { Resource, ResourceRoutes } from '@app/shared/resource';
import { CreateCampaign, UpdateCampaign } from './campaign.dto';
import { Campaign } from './campaign.entity';
import { CampaignService } from './campaign.service';

@Resource('organization/campaigns', Campaign)
export class CampaignController extends ResourceRoutes(CampaignService, {
  read: Level.Agent,
  create: [Level.Agent, CreateCampaign],
  update: [Level.Agent, UpdateCampaign],
  remove: Level.Agent,
  batch: Level.Agent,
}) {}
