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
import { CreateShippingRate, UpdateShippingRate } from './shipping-rate.dto';
import { ShippingRate } from './shipping-rate.entity';
import { ShippingRateService } from './shipping-rate.service';

@Resource('organization/shipping-rates', ShippingRate)
export class ShippingRateController {
  constructor(private readonly rates: ShippingRateService) {}

  @Access(Level.Customer)
  @List()
  list(@AskingList() caller: ListCaller): Promise<Answer> {
    return this.rates.list(caller);
  }

  @Access(Level.Customer)
  @Search()
  search(@AskingList() caller: ListCaller): Promise<Answer> {
    return this.rates.list(caller);
  }

  @Access(Level.Customer)
  @Detail()
  get(@RowId() id: string, @Asking() caller: Caller): Promise<Answer> {
    return this.rates.get(id, caller);
  }

  @Access(Level.Agent)
  @Create()
  create(@Body() body: CreateShippingRate, @Asking() caller: Caller): Promise<Answer> {
    return this.rates.create(body, caller);
  }

  @Access(Level.Agent)
  @Update()
  update(@RowId() id: string, @Body() body: UpdateShippingRate, @Asking() caller: Caller): Promise<Answer> {
    return this.rates.update(id, body, caller);
  }

  @Access(Level.Agent)
  @Remove()
  remove(@RowId() id: string, @Asking() caller: Caller): Promise<Answer> {
    return this.rates.remove(id, caller);
  }

  @Access(Level.Agent)
  @Batch()
  batch(@BatchBody() batch: BatchRequest, @Asking() caller: Caller): Promise<Answer> {
    return this.rates.batch(batch, caller);
  }
}
