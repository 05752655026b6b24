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
  Search,
} from '@app/shared/resource';
import { ChannelSlug, RowSlug } from '../reading/path-slug';
import { Storefront } from '../reading/storefront.service';
import { StorefrontCollection } from './collection.entity';

@Resource('storefront/:channel/collections', StorefrontCollection)
export class StorefrontCollectionController {
  constructor(private readonly storefront: Storefront) {}

  @Access(Level.Guest)
  @List()
  list(@ChannelSlug() channel: string, @AskingList() caller: ListCaller): Promise<Answer> {
    return this.storefront.list(StorefrontCollection, caller, channel);
  }

  @Access(Level.Guest)
  @Search()
  search(@ChannelSlug() channel: string, @AskingList() caller: ListCaller): Promise<Answer> {
    return this.storefront.list(StorefrontCollection, caller, channel);
  }

  @Access(Level.Guest)
  @Detail(':slug')
  get(@ChannelSlug() channel: string, @RowSlug() slug: string, @Asking() caller: Caller): Promise<Answer> {
    return this.storefront.one(StorefrontCollection, { column: 'slug', value: slug }, caller, channel);
  }
}
