import { Resource } from '@app/shared/resource';
import { ChannelRoutes } from '../reading/channel-routes';
import { StorefrontCampaign } from './campaign.entity';

@Resource('storefront/:channel/campaigns', StorefrontCampaign)
export class StorefrontCampaignController extends ChannelRoutes(StorefrontCampaign, 'id') {}
