import { Access } from '@app/shared/auth';
import { Level } from '@app/shared/model';
import {
  type Answer,
  Asking,
  AskingList,
  type Caller,
  Detail,
  List,
  type ListCaller,
  Resource,
  RowId,
  Search,
} from '@app/shared/resource';
import { ChannelSlug } from '../reading/path-slug';
import { Storefront } from '../reading/storefront.service';
import { StorefrontShippingMethod } from './shipping-method.entity';

@Resource('storefront/:channel/shipping-methods', StorefrontShippingMethod)
export class StorefrontShippingMethodController {
  constructor(private readonly storefront: Storefront) {}

  @Access(Level.Guest)
  @List()
  list(@ChannelSlug() channel: string, @AskingList() caller: ListCaller): Promise<Answer> {
    return this.storefront.list(StorefrontShippingMethod, caller, channel);
  }

  @Access(Level.Guest)
  @Search()
  search(@ChannelSlug() channel: string, @AskingList() caller: ListCaller): Promise<Answer> {
    return this.storefront.list(StorefrontShippingMethod, caller, channel);
  }

  @Access(Level.Guest)
  @Detail()
  get(@ChannelSlug() channel: string, @RowId() id: string, @Asking() caller: Caller): Promise<Answer> {
    return this.storefront.one(StorefrontShippingMethod, id, caller, channel);
  }
}
