import { Command, CommandRunner } from 'nest-commander';
import { loadConfig, RuntimeConfig } from '@app/shared/config';
import { CommandDatabase, Examples, Terminal } from '@app/shared/terminal';
import { seedDemo } from '../../seed';

/** Adds the demo company. */
@Examples('db:seed')
@Command({
  name: 'db:seed',
  description: 'Add the demo data: accounts, companies, categories, products; never in production',
})
export class SeedCommand extends CommandRunner {
  constructor(
    private readonly database: CommandDatabase,
    private readonly terminal: Terminal,
  ) {
    super();
  }

  async run(): Promise<void> {
    if (loadConfig(RuntimeConfig).environment === 'production') {
      throw new Error('db:seed is never run in production: the password of the demo accounts is public');
    }
    const accounts = await this.database.use(seedDemo);
    this.terminal.result({ accounts }, () =>
      this.terminal.table(
        ['Level', 'E-mail address', 'Password'],
        accounts.map(({ level, email, password }) => [level, email, password]),
      ),
    );
  }
}
