import { Command, CommandRunner, Option } from 'nest-commander';
import { AuthConfig, loadConfig } from '@app/shared/config';
import { transact } from '@app/shared/database';
import { CommandDatabase, Examples, Terminal } from '@app/shared/terminal';
import { assertStrong } from '../account/create-account';
import { newPassword, type PasswordOptions } from '../account/new-password';
import { PasswordService } from '../auth/password.service';
import { endSessions } from '../session/revoke';
import { changeAccount, lockAccount } from './change-account';

/** Sets a new password for somebody who has no other way back. */
@Examples(
  'account:reset-password bo@shop.example',
  'account:reset-password bo@shop.example --password-stdin < password.txt',
)
@Command({
  name: 'account:reset-password',
  description: 'Set a new password for an account; its sessions end, and who was invited can sign in',
  arguments: '<email>',
  argsDescription: { email: 'of the account' },
})
export class AccountPasswordCommand extends CommandRunner {
  constructor(
    private readonly database: CommandDatabase,
    private readonly terminal: Terminal,
  ) {
    super();
  }

  async run([email]: string[], options: PasswordOptions): Promise<void> {
    const password = await newPassword(options, this.terminal);
    await assertStrong(password, { email });
    const passwordHash = await new PasswordService(loadConfig(AuthConfig)).hash(password);
    const account = await this.database.use((source) =>
      transact(source, async (manager) => {
        const before = await lockAccount(email, manager);
        const status = before.status === 'invited' ? 'active' : before.status;
        const after = await changeAccount(before, { status, passwordHash }, manager);
        await endSessions(after.id, manager);
        return after;
      }),
    );
    const { id, email: address, status } = account;
    this.terminal.result({ id, email: address, status }, () => `${address} has a new password`);
    if (status !== 'active') this.terminal.warn(`the account is ${status}: nobody can sign in with it`);
  }

  @Option({ flags: '--password-stdin', description: 'read the password from standard input instead of asking for it' })
  parsePasswordStdin(): boolean {
    return true;
  }

  @Option({ flags: '--password <password>', description: 'the password itself, for everybody to see; better not' })
  parsePassword(password: string): string {
    return password;
  }
}
