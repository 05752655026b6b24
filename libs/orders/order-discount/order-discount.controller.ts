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
import { CreateOrderDiscount, UpdateOrderDiscount } from './order-discount.dto';
import { OrderDiscount } from './order-discount.entity';
import { OrderDiscountService } from './order-discount.service';

@Resource('orders/discounts', OrderDiscount)
export class OrderDiscountController {
  constructor(private readonly discounts: OrderDiscountService) {}

  @Access(Level.Customer)
  @List()
  list(@AskingList() caller: ListCaller): Promise<Answer> {
    return this.discounts.list(caller);
  }

  @Access(Level.Customer)
  @Search()
  search(@AskingList() caller: ListCaller): Promise<Answer> {
    return this.discounts.list(caller);
  }

  @Access(Level.Customer)
  @Detail()
  get(@RowId() id: string, @Asking() caller: Caller): Promise<Answer> {
    return this.discounts.get(id, caller);
  }

  @Access(Level.Agent)
  @Create()
  create(@Body() body: CreateOrderDiscount, @Asking() caller: Caller): Promise<Answer> {
    return this.discounts.create(body, caller);
  }

  @Access(Level.Agent)
  @Update()
  update(@RowId() id: string, @Body() body: UpdateOrderDiscount, @Asking() caller: Caller): Promise<Answer> {
    return this.discounts.update(id, body, caller);
  }

  @Access(Level.Agent)
  @Remove()
  remove(@RowId() id: string, @Asking() caller: Caller): Promise<Answer> {
    return this.discounts.remove(id, caller);
  }

  @Access(Level.Agent)
  @Batch()
  batch(@BatchBody() batch: BatchRequest, @Asking() caller: Caller): Promise<Answer> {
    return this.discounts.batch(batch, caller);
  }
}
