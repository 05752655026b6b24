import { Body, HttpCode, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { Access } from '@app/shared/auth';
import { ApiProblem } from '@app/shared/errors';
import { Level } from '@app/shared/model';
import { type Answer, Asking, type Caller, Resource } from '@app/shared/resource';
import { Profile } from '../account/profile.entity';
import { PasswordCheck } from '../auth/password-check';
import { FirstCode, NewSecret, OwnPassword, RecoveryCodes } from './second-factor.dto';
import { SecondFactors } from './second-factor.service';

/** One's own second factor. */
@Resource('auth/me/second-factor', Profile)
export class SecondFactorController {
  constructor(
    private readonly factors: SecondFactors,
    private readonly passwords: PasswordCheck,
  ) {}

  @Access(Level.Customer)
  @Post()
  @HttpCode(200)
  @ApiOperation({ summary: 'Get the secret of a second factor (TOTP, RFC 6238); it is asked for once it is confirmed' })
  @ApiOkResponse({ type: NewSecret })
  @ApiProblem(409, 'There is a second factor already')
  @ApiProblem(422, 'The password is wrong')
  async enrol(@Body() { password }: OwnPassword, @Asking() caller: Caller): Promise<Answer> {
    await this.passwords.assertOwn(password, caller);
    return this.factors.enrol(caller);
  }

  @Access(Level.Customer)
  @Post('confirmation')
  @HttpCode(200)
  @ApiOperation({ summary: 'Show by a code that an app has the secret; signing in takes a code from now on' })
  @ApiOkResponse({ type: RecoveryCodes })
  @ApiProblem(422, 'The code is not one of the secret')
  confirm(@Body() { totp }: FirstCode, @Asking() caller: Caller): Promise<Answer> {
    return this.factors.confirm(totp, caller);
  }

  @Access(Level.Customer)
  @Post('removal')
  @HttpCode(204)
  @ApiOperation({ summary: 'Sign in by the password alone again' })
  @ApiNoContentResponse({ description: 'There is no second factor, also where there was none before' })
  @ApiProblem(422, 'The password is wrong')
  async remove(@Body() { password }: OwnPassword, @Asking() caller: Caller): Promise<Answer> {
    await this.passwords.assertOwn(password, caller);
    return this.factors.remove(caller.actor.id ?? '', caller);
  }
}
