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
import { StorefrontCurrency } from './currency.entity';

@Resource('storefront/:channel/currencies', StorefrontCurrency)
export class StorefrontCurrencyController {
  constructor(private readonly storefront: Storefront) {}

  @Access(Level.Guest)
  @List()
  list(@ChannelSlug() channel: string, @AskingList() caller: ListCaller): Promise<Answer> {
    return this.storefront.list(StorefrontCurrency, caller, channel);
  }

  @Access(Level.Guest)
  @Search()
  search(@ChannelSlug() channel: string, @AskingList() caller: ListCaller): Promise<Answer> {
    return this.storefront.list(StorefrontCurrency, caller, channel);
  }

  @Access(Level.Guest)
  @Detail()
  get(@ChannelSlug() channel: string, @RowId() id: string, @Asking() caller: Caller): Promise<Answer> {
    return this.storefront.one(StorefrontCurrency, id, caller, channel);
  }
}
