import { Body, HttpCode, Post } from '@nestjs/common';
import { ApiAcceptedResponse, ApiNoContentResponse, ApiOperation } from '@nestjs/swagger';
import { Access } from '@app/shared/auth';
import { ApiProblem } from '@app/shared/errors';
import { Level } from '@app/shared/model';
import { type Answer, Asking, type Caller, Resource } from '@app/shared/resource';
import { Profile } from '../account/profile.entity';
import { PasswordCheck } from '../auth/password-check';
import { OwnErasure, PersonalDataExport } from './personal-data.dto';
import { PersonalDataService } from './personal-data.service';

/** What the law gives people a right to, by themselves. */
@Resource('auth/me', Profile)
export class OwnDataController {
  constructor(
    private readonly data: PersonalDataService,
    private readonly passwords: PasswordCheck,
  ) {}

  @Access(Level.Customer)
  @Post('export')
  @HttpCode(202)
  @ApiOperation({ summary: 'Order a file of all that is known of oneself' })
  @ApiAcceptedResponse({ type: PersonalDataExport, headers: { Location: { schema: { type: 'string' } } } })
  export(@Asking() caller: Caller): Promise<Answer> {
    return this.data.export(caller.actor.id ?? '', caller);
  }

  @Access(Level.Customer)
  @Post('erasure')
  @HttpCode(204)
  @ApiOperation({ summary: 'Have oneself forgotten, for good; what has to be kept is kept without the person' })
  @ApiNoContentResponse({ description: 'Nobody knows any more who it was; all tokens have ended' })
  @ApiProblem(409, 'It is the last administrator, or the last owner of a company')
  @ApiProblem(422, 'The password is wrong')
  async erase(@Body() { password }: OwnErasure, @Asking() caller: Caller): Promise<Answer> {
    await this.passwords.assertOwn(password, caller);
    return this.data.erase(caller.actor.id ?? '', caller);
  }
}
