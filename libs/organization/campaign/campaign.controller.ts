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
import { CreateCampaign, UpdateCampaign } from './campaign.dto';
import { Campaign } from './campaign.entity';
import { CampaignService } from './campaign.service';

@Resource('organization/campaigns', Campaign)
export class CampaignController {
  constructor(private readonly campaigns: CampaignService) {}

  @Access(Level.Agent)
  @List()
  list(@AskingList() caller: ListCaller): Promise<Answer> {
    return this.campaigns.list(caller);
  }

  @Access(Level.Agent)
  @Search()
  search(@AskingList() caller: ListCaller): Promise<Answer> {
    return this.campaigns.list(caller);
  }

  @Access(Level.Agent)
  @Detail()
  get(@RowId() id: string, @Asking() caller: Caller): Promise<Answer> {
    return this.campaigns.get(id, caller);
  }

  @Access(Level.Agent)
  @Create()
  create(@Body() body: CreateCampaign, @Asking() caller: Caller): Promise<Answer> {
    return this.campaigns.create(body, caller);
  }

  @Access(Level.Agent)
  @Update()
  update(@RowId() id: string, @Body() body: UpdateCampaign, @Asking() caller: Caller): Promise<Answer> {
    return this.campaigns.update(id, body, caller);
  }

  @Access(Level.Agent)
  @Remove()
  remove(@RowId() id: string, @Asking() caller: Caller): Promise<Answer> {
    return this.campaigns.remove(id, caller);
  }

  @Access(Level.Agent)
  @Batch()
  batch(@BatchBody() batch: BatchRequest, @Asking() caller: Caller): Promise<Answer> {
    return this.campaigns.batch(batch, caller);
  }
}
