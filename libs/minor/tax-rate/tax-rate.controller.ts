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
  Remove,
  Resource,
  RowId,
  Search,
  Update,
} from '@app/shared/resource';
import { CreateTaxRate, UpdateTaxRate } from './tax-rate.dto';
import { TaxRate } from './tax-rate.entity';
import { TaxRateService } from './tax-rate.service';

@Resource('minor/tax-rates', TaxRate)
export class TaxRateController {
  constructor(private readonly taxRates: TaxRateService) {}

  @Access(Level.Guest)
  @List()
  list(@AskingList() caller: ListCaller): Promise<Answer> {
    return this.taxRates.list(caller);
  }

  @Access(Level.Guest)
  @Search()
  search(@AskingList() caller: ListCaller): Promise<Answer> {
    return this.taxRates.list(caller);
  }

  @Access(Level.Guest)
  @Detail()
  get(@RowId() id: string, @Asking() caller: Caller): Promise<Answer> {
    return this.taxRates.get(id, caller);
  }

  @Access(Level.Admin)
  @Create()
  create(@Body() body: CreateTaxRate, @Asking() caller: Caller): Promise<Answer> {
    return this.taxRates.create(body, caller);
  }

  @Access(Level.Admin)
  @Update()
  update(@RowId() id: string, @Body() body: UpdateTaxRate, @Asking() caller: Caller): Promise<Answer> {
    return this.taxRates.update(id, body, caller);
  }

  @Access(Level.Admin)
  @Remove()
  remove(@RowId() id: string, @Asking() caller: Caller): Promise<Answer> {
    return this.taxRates.remove(id, caller);
  }

  @Access(Level.Admin)
  @Batch()
  batch(@BatchBody() batch: BatchRequest, @Asking() caller: Caller): Promise<Answer> {
    return this.taxRates.batch(batch, caller);
  }
}
