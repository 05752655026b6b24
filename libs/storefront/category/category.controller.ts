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
import { StorefrontCategory } from './category.entity';

@Resource('storefront/:channel/categories', StorefrontCategory)
export class StorefrontCategoryController {
  constructor(private readonly storefront: Storefront) {}

  @Access(Level.Guest)
  @List()
  list(@ChannelSlug() channel: string, @AskingList() caller: ListCaller): Promise<Answer> {
    return this.storefront.list(StorefrontCategory, caller, channel);
  }

  @Access(Level.Guest)
  @Search()
  search(@ChannelSlug() channel: string, @AskingList() caller: ListCaller): Promise<Answer> {
    return this.storefront.list(StorefrontCategory, caller, channel);
  }

  @Access(Level.Guest)
  @Detail(':slug')
  get(@ChannelSlug() channel: string, @RowSlug() slug: string, @Asking() caller: Caller): Promise<Answer> {
    return this.storefront.one(StorefrontCategory, { column: 'slug', value: slug }, caller, channel);
  }
}
