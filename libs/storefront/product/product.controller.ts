import { Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiQuery } from '@nestjs/swagger';
import { FACETS } from '@app/catalog';
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
import { StorefrontProduct } from './product.entity';

@Resource('storefront/:channel/products', StorefrontProduct)
export class StorefrontProductController {
  constructor(private readonly storefront: Storefront) {}

  @Access(Level.Guest)
  @List()
  list(@ChannelSlug() channel: string, @AskingList() caller: ListCaller): Promise<Answer> {
    return this.storefront.list(StorefrontProduct, caller, channel);
  }

  @Access(Level.Guest)
  @Search()
  search(@ChannelSlug() channel: string, @AskingList() caller: ListCaller): Promise<Answer> {
    return this.storefront.list(StorefrontProduct, caller, channel);
  }

  @Access(Level.Guest)
  @Get('facets')
  @ApiOperation({ summary: 'Count the products of a list by the values of their attributes' })
  @ApiQuery({ name: 'attributes', required: false, description: 'Codes, separated by commas; by default all' })
  @ApiQuery({ name: 'filter', required: false, schema: { type: 'string' }, description: 'As of the list' })
  @ApiQuery({ name: 'q', required: false, schema: { type: 'string' }, description: 'As of the list' })
  @ApiOkResponse({ description: 'How many products there are, and how many have each value', schema: FACETS })
  counts(
    @ChannelSlug() channel: string,
    @AskingList() caller: ListCaller,
    @Query('attributes') attributes?: string,
  ): Promise<Answer> {
    return this.storefront.facets(caller, attributes, channel);
  }

  @Access(Level.Guest)
  @Detail(':slug')
  get(@ChannelSlug() channel: string, @RowSlug() slug: string, @Asking() caller: Caller): Promise<Answer> {
    return this.storefront.one(StorefrontProduct, { column: 'slug', value: slug }, caller, channel);
  }
}
