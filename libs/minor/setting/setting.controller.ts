import { Body, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { Access, type Actor, CurrentActor } from '@app/shared/auth';
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
import { CreateSetting, SettingDefinition, UpdateSetting } from './setting.dto';
import { SettingValue } from './setting.entity';
import { Settings } from './setting.service';

@Resource('minor/settings', SettingValue)
export class SettingController {
  constructor(private readonly settings: Settings) {}

  @Access(Level.Customer)
  @List()
  list(@AskingList() caller: ListCaller): Promise<Answer> {
    return this.settings.list(caller);
  }

  @Access(Level.Customer)
  @Search()
  search(@AskingList() caller: ListCaller): Promise<Answer> {
    return this.settings.list(caller);
  }

  @Access(Level.Customer)
  @Get('definitions')
  @ApiOperation({ summary: 'What can be set, as far as one may read it' })
  @ApiOkResponse({ type: [SettingDefinition] })
  definitions(@CurrentActor() { level }: Actor): SettingDefinition[] {
    return this.settings.definitions(level);
  }

  @Access(Level.Customer)
  @Detail()
  get(@RowId() id: string, @Asking() caller: Caller): Promise<Answer> {
    return this.settings.get(id, caller);
  }

  @Access(Level.Manager)
  @Create()
  create(@Body() body: CreateSetting, @Asking() caller: Caller): Promise<Answer> {
    return this.settings.create(body, caller);
  }

  @Access(Level.Manager)
  @Update()
  update(@RowId() id: string, @Body() body: UpdateSetting, @Asking() caller: Caller): Promise<Answer> {
    return this.settings.update(id, body, caller);
  }

  @Access(Level.Manager)
  @Remove()
  remove(@RowId() id: string, @Asking() caller: Caller): Promise<Answer> {
    return this.settings.remove(id, caller);
  }

  @Access(Level.Manager)
  @Batch()
  batch(@BatchBody() batch: BatchRequest, @Asking() caller: Caller): Promise<Answer> {
    return this.settings.batch(batch, caller);
  }
}
