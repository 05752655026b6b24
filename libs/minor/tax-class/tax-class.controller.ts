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
import { CreateTaxClass, UpdateTaxClass } from './tax-class.dto';
import { TaxClass } from './tax-class.entity';
import { TaxClassService } from './tax-class.service';

@Resource('minor/tax-classes', TaxClass)
export class TaxClassController {
  constructor(private readonly taxClasses: TaxClassService) {}

  @Access(Level.Guest)
  @List()
  list(@AskingList() caller: ListCaller): Promise<Answer> {
    return this.taxClasses.list(caller);
  }

  @Access(Level.Guest)
  @Search()
  search(@AskingList() caller: ListCaller): Promise<Answer> {
    return this.taxClasses.list(caller);
  }

  @Access(Level.Guest)
  @Detail()
  get(@RowId() id: string, @Asking() caller: Caller): Promise<Answer> {
    return this.taxClasses.get(id, caller);
  }

  @Access(Level.Admin)
  @Create()
  create(@Body() body: CreateTaxClass, @Asking() caller: Caller): Promise<Answer> {
    return this.taxClasses.create(body, caller);
  }

  @Access(Level.Admin)
  @Update()
  update(@RowId() id: string, @Body() body: UpdateTaxClass, @Asking() caller: Caller): Promise<Answer> {
    return this.taxClasses.update(id, body, caller);
  }

  @Access(Level.Admin)
  @Remove()
  remove(@RowId() id: string, @Asking() caller: Caller): Promise<Answer> {
    return this.taxClasses.remove(id, caller);
  }

  @Access(Level.Admin)
  @Batch()
  batch(@BatchBody() batch: BatchRequest, @Asking() caller: Caller): Promise<Answer> {
    return this.taxClasses.batch(batch, caller);
  }
}
