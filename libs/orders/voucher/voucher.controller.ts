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
import { CreateVoucher, UpdateVoucher } from './voucher.dto';
import { Voucher } from './voucher.entity';
import { VoucherService } from './voucher.service';

@Resource('orders/vouchers', Voucher)
export class VoucherController {
  constructor(private readonly vouchers: VoucherService) {}

  @Access(Level.Agent)
  @List()
  list(@AskingList() caller: ListCaller): Promise<Answer> {
    return this.vouchers.list(caller);
  }

  @Access(Level.Agent)
  @Search()
  search(@AskingList() caller: ListCaller): Promise<Answer> {
    return this.vouchers.list(caller);
  }

  @Access(Level.Agent)
  @Detail()
  get(@RowId() id: string, @Asking() caller: Caller): Promise<Answer> {
    return this.vouchers.get(id, caller);
  }

  @Access(Level.Agent)
  @Create()
  create(@Body() body: CreateVoucher, @Asking() caller: Caller): Promise<Answer> {
    return this.vouchers.create(body, caller);
  }

  @Access(Level.Agent)
  @Update()
  update(@RowId() id: string, @Body() body: UpdateVoucher, @Asking() caller: Caller): Promise<Answer> {
    return this.vouchers.update(id, body, caller);
  }

  @Access(Level.Agent)
  @Remove()
  remove(@RowId() id: string, @Asking() caller: Caller): Promise<Answer> {
    return this.vouchers.remove(id, caller);
  }

  @Access(Level.Agent)
  @Batch()
  batch(@BatchBody() batch: BatchRequest, @Asking() caller: Caller): Promise<Answer> {
    return this.vouchers.batch(batch, caller);
  }
}
