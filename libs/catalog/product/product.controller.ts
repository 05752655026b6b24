import { Body, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiQuery, getSchemaPath } from '@nestjs/swagger';
import { Access } from '@app/shared/auth';
import { ApiProblem } from '@app/shared/errors';
import { Level } from '@app/shared/model';
import {
  type Answer,
  Asking,
  AskingList,
  type Caller,
  type ListCaller,
  Resource,
  ResourceRoutes,
  RowId,
} from '@app/shared/resource';
import { FacetService } from '../facet/facets';
import { VariantGeneration } from '../variant/variant-generation';
import { GenerateVariants } from '../variant/variant-generation.dto';
import { CreateProduct, UpdateProduct } from './product.dto';
import { FACETS, GENERATED } from './product.schemas';
import { Product } from './product.entity';
import { ProductService } from './product.service';

@Resource('catalog/products', Product)
export class ProductController extends ResourceRoutes(ProductService, {
  read: Level.Guest,
  create: [Level.Agent, CreateProduct],
  update: [Level.Agent, UpdateProduct],
  remove: Level.Manager,
  batch: Level.Agent,
  archive: Level.Agent,
}) {
  constructor(
    private readonly facets: FacetService,
    private readonly generation: VariantGeneration,
  ) {
    super();
  }

  @Access(Level.Guest)
  @Get('facets')
  @ApiOperation({ summary: 'Count the products of a list by the values of their attributes' })
  @ApiQuery({ name: 'attributes', required: false, description: 'Codes, separated by commas; by default all' })
  @ApiQuery({ name: 'filter', required: false, schema: { type: 'string' }, description: 'As of the list' })
  @ApiQuery({ name: 'q', required: false, schema: { type: 'string' }, description: 'As of the list' })
  @ApiOkResponse({ description: 'How many products there are, and how many have each value', schema: FACETS })
  countFacets(@AskingList() caller: ListCaller, @Query('attributes') attributes?: string): Promise<Answer> {
    return this.facets.facets(caller, attributes);
  }

  @Access(Level.Agent)
  @Post(':id/variants/generation')
  @HttpCode(200)
  @ApiOperation({ summary: 'Make the variants of a product from the choices of its selection attributes' })
  @ApiOkResponse({ description: 'What was made, or would be; combinations that there are stay', schema: GENERATED })
  @ApiProblem(409, 'An SKU or a combination is taken')
  @ApiProblem(422, 'There is nothing to choose from, or too much')
  generateVariants(@RowId() id: string, @Body() body: GenerateVariants, @Asking() caller: Caller): Promise<Answer> {
    return this.generation.generate(id, body, caller);
  }

  @Access(Level.Agent)
  @Post(':id/duplicates')
  @ApiOperation({ summary: 'Make a draft of the same product, with variants, values and media' })
  @ApiCreatedResponse({ description: 'The copy', schema: { $ref: getSchemaPath(Product) } })
  duplicate(@RowId() id: string, @Asking() caller: Caller): Promise<Answer> {
    return this.service.duplicate(id, caller);
  }
}
