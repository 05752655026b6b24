import { Command, CommandRunner, Option } from 'nest-commander';
import { v7 as uuid } from 'uuid';
import { recordChanges, TERMINAL } from '@app/shared/audit';
import { transact } from '@app/shared/database';
import { checked, Conflict } from '@app/shared/errors';
import { CommandDatabase, Examples, Terminal } from '@app/shared/terminal';
import { CreateApiKey } from '../api-key/api-key.dto';
import { ApiKey } from '../api-key/api-key.entity';
import { hashOf, newKey } from '../api-key/secret-key';
import { lockAccount } from './change-account';

interface KeyCreateOptions {
  account: string;
  name: string;
  scope?: string[];
  expires?: Date;
}

/** Makes a key by which a program acts for an account. */
@Examples(
  'key:create --account shop@shop.example --name "web shop" --scope catalog:read --scope orders:write',
  'key:create --account ada@shop.example --name backup --expires 2030-01-01 --json',
)
@Command({ name: 'key:create', description: 'Create an API key for an account; it is shown once, on standard output' })
export class KeyCreateCommand extends CommandRunner {
  constructor(
    private readonly database: CommandDatabase,
    private readonly terminal: Terminal,
  ) {
    super();
  }

  async run(_arguments: string[], { account, name, scope = [], expires }: KeyCreateOptions): Promise<void> {
    const { scopes } = checked(CreateApiKey, { ...new CreateApiKey(), name, scopes: [...new Set(scope)] });
    const key = newKey();
    const row = await this.database.use((source) =>
      transact(source, async (manager) => {
        const { id: accountId, email, status } = await lockAccount(account, manager);
        if (status !== 'active') throw new Conflict(`The account ${email} is ${status}: its keys would be refused`);
        const prefix = key.slice(0, 10);
        const made = { id: uuid(), version: 1, accountId, name, scopes, prefix, expiresAt: expires ?? null };
        await manager.insert(ApiKey, { ...made, hash: hashOf(key) });
        await recordChanges(manager, TERMINAL, [{ model: ApiKey, action: 'created', after: made }]);
        return made;
      }),
    );
    this.terminal.result({ ...row, key }, () => key);
    this.terminal.remark(`Send it as X-API-Key. It is not kept: nobody can show it again`);
  }

  @Option({ flags: '--account <email>', description: 'whom it acts for', required: true })
  parseAccount(email: string): string {
    return email;
  }

  @Option({ flags: '--name <name>', description: 'what it is used for', required: true })
  parseName(name: string): string {
    return name;
  }

  @Option({
    flags: '--scope <scope>',
    description: 'what it is for, as in catalog:read; can be given several times; none: all that the account may',
  })
  parseScope(scope: string, others: string[] = []): string[] {
    return [...others, scope];
  }

  @Option({ flags: '--expires <time>', description: 'day or time (ISO 8601) from when on it is refused' })
  parseExpires(text: string): Date {
    const time = new Date(/^\d{4}-\d\d-\d\d(T.*)?$/.test(text) ? text : NaN);
    if (Number.isNaN(time.getTime())) throw new Error(`--expires is ${text}, it must be a day or a time of ISO 8601`);
    if (time <= new Date()) throw new Error(`--expires is ${text}, it must be in the future`);
    return time;
  }
}
