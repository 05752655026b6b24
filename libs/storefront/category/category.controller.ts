import { Resource } from '@app/shared/resource';
import { ChannelRoutes } from '../reading/channel-routes';
import { StorefrontCategory } from './category.entity';

@Resource('storefront/:channel/categories', StorefrontCategory)
export class StorefrontCategoryController extends ChannelRoutes(StorefrontCategory, 'slug') {}
