import { type DynamicModule, Global, Module } from '@nestjs/common';
import type { Schema } from '@app/shared/database';
import { CommandDatabase } from './command-database';
import { MigrateCommand } from './migrate.command';
import { PlanCommand } from './plan.command';
import { ResetCommand } from './reset.command';
import { Terminal } from './terminal';

/** What every command works with, and the commands for the database itself. */
@Global()
@Module({ providers: [Terminal, MigrateCommand, PlanCommand, ResetCommand], exports: [Terminal] })
export class TerminalModule {
  /** @param schema of the whole database */
  static forRoot(schema: Schema): DynamicModule {
    const database = {
      provide: CommandDatabase,
      inject: [Terminal],
      useFactory: (terminal: Terminal): CommandDatabase => new CommandDatabase(schema, terminal),
    };
    return { module: TerminalModule, providers: [database], exports: [CommandDatabase] };
  }
}
