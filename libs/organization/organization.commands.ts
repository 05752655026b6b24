import { Module } from '@nestjs/common';
import { CreateAccountCommand } from './account/create-account.command';
import { AccountLevelCommand } from './command/account-level.command';
import { AccountListCommand } from './command/account-list.command';
import { AccountPasswordCommand } from './command/account-password.command';
import { AccountSuspendCommand } from './command/account-suspend.command';
import { CompanyCreateCommand } from './command/company-create.command';
import { KeyCreateCommand } from './command/key-create.command';
// Who has subscribed to what commands do hears of it.
import './webhook/webhook.listener';

/** People and companies, at the command line. */
@Module({
  providers: [
    CreateAccountCommand,
    AccountListCommand,
    AccountLevelCommand,
    AccountPasswordCommand,
    AccountSuspendCommand,
    CompanyCreateCommand,
    KeyCreateCommand,
  ],
})
export class OrganizationCommands {}
