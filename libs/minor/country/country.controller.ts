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
import { CreateCountry, UpdateCountry } from './country.dto';
import { Country } from './country.entity';
import { CountryService } from './country.service';

@Resource('minor/countries', Country)
export class CountryController {
  constructor(private readonly countries: CountryService) {}

  @Access(Level.Guest)
  @List()
  list(@AskingList() caller: ListCaller): Promise<Answer> {
    return this.countries.list(caller);
  }

  @Access(Level.Guest)
  @Search()
  search(@AskingList() caller: ListCaller): Promise<Answer> {
    return this.countries.list(caller);
  }

  @Access(Level.Guest)
  @Detail()
  get(@RowId() id: string, @Asking() caller: Caller): Promise<Answer> {
    return this.countries.get(id, caller);
  }

  @Access(Level.Admin)
  @Create()
  create(@Body() body: CreateCountry, @Asking() caller: Caller): Promise<Answer> {
    return this.countries.create(body, caller);
  }

  @Access(Level.Admin)
  @Update()
  update(@RowId() id: string, @Body() body: UpdateCountry, @Asking() caller: Caller): Promise<Answer> {
    return this.countries.update(id, body, caller);
  }

  @Access(Level.Admin)
  @Remove()
  remove(@RowId() id: string, @Asking() caller: Caller): Promise<Answer> {
    return this.countries.remove(id, caller);
  }

  @Access(Level.Admin)
  @Batch()
  batch(@BatchBody() batch: BatchRequest, @Asking() caller: Caller): Promise<Answer> {
    return this.countries.batch(batch, caller);
  }
}
