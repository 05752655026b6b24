import { Command, CommandRunner } from 'nest-commander';
import { CommandDatabase } from './command-database';
import { Examples } from './examples';
import { Terminal } from './terminal';

/** Brings the schema of the database up to date. */
@Examples('db:migrate', 'db:migrate --json')
@Command({ name: 'db:migrate', description: 'Run the pending migrations of the database' })
export class MigrateCommand extends CommandRunner {
  constructor(
    private readonly database: CommandDatabase,
    private readonly terminal: Terminal,
  ) {
    super();
  }

  async run(): Promise<void> {
    const migrated = await this.database.migrate();
    this.terminal.result({ migrated }, () =>
      migrated.length > 0 ? `Migrations: ${migrated.join(', ')}` : 'The database is up to date',
    );
  }
}
