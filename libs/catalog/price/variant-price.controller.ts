import { Get, Query } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiResponse, getSchemaPath } from '@nestjs/swagger';
import { Access } from '@app/shared/auth';
import { ApiProblem } from '@app/shared/errors';
import { Level } from '@app/shared/model';
import { type Answer, Asking, type Caller, Resource, RowId } from '@app/shared/resource';
import { PriceQuery } from './price-query.dto';
import { Price } from './price.entity';
import { PriceService } from './price.service';

@Resource('catalog/variants/:id/price', Price)
export class VariantPriceController {
  constructor(private readonly prices: PriceService) {}

  @Access(Level.Agent)
  @Get()
  @ApiOperation({ summary: 'What a variant costs in a channel, for a quantity and a buyer' })
  @ApiParam({ name: 'id', description: 'Of the variant', schema: { type: 'string', format: 'uuid' } })
  @ApiResponse({
    status: 200,
    description: 'The price that counts',
    content: { 'application/json': { schema: { $ref: getSchemaPath(Price) } } },
  })
  @ApiProblem(404, 'It has no price there, or is out of reach')
  get(@RowId() id: string, @Query() query: PriceQuery, @Asking() caller: Caller): Promise<Answer> {
    return this.prices.of(id, query, caller);
  }
}
