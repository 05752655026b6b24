import { type DynamicModule, Module } from '@nestjs/common';
import type { DeclaredRoute } from '@app/shared/auth';
import { CreateAccountCommand } from './account/create-account.command';
import { AccountLevelCommand } from './command/account-level.command';
import { AccountListCommand } from './command/account-list.command';
import { AccountPasswordCommand } from './command/account-password.command';
import { AccountSuspendCommand } from './command/account-suspend.command';
import { CompanyCreateCommand } from './command/company-create.command';
import { KeyCreateCommand } from './command/key-create.command';
import { ExplainCommand, EXPLAINED_ROUTES } from './explanation/explain.command';

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
    ExplainCommand,
  ],
})
export class OrganizationCommands {
  /** @param routes of the API */
  static forRoot(routes: readonly DeclaredRoute[]): DynamicModule {
    return { module: OrganizationCommands, providers: [{ provide: EXPLAINED_ROUTES, useValue: routes }] };
  }
}
