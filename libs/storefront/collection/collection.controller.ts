import { Resource } from '@app/shared/resource';
import { ChannelRoutes } from '../reading/channel-routes';
import { StorefrontCollection } from './collection.entity';

@Resource('storefront/:channel/collections', StorefrontCollection)
export class StorefrontCollectionController extends ChannelRoutes(StorefrontCollection, 'slug') {}
