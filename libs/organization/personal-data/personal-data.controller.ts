import { HttpCode, Post } from '@nestjs/common';
import { ApiAcceptedResponse, ApiNoContentResponse, ApiOperation } from '@nestjs/swagger';
import { Access } from '@app/shared/auth';
import { ApiProblem } from '@app/shared/errors';
import { Level } from '@app/shared/model';
import { type Answer, Asking, type Caller, Resource, RowId } from '@app/shared/resource';
import { Account } from '../account/account.entity';
import { PersonalDataExport } from './personal-data.dto';
import { PersonalDataService } from './personal-data.service';

/** What the law gives people a right to, by the operator for those who ask in another way. */
@Resource('organization/accounts', Account)
export class PersonalDataController {
  constructor(private readonly data: PersonalDataService) {}

  @Access(Level.Admin)
  @Post(':id/export')
  @HttpCode(202)
  @ApiOperation({ summary: 'Order a file of all that is known of an account' })
  @ApiAcceptedResponse({ type: PersonalDataExport, headers: { Location: { schema: { type: 'string' } } } })
  export(@RowId() id: string, @Asking() caller: Caller): Promise<Answer> {
    return this.data.export(id, caller);
  }

  @Access(Level.Admin)
  @Post(':id/erasure')
  @HttpCode(204)
  @ApiOperation({ summary: 'Forget who an account was, for good; what has to be kept is kept without the person' })
  @ApiNoContentResponse({ description: 'Nobody knows any more who it was' })
  @ApiProblem(409, 'It is the last administrator, or the last owner of a company')
  erase(@RowId() id: string, @Asking() caller: Caller): Promise<Answer> {
    return this.data.erase(id, caller);
  }
}
