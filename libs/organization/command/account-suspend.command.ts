import { Command, CommandRunner, Option } from 'nest-commander';
import { transact } from '@app/shared/database';
import { CommandDatabase, Examples, Terminal } from '@app/shared/terminal';
import { endSessions } from '../session/revoke';
import { changeAccount, lockAccount } from './change-account';

/** Bars somebody, or lets them in again. */
@Examples('account:suspend bo@shop.example', 'account:suspend bo@shop.example --lift')
@Command({
  name: 'account:suspend',
  description: 'Bar an account: its sessions end, and its API keys are refused',
  arguments: '<email>',
  argsDescription: { email: 'of the account' },
})
export class AccountSuspendCommand extends CommandRunner {
  constructor(
    private readonly database: CommandDatabase,
    private readonly terminal: Terminal,
  ) {
    super();
  }

  async run([email]: string[], { lift = false }: { lift?: boolean }): Promise<void> {
    const account = await this.database.use((source) =>
      transact(source, async (manager) => {
        const before = await lockAccount(email, manager);
        const after = await changeAccount(before, { status: lift ? 'active' : 'suspended' }, manager);
        if (!lift) await endSessions(after.id, manager);
        return after;
      }),
    );
    const { id, email: address, status } = account;
    this.terminal.result({ id, email: address, status }, () => `${address} is ${status}`);
  }

  @Option({ flags: '--lift', description: 'let the account in again' })
  parseLift(): boolean {
    return true;
  }
}
