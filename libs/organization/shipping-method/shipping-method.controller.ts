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
import { CreateShippingMethod, UpdateShippingMethod } from './shipping-method.dto';
import { ShippingMethod } from './shipping-method.entity';
import { ShippingMethodService } from './shipping-method.service';

@Resource('organization/shipping-methods', ShippingMethod)
export class ShippingMethodController {
  constructor(private readonly methods: ShippingMethodService) {}

  @Access(Level.Customer)
  @List()
  list(@AskingList() caller: ListCaller): Promise<Answer> {
    return this.methods.list(caller);
  }

  @Access(Level.Customer)
  @Search()
  search(@AskingList() caller: ListCaller): Promise<Answer> {
    return this.methods.list(caller);
  }

  @Access(Level.Customer)
  @Detail()
  get(@RowId() id: string, @Asking() caller: Caller): Promise<Answer> {
    return this.methods.get(id, caller);
  }

  @Access(Level.Agent)
  @Create()
  create(@Body() body: CreateShippingMethod, @Asking() caller: Caller): Promise<Answer> {
    return this.methods.create(body, caller);
  }

  @Access(Level.Agent)
  @Update()
  update(@RowId() id: string, @Body() body: UpdateShippingMethod, @Asking() caller: Caller): Promise<Answer> {
    return this.methods.update(id, body, caller);
  }

  @Access(Level.Agent)
  @Remove()
  remove(@RowId() id: string, @Asking() caller: Caller): Promise<Answer> {
    return this.methods.remove(id, caller);
  }

  @Access(Level.Agent)
  @Batch()
  batch(@BatchBody() batch: BatchRequest, @Asking() caller: Caller): Promise<Answer> {
    return this.methods.batch(batch, caller);
  }
}
