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
import { CreatePromotion, UpdatePromotion } from './promotion.dto';
import { Promotion } from './promotion.entity';
import { PromotionService } from './promotion.service';

@Resource('organization/promotions', Promotion)
export class PromotionController {
  constructor(private readonly promotions: PromotionService) {}

  @Access(Level.Agent)
  @List()
  list(@AskingList() caller: ListCaller): Promise<Answer> {
    return this.promotions.list(caller);
  }

  @Access(Level.Agent)
  @Search()
  search(@AskingList() caller: ListCaller): Promise<Answer> {
    return this.promotions.list(caller);
  }

  @Access(Level.Agent)
  @Detail()
  get(@RowId() id: string, @Asking() caller: Caller): Promise<Answer> {
    return this.promotions.get(id, caller);
  }

  @Access(Level.Agent)
  @Create()
  create(@Body() body: CreatePromotion, @Asking() caller: Caller): Promise<Answer> {
    return this.promotions.create(body, caller);
  }

  @Access(Level.Agent)
  @Update()
  update(@RowId() id: string, @Body() body: UpdatePromotion, @Asking() caller: Caller): Promise<Answer> {
    return this.promotions.update(id, body, caller);
  }

  @Access(Level.Agent)
  @Remove()
  remove(@RowId() id: string, @Asking() caller: Caller): Promise<Answer> {
    return this.promotions.remove(id, caller);
  }

  @Access(Level.Agent)
  @Batch()
  batch(@BatchBody() batch: BatchRequest, @Asking() caller: Caller): Promise<Answer> {
    return this.promotions.batch(batch, caller);
  }
}
