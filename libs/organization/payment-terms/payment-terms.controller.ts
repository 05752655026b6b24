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
import { CreatePaymentTerms, UpdatePaymentTerms } from './payment-terms.dto';
import { PaymentTerms } from './payment-terms.entity';
import { PaymentTermsService } from './payment-terms.service';

@Resource('organization/payment-terms', PaymentTerms)
export class PaymentTermsController {
  constructor(private readonly terms: PaymentTermsService) {}

  @Access(Level.Customer)
  @List()
  list(@AskingList() caller: ListCaller): Promise<Answer> {
    return this.terms.list(caller);
  }

  @Access(Level.Customer)
  @Search()
  search(@AskingList() caller: ListCaller): Promise<Answer> {
    return this.terms.list(caller);
  }

  @Access(Level.Customer)
  @Detail()
  get(@RowId() id: string, @Asking() caller: Caller): Promise<Answer> {
    return this.terms.get(id, caller);
  }

  @Access(Level.Admin)
  @Create()
  create(@Body() body: CreatePaymentTerms, @Asking() caller: Caller): Promise<Answer> {
    return this.terms.create(body, caller);
  }

  @Access(Level.Admin)
  @Update()
  update(@RowId() id: string, @Body() body: UpdatePaymentTerms, @Asking() caller: Caller): Promise<Answer> {
    return this.terms.update(id, body, caller);
  }

  @Access(Level.Admin)
  @Remove()
  remove(@RowId() id: string, @Asking() caller: Caller): Promise<Answer> {
    return this.terms.remove(id, caller);
  }

  @Access(Level.Admin)
  @Batch()
  batch(@BatchBody() batch: BatchRequest, @Asking() caller: Caller): Promise<Answer> {
    return this.terms.batch(batch, caller);
  }
}
