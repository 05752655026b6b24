import { type DynamicModule, Module } from '@nestjs/common';
import type { DeclaredRoute } from '@app/shared/auth';
import { CreateAccountCommand } from './account/create-account.command';
import { ExplainCommand, EXPLAINED_ROUTES } from './explanation/explain.command';

/** People and companies, at the command line. */
@Module({})
export class OrganizationCommands {
  /** @param routes of the API */
  static forRoot(routes: readonly DeclaredRoute[]): DynamicModule {
    const explained = { provide: EXPLAINED_ROUTES, useValue: routes };
    return { module: OrganizationCommands, providers: [CreateAccountCommand, ExplainCommand, explained] };
  }
}
