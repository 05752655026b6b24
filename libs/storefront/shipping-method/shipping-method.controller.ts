import { Resource } from '@app/shared/resource';
import { ChannelRoutes } from '../reading/channel-routes';
import { StorefrontShippingMethod } from './shipping-method.entity';

@Resource('storefront/:channel/shipping-methods', StorefrontShippingMethod)
export class StorefrontShippingMethodController extends ChannelRoutes(StorefrontShippingMethod, 'id') {}
