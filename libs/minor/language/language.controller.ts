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
import { CreateLanguage, UpdateLanguage } from './language.dto';
import { Language } from './language.entity';
import { LanguageService } from './language.service';

@Resource('minor/languages', Language)
export class LanguageController {
  constructor(private readonly languages: LanguageService) {}

  @Access(Level.Guest)
  @List()
  list(@AskingList() caller: ListCaller): Promise<Answer> {
    return this.languages.list(caller);
  }

  @Access(Level.Guest)
  @Search()
  search(@AskingList() caller: ListCaller): Promise<Answer> {
    return this.languages.list(caller);
  }

  @Access(Level.Guest)
  @Detail()
  get(@RowId() id: string, @Asking() caller: Caller): Promise<Answer> {
    return this.languages.get(id, caller);
  }

  @Access(Level.Admin)
  @Create()
  create(@Body() body: CreateLanguage, @Asking() caller: Caller): Promise<Answer> {
    return this.languages.create(body, caller);
  }

  @Access(Level.Admin)
  @Update()
  update(@RowId() id: string, @Body() body: UpdateLanguage, @Asking() caller: Caller): Promise<Answer> {
    return this.languages.update(id, body, caller);
  }

  @Access(Level.Admin)
  @Remove()
  remove(@RowId() id: string, @Asking() caller: Caller): Promise<Answer> {
    return this.languages.remove(id, caller);
  }

  @Access(Level.Admin)
  @Batch()
  batch(@BatchBody() batch: BatchRequest, @Asking() caller: Caller): Promise<Answer> {
    return this.languages.batch(batch, caller);
  }
}
