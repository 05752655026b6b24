import { type DynamicModule, Module } from '@nestjs/common';
import { Terminal, CommandDatabase } from '@app/shared/terminal';
import { ImportCommand } from './import.command';
import type { ImportOptions } from './import-csv';
import type { Importable } from './importable';

/** The command that imports files. */
@Module({})
export class ImportModule {
  /**
   * @param importables of all parts
   * @param exponents reads how many digits each currency has
   */
  static forRoot(importables: readonly Importable[], exponents: ImportOptions['exponents']): DynamicModule {
    const command = {
      provide: ImportCommand,
      inject: [CommandDatabase, Terminal],
      useFactory: (database: CommandDatabase, terminal: Terminal): ImportCommand =>
        new ImportCommand(importables, exponents, database, terminal),
    };
    return { module: ImportModule, providers: [command] };
  }
}
