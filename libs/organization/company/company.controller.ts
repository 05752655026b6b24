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
import { CreateCompany, UpdateCompany } from './company.dto';
import { Company } from './company.entity';
import { CompanyService } from './company.service';

@Resource('organization/companies', Company)
export class CompanyController {
  constructor(private readonly companies: CompanyService) {}

  @Access(Level.Customer)
  @List()
  list(@AskingList() caller: ListCaller): Promise<Answer> {
    return this.companies.list(caller);
  }

  @Access(Level.Customer)
  @Search()
  search(@AskingList() caller: ListCaller): Promise<Answer> {
    return this.companies.list(caller);
  }

  @Access(Level.Customer)
  @Detail()
  get(@RowId() id: string, @Asking() caller: Caller): Promise<Answer> {
    return this.companies.get(id, caller);
  }

  @Access(Level.Manager)
  @Create()
  create(@Body() body: CreateCompany, @Asking() caller: Caller): Promise<Answer> {
    return this.companies.create(body, caller);
  }

  @Access(Level.Customer)
  @Update()
  update(@RowId() id: string, @Body() body: UpdateCompany, @Asking() caller: Caller): Promise<Answer> {
    return this.companies.update(id, body, caller);
  }

  @Access(Level.Manager)
  @Remove()
  remove(@RowId() id: string, @Asking() caller: Caller): Promise<Answer> {
    return this.companies.remove(id, caller);
  }

  @Access(Level.Customer)
  @Batch()
  batch(@BatchBody() batch: BatchRequest, @Asking() caller: Caller): Promise<Answer> {
    return this.companies.batch(batch, caller);
  }
}
