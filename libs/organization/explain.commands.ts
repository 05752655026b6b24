import { type DynamicModule, Module } from '@nestjs/common';
import type { DeclaredRoute } from '@app/shared/auth';
import { ExplainCommand, EXPLAINED_ROUTES } from './explanation/explain.command';

/** Why somebody may do something, at the command line. */
@Module({ providers: [ExplainCommand] })
export class ExplainCommands {
  /** @param routes of the API */
  static forRoot(routes: readonly DeclaredRoute[]): DynamicModule {
    return { module: ExplainCommands, providers: [{ provide: EXPLAINED_ROUTES, useValue: routes }] };
  }
}
