import { Command, CommandRunner } from 'nest-commander';
import { transact } from '@app/shared/database';
import { levelNames } from '@app/shared/model';
import { CommandDatabase, Examples, Terminal } from '@app/shared/terminal';
import { changeAccount, lockAccount } from './change-account';

const LEVELS = levelNames().filter((name) => name !== 'guest');

/** Gives an account another level. */
@Examples('account:level bo@shop.example manager')
@Command({
  name: 'account:level',
  description: 'Give an account another level, from its next request on',
  arguments: '<email> <level>',
  argsDescription: { email: 'of the account', level: LEVELS.join(', ') },
})
export class AccountLevelCommand extends CommandRunner {
  constructor(
    private readonly database: CommandDatabase,
    private readonly terminal: Terminal,
  ) {
    super();
  }

  async run([email, name]: string[]): Promise<void> {
    const level = LEVELS.find((each) => each === name);
    if (!level) throw new Error(`The level is ${name}, it must be one of ${LEVELS.join(', ')}`);
    const { id, email: address } = await this.database.use((source) =>
      transact(source, async (manager) => changeAccount(await lockAccount(email, manager), { level }, manager)),
    );
    this.terminal.result({ id, email: address, level }, () => `${address} is ${level}`);
  }
}
