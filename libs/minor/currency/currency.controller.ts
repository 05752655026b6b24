import { Body } from '@nestjs/common';
import { Access } from '@app/shared/auth';
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
  Resource,
  RowId,
  Search,
  Update,
} from '@app/shared/resource';
import { CreateCurrency, UpdateCurrency } from './currency.dto';
import { Currency } from './currency.entity';
import { CurrencyService } from './currency.service';

@Resource('minor/currencies', Currency)
export class CurrencyController {
  constructor(private readonly currencies: CurrencyService) {}

  @Access(Level.Guest)
  @List()
  list(@AskingList() caller: ListCaller): Promise<Answer> {
    return this.currencies.list(caller);
  }

  @Access(Level.Guest)
  @Search()
  search(@AskingList() caller: ListCaller): Promise<Answer> {
    return this.currencies.list(caller);
  }

  @Access(Level.Guest)
  @Detail()
  get(@RowId() id: string, @Asking() caller: Caller): Promise<Answer> {
    return this.currencies.get(id, caller);
  }

  @Access(Level.Admin)
  @Create()
  create(@Body() body: CreateCurrency, @Asking() caller: Caller): Promise<Answer> {
    return this.currencies.create(body, caller);
  }

  @Access(Level.Admin)
  @Update()
  update(@RowId() id: string, @Body() body: UpdateCurrency, @Asking() caller: Caller): Promise<Answer> {
    return this.currencies.update(id, body, caller);
  }

  @Access(Level.Admin)
  @Batch()
  batch(@BatchBody() batch: BatchRequest, @Asking() caller: Caller): Promise<Answer> {
    return this.currencies.batch(batch, caller);
  }
}
