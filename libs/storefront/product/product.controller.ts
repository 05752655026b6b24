import { Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiQuery, ApiResponse } from '@nestjs/swagger';
import { FACETS } from '@app/catalog';
import { Access } from '@app/shared/auth';
import { Level } from '@app/shared/model';
import { type Answer, AskingList, type ListCaller, Resource } from '@app/shared/resource';
import { ChannelRoutes, KNOWN } from '../reading/channel-routes';
import { ChannelSlug } from '../reading/path-slug';
import { StorefrontProduct } from './product.entity';

@Resource('storefront/:channel/products', StorefrontProduct)
export class StorefrontProductController extends ChannelRoutes(StorefrontProduct, 'slug') {
  @Access(Level.Guest)
  @Get('facets')
  @ApiOperation({ summary: 'Count the products of a list by the values of their attributes' })
  @ApiQuery({ name: 'attributes', required: false, description: 'Codes, separated by commas; by default all' })
  @ApiQuery({ name: 'filter', required: false, schema: { type: 'string' }, description: 'As of the list' })
  @ApiQuery({ name: 'q', required: false, schema: { type: 'string' }, description: 'As of the list' })
  @ApiOkResponse({ description: 'How many products there are, and how many have each value', schema: FACETS })
  @ApiResponse(KNOWN)
  countFacets(
    @ChannelSlug() channel: string,
    @AskingList() caller: ListCaller,
    @Query('attributes') attributes?: string,
  ): Promise<Answer> {
    return this.storefront.facets(caller, attributes, channel);
  }
}
