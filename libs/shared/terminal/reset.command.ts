import { Command, CommandRunner, Option } from 'nest-commander';
import { loadConfig, RuntimeConfig } from '@app/shared/config';
import { CommandDatabase } from './command-database';
import { Examples } from './examples';
import { confirm } from './prompt';
import { Terminal } from './terminal';

/** Drops all data and builds the schema anew. */
@Examples('db:reset', 'db:reset --yes')
@Command({ name: 'db:reset', description: 'Delete all data and build the database anew; never in production' })
export class ResetCommand extends CommandRunner {
  constructor(
    private readonly database: CommandDatabase,
    private readonly terminal: Terminal,
  ) {
    super();
  }

  async run(_arguments: string[], { yes = false }: { yes?: boolean }): Promise<void> {
    if (loadConfig(RuntimeConfig).environment === 'production') throw new Error('db:reset is never run in production');
    if (!yes && !process.stdin.isTTY) throw new Error('db:reset deletes all data; say --yes if you mean it');
    const database = await this.database.rebuild(async (name) => {
      if (!yes && !(await confirm(`Delete all data in ${name}?`))) throw new Error('Nothing was deleted');
    });
    this.terminal.result({ database }, () => `Built ${database} anew; db:seed adds the demo company`);
  }

  @Option({ flags: '--yes', description: 'do not ask' })
  parseYes(): boolean {
    return true;
  }
}
