import { Resource } from '@app/shared/resource';
import { ChannelRoutes } from '../reading/channel-routes';
import { StorefrontCurrency } from './currency.entity';

@Resource('storefront/:channel/currencies', StorefrontCurrency)
export class StorefrontCurrencyController extends ChannelRoutes(StorefrontCurrency, 'id') {}
