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
import { CreateLocation, UpdateLocation } from './location.dto';
import { Location } from './location.entity';
import { LocationService } from './location.service';

@Resource('organization/locations', Location)
export class LocationController {
  constructor(private readonly locations: LocationService) {}

  @Access(Level.Customer)
  @List()
  list(@AskingList() caller: ListCaller): Promise<Answer> {
    return this.locations.list(caller);
  }

  @Access(Level.Customer)
  @Search()
  search(@AskingList() caller: ListCaller): Promise<Answer> {
    return this.locations.list(caller);
  }

  @Access(Level.Customer)
  @Detail()
  get(@RowId() id: string, @Asking() caller: Caller): Promise<Answer> {
    return this.locations.get(id, caller);
  }

  @Access(Level.Customer)
  @Create()
  create(@Body() body: CreateLocation, @Asking() caller: Caller): Promise<Answer> {
    return this.locations.create(body, caller);
  }

  @Access(Level.Customer)
  @Update()
  update(@RowId() id: string, @Body() body: UpdateLocation, @Asking() caller: Caller): Promise<Answer> {
    return this.locations.update(id, body, caller);
  }

  @Access(Level.Customer)
  @Remove()
  remove(@RowId() id: string, @Asking() caller: Caller): Promise<Answer> {
    return this.locations.remove(id, caller);
  }

  @Access(Level.Customer)
  @Batch()
  batch(@BatchBody() batch: BatchRequest, @Asking() caller: Caller): Promise<Answer> {
    return this.locations.batch(batch, caller);
  }
}
