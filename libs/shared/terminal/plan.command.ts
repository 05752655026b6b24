import { Command, CommandRunner } from 'nest-commander';
import type { PlannedMigration, PlannedStatement } from '@app/shared/database';
import { CommandDatabase } from './command-database';
import { Examples } from './examples';
import { Terminal } from './terminal';

/** Shows what the next migration of the database will do. */
@Examples('db:plan', 'db:plan --json')
@Command({
  name: 'db:plan',
  description:
    'Show the statements of the pending migrations, the locks that they take and on how many rows, and what the version before ' +
    'them cannot work with; runs nothing',
})
export class PlanCommand extends CommandRunner {
  constructor(
    private readonly database: CommandDatabase,
    private readonly terminal: Terminal,
  ) {
    super();
  }

  async run(): Promise<void> {
    const migrations = await this.database.plan();
    this.terminal.result({ migrations }, () =>
      migrations.length === 0 ? 'The database is up to date' : migrations.map(describe).join('\n\n'),
    );
  }
}

const describe = ({ name, statements }: PlannedMigration): string =>
  [`-- ${name}`, ...statements.map((each) => `-- ${cost(each)}\n${each.text};`)].join('\n');

const cost = ({ table, lock, rows, breaks }: PlannedStatement): string =>
  [
    lock === null ? 'no lock on what there is' : `${lock} on ${table}, about ${rows} rows`,
    ...(breaks === null ? [] : [`the version before stops here: ${breaks}`]),
  ].join('; ');
