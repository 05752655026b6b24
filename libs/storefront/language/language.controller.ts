import { Resource } from '@app/shared/resource';
import { ChannelRoutes } from '../reading/channel-routes';
import { StorefrontLanguage } from './language.entity';

@Resource('storefront/:channel/languages', StorefrontLanguage)
export class StorefrontLanguageController extends ChannelRoutes(StorefrontLanguage, 'id') {}
