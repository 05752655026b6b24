import { Unique } from 'typeorm';
import { Level, Model, Parent, Row } from '@app/shared/model';
import { Campaign } from '../campaign/campaign.entity';
import { Channel } from '../channel/channel.entity';
import { through } from '../company/reach-through';

/** A channel in which a campaign runs. */
@Model({
  reach: through('campaignId', 'campaign'),
  change: through('campaignId', 'campaign', 'manager'),
  visibleTo: Level.Agent,
  sort: 'campaignId',
})
@Unique(['campaignId', 'channelId'])
export class CampaignChannel extends Row {
  @Parent(() => Campaign, { children: 'channels', visibleTo: Level.Agent, onDelete: 'CASCADE' })
  campaignId: string;

  @Parent(() => Channel, { children: 'campaigns', visibleTo: Level.Agent, onDelete: 'CASCADE' })
  channelId: string;
}
