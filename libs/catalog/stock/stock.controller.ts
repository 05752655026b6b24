import { Body, HttpCode, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOperation } from '@nestjs/swagger';
import { Access } from '@app/shared/auth';
import { ApiProblem } from '@app/shared/errors';
import { Level } from '@app/shared/model';
import { type Answer, Asking, type Caller, Resource, ResourceRoutes, RowId, Step } from '@app/shared/resource';
import { CreateStock, StockAdjustment, StockAdjustments, StockTransfer, UpdateStock } from './stock.dto';
import { Stock } from './stock.entity';
import { StockService } from './stock.service';

@Resource('catalog/stock', Stock)
export class StockController extends ResourceRoutes(StockService, {
  read: Level.Agent,
  create: [Level.Agent, CreateStock],
  update: [Level.Agent, UpdateStock],
  remove: Level.Agent,
  batch: Level.Agent,
}) {
  @Access(Level.Agent)
  @Step('adjustments')
  @ApiOperation({ summary: 'Correct how much there is, or book what has come; `If-Match` is required' })
  @ApiProblem(409, 'Fewer would be left than are promised')
  adjust(@RowId() id: string, @Body() body: StockAdjustment, @Asking() caller: Caller): Promise<Answer> {
    return this.service.adjust(id, body, caller);
  }

  @Access(Level.Agent)
  @Step('transfers')
  @ApiOperation({ summary: 'Bring pieces to another warehouse; `If-Match` is required' })
  @ApiProblem(409, 'Fewer would be left than are promised')
  transfer(@RowId() id: string, @Body() body: StockTransfer, @Asking() caller: Caller): Promise<Answer> {
    return this.service.transfer(id, body, caller);
  }

  @Access(Level.Agent)
  @Post('adjustments')
  @HttpCode(204)
  @ApiOperation({ summary: 'Adjust up to 500 rows, all or none' })
  @ApiNoContentResponse({ description: 'All are adjusted' })
  @ApiProblem(404, 'A row is not there, or out of reach')
  @ApiProblem(409, 'Fewer would be left than are promised')
  adjustRows(@Body() body: StockAdjustments, @Asking() caller: Caller): Promise<Answer> {
    return this.service.adjustMany(body, caller);
  }
}
