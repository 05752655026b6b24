import { Command, CommandRunner, Option } from 'nest-commander';
import { recordChanges, TERMINAL } from '@app/shared/audit';
import { AuthConfig, loadConfig } from '@app/shared/config';
import { transact } from '@app/shared/database';
import { type LevelName, levelNames } from '@app/shared/model';
import { CommandDatabase, Examples, Terminal } from '@app/shared/terminal';
import { PasswordService } from '../auth/password.service';
import { Account } from './account.entity';
import { assertStrong, createAccount, newAccount } from './create-account';
import { newPassword, type PasswordOptions } from './new-password';

interface CreateAccountOptions extends PasswordOptions {
  email: string;
  level: LevelName;
  firstName?: string;
  lastName?: string;
}

/** Adds an account that can sign in at once: the first administrator of an installation, or anyone in a hurry. */
@Examples(
  'create:account --email ada@shop.example --level admin',
  'create:account --email bo@shop.example --level agent --password-stdin --json < password.txt',
)
@Command({ name: 'create:account', description: 'Create an account that can sign in at once' })
export class CreateAccountCommand extends CommandRunner {
  constructor(
    private readonly database: CommandDatabase,
    private readonly terminal: Terminal,
  ) {
    super();
  }

  async run(_arguments: string[], options: CreateAccountOptions): Promise<void> {
    const { email, level, firstName = null, lastName = null } = options;
    const account = newAccount({ email, level, firstName, lastName });
    const password = await newPassword(options, this.terminal);
    await assertStrong(password, account);
    const passwords = new PasswordService(loadConfig(AuthConfig));
    const created = await this.database.use((dataSource) =>
      transact(dataSource, async (manager) => {
        const row = await createAccount(account, password, { manager, passwords });
        await recordChanges(manager, TERMINAL, [{ model: Account, action: 'created', after: row }]);
        return row;
      }),
    );
    this.terminal.result({ id: created.id, ...account, status: 'active' }, () => {
      return `Created the ${account.level} account ${account.email}`;
    });
  }

  @Option({ flags: '--email <address>', description: 'what the account signs in with', required: true })
  parseEmail(email: string): string {
    return email;
  }

  @Option({
    flags: '--level <level>',
    description: 'what kind of account it is',
    required: true,
    choices: levelNames().filter((name) => name !== 'guest'),
  })
  parseLevel(level: string): string {
    return level;
  }

  @Option({ flags: '--first-name <name>' })
  parseFirstName(name: string): string {
    return name;
  }

  @Option({ flags: '--last-name <name>' })
  parseLastName(name: string): string {
    return name;
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
