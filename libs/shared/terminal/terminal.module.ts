import { type DynamicModule, Global, Module } from '@nestjs/common';
import type { Schema } from '@app/shared/database';
import { CommandDatabase } from './command-database';
import { KNOWN_COMMANDS, type KnownCommand, Terminal } from './terminal';

export type { KnownCommand } from './terminal';

/** What every command works with. */
@Global()
@Module({ providers: [Terminal], exports: [Terminal] })
export class TerminalModule {
  /**
   * @param migrations loads those of the whole database
   * @param commands of which help is to tell, those included that are not loaded
   */
  static forRoot(
    migrations: () => Promise<Schema['migrations']>,
    commands: Readonly<Record<string, KnownCommand>>,
  ): DynamicModule {
    const database = {
      provide: CommandDatabase,
      inject: [Terminal],
      useFactory: (terminal: Terminal): CommandDatabase => new CommandDatabase(migrations, terminal),
    };
    return {
      module: TerminalModule,
      providers: [database, { provide: KNOWN_COMMANDS, useValue: commands }],
      exports: [CommandDatabase],
    };
  }
}
