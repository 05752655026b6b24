import { Body, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiQuery, getSchemaPath } from '@nestjs/swagger';
import { Access } from '@app/shared/auth';
import { ApiProblem } from '@app/shared/errors';
import { Level } from '@app/shared/model';
import {
  type Answer,
  Archive,
  Asking,
  AskingList,
  Batch,
  BatchBody,
  type BatchRequest,
  type Caller,
  Create,
  Detail,
  List,
  type ListCaller,
  Remove,
  Resource,
  Restore,
  RowId,
  Search,
  Update,
} from '@app/shared/resource';
import { FacetService } from '../facet/facets';
import { VariantGeneration } from '../variant/variant-generation';
import { GenerateVariants } from '../variant/variant-generation.dto';
import { CreateProduct, UpdateProduct } from './product.dto';
import { FACETS, GENERATED } from './product.schemas';
import { Product } from './product.entity';
import { ProductService } from './product.service';

@Resource('catalog/products', Product)
export class ProductController {
  constructor(
    private readonly products: ProductService,
    private readonly facets: FacetService,
    private readonly generation: VariantGeneration,
  ) {}

  @Access(Level.Guest)
  @List()
  list(@AskingList() caller: ListCaller): Promise<Answer> {
    return this.products.list(caller);
  }

  @Access(Level.Guest)
  @Search()
  search(@AskingList() caller: ListCaller): Promise<Answer> {
    return this.products.list(caller);
  }

  @Access(Level.Guest)
  @Get('facets')
  @ApiOperation({ summary: 'Count the products of a list by the values of their attributes' })
  @ApiQuery({ name: 'attributes', required: false, description: 'Codes, separated by commas; by default all' })
  @ApiQuery({ name: 'filter', required: false, schema: { type: 'string' }, description: 'As of the list' })
  @ApiQuery({ name: 'q', required: false, schema: { type: 'string' }, description: 'As of the list' })
  @ApiOkResponse({ description: 'How many products there are, and how many have each value', schema: FACETS })
  counts(@AskingList() caller: ListCaller, @Query('attributes') attributes?: string): Promise<Answer> {
    return this.facets.facets(caller, attributes);
  }

  @Access(Level.Guest)
  @Detail()
  get(@RowId() id: string, @Asking() caller: Caller): Promise<Answer> {
    return this.products.get(id, caller);
  }

  @Access(Level.Agent)
  @Create()
  create(@Body() body: CreateProduct, @Asking() caller: Caller): Promise<Answer> {
    return this.products.create(body, caller);
  }

  @Access(Level.Agent)
  @Update()
  update(@RowId() id: string, @Body() body: UpdateProduct, @Asking() caller: Caller): Promise<Answer> {
    return this.products.update(id, body, caller);
  }

  @Access(Level.Manager)
  @Remove()
  remove(@RowId() id: string, @Asking() caller: Caller): Promise<Answer> {
    return this.products.remove(id, caller);
  }

  @Access(Level.Agent)
  @Batch()
  batch(@BatchBody() batch: BatchRequest, @Asking() caller: Caller): Promise<Answer> {
    return this.products.batch(batch, caller);
  }

  @Access(Level.Agent)
  @Post(':id/variants/generation')
  @HttpCode(200)
  @ApiOperation({ summary: 'Make the variants of a product from the choices of its selection attributes' })
  @ApiOkResponse({ description: 'What was made, or would be; combinations that there are stay', schema: GENERATED })
  @ApiProblem(409, 'An SKU or a combination is taken')
  @ApiProblem(422, 'There is nothing to choose from, or too much')
  generate(@RowId() id: string, @Body() body: GenerateVariants, @Asking() caller: Caller): Promise<Answer> {
    return this.generation.generate(id, body, caller);
  }

  @Access(Level.Agent)
  @Post(':id/duplicates')
  @ApiOperation({ summary: 'Make a draft of the same product, with variants, values and media' })
  @ApiCreatedResponse({ description: 'The copy', schema: { $ref: getSchemaPath(Product) } })
  duplicate(@RowId() id: string, @Asking() caller: Caller): Promise<Answer> {
    return this.products.duplicate(id, caller);
  }

  @Access(Level.Agent)
  @Archive()
  archive(@RowId() id: string, @Asking() caller: Caller): Promise<Answer> {
    return this.products.archive(id, caller);
  }

  @Access(Level.Agent)
  @Restore()
  restore(@RowId() id: string, @Asking() caller: Caller): Promise<Answer> {
    return this.products.restore(id, caller);
  }
}
