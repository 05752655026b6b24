import { type DynamicModule, Module } from '@nestjs/common';
import { CommandDatabase, Terminal } from '@app/shared/terminal';
import { ImportCommand } from './import.command';
import type { ImportMeans } from './import-means';

/** The command that imports files. */
@Module({})
export class ImportCommands {
  /** @param load brings along all parts, for which help need not wait */
  static forRoot(load: () => Promise<ImportMeans>): DynamicModule {
    const command = {
      provide: ImportCommand,
      inject: [CommandDatabase, Terminal],
      useFactory: (database: CommandDatabase, terminal: Terminal): ImportCommand =>
        new ImportCommand(load, database, terminal),
    };
    return { module: ImportCommands, providers: [command] };
  }
}
