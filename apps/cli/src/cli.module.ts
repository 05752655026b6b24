import { type DynamicModule, Module } from '@nestjs/common';
import type { Schema } from '@app/shared/database';
import { TerminalModule } from '@app/shared/terminal';
import { type CommandGroup, COMMANDS, loadCommands } from './commands';

/** Some of the commands, and what they work with. They connect to nothing before they run. */
@Module({})
export class CliModule {
  static async of(groups: readonly CommandGroup[]): Promise<DynamicModule> {
    return {
      module: CliModule,
      imports: [TerminalModule.forRoot(loadMigrations, COMMANDS), ...(await loadCommands(groups))],
    };
  }
}

const loadMigrations = async (): Promise<Schema['migrations']> => (await import('../../migrations.js')).migrations;
