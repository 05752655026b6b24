import { Delete, HttpCode } from '@nestjs/common';
import { ApiNoContentResponse, ApiOperation } from '@nestjs/swagger';
import { Access } from '@app/shared/auth';
import { Level } from '@app/shared/model';
import { type Answer, Asking, type Caller, Resource, RowId } from '@app/shared/resource';
import { Account } from '../account/account.entity';
import { SecondFactors } from './second-factor.service';

/** The second factor of somebody who has lost it. */
@Resource('organization/accounts', Account)
export class AccountSecondFactorController {
  constructor(private readonly factors: SecondFactors) {}

  @Access(Level.Admin)
  @Delete(':id/second-factor')
  @HttpCode(204)
  @ApiOperation({ summary: 'Take the second factor from an account whose owner has lost it' })
  @ApiNoContentResponse({ description: 'It signs in by its password alone' })
  remove(@RowId() id: string, @Asking() caller: Caller): Promise<Answer> {
    return this.factors.remove(id, caller);
  }
}
