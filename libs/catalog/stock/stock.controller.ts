import { Body, HttpCode, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOperation } from '@nestjs/swagger';
import { Access } from '@app/shared/auth';
import { ApiProblem } from '@app/shared/errors';
import { Level } from '@app/shared/model';
import {
  type Answer,
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
  RowId,
  Search,
  Step,
  Update,
} from '@app/shared/resource';
import { CreateStock, StockAdjustment, StockAdjustments, StockTransfer, UpdateStock } from './stock.dto';
import { Stock } from './stock.entity';
import { StockService } from './stock.service';

@Resource('catalog/stock', Stock)
export class StockController {
  constructor(private readonly stocks: StockService) {}

  @Access(Level.Agent)
  @List()
  list(@AskingList() caller: ListCaller): Promise<Answer> {
    return this.stocks.list(caller);
  }

  @Access(Level.Agent)
  @Search()
  search(@AskingList() caller: ListCaller): Promise<Answer> {
    return this.stocks.list(caller);
  }

  @Access(Level.Agent)
  @Detail()
  get(@RowId() id: string, @Asking() caller: Caller): Promise<Answer> {
    return this.stocks.get(id, caller);
  }

  @Access(Level.Agent)
  @Create()
  create(@Body() body: CreateStock, @Asking() caller: Caller): Promise<Answer> {
    return this.stocks.create(body, caller);
  }

  @Access(Level.Agent)
  @Update()
  update(@RowId() id: string, @Body() body: UpdateStock, @Asking() caller: Caller): Promise<Answer> {
    return this.stocks.update(id, body, caller);
  }

  @Access(Level.Agent)
  @Remove()
  remove(@RowId() id: string, @Asking() caller: Caller): Promise<Answer> {
    return this.stocks.remove(id, caller);
  }

  @Access(Level.Agent)
  @Batch()
  batch(@BatchBody() batch: BatchRequest, @Asking() caller: Caller): Promise<Answer> {
    return this.stocks.batch(batch, caller);
  }

  @Access(Level.Agent)
  @Step('adjustments')
  @ApiOperation({ summary: 'Correct how much there is, or book what has come; `If-Match` is required' })
  @ApiProblem(409, 'Fewer would be left than are promised')
  @ApiProblem(428, '`If-Match` is missing')
  adjust(@RowId() id: string, @Body() body: StockAdjustment, @Asking() caller: Caller): Promise<Answer> {
    return this.stocks.adjust(id, body, caller);
  }

  @Access(Level.Agent)
  @Step('transfers')
  @ApiOperation({ summary: 'Bring pieces to another warehouse; `If-Match` is required' })
  @ApiProblem(409, 'Fewer would be left than are promised')
  @ApiProblem(428, '`If-Match` is missing')
  transfer(@RowId() id: string, @Body() body: StockTransfer, @Asking() caller: Caller): Promise<Answer> {
    return this.stocks.transfer(id, body, caller);
  }

  @Access(Level.Agent)
  @Post('adjustments')
  @HttpCode(204)
  @ApiOperation({ summary: 'Adjust up to 500 rows, all or none' })
  @ApiNoContentResponse({ description: 'All are adjusted' })
  @ApiProblem(409, 'Fewer would be left than are promised')
  adjustMany(@Body() body: StockAdjustments, @Asking() caller: Caller): Promise<Answer> {
    return this.stocks.adjustMany(body, caller);
  }
}
