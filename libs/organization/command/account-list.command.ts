import { Command, CommandRunner, Option } from 'nest-commander';
import { ILike } from 'typeorm';
import { levelNames } from '@app/shared/model';
import { CommandDatabase, Examples, Terminal, wholeNumber } from '@app/shared/terminal';
import { Account, ACCOUNT_STATUSES } from '../account/account.entity';

interface AccountListOptions {
  level?: Account['level'];
  status?: Account['status'];
  search?: string;
  limit?: number;
}

const SHOWN = ['id', 'email', 'firstName', 'lastName', 'level', 'status', 'secondFactor', 'lastLoginAt'] as const;

/** Shows who can sign in. */
@Examples('account:list --level admin', 'account:list --search @shop.example --status suspended --json')
@Command({ name: 'account:list', description: 'Show accounts by their addresses' })
export class AccountListCommand extends CommandRunner {
  constructor(
    private readonly database: CommandDatabase,
    private readonly terminal: Terminal,
  ) {
    super();
  }

  async run(_arguments: string[], { level, status, search, limit = 100 }: AccountListOptions): Promise<void> {
    const accounts = await this.database.use(({ manager }) =>
      manager.find(Account, {
        select: Object.fromEntries(SHOWN.map((field) => [field, true])),
        where: {
          ...(level && { level }),
          ...(status && { status }),
          ...(search && { email: ILike(`%${search.replace(/[\\%_]/g, '\\$&')}%`) }),
        },
        order: { email: 'asc' },
        take: limit,
      }),
    );
    this.terminal.result({ accounts }, () =>
      this.terminal.table(
        ['E-mail address', 'Name', 'Level', 'Status', 'Last sign-in'],
        accounts.map(({ email, firstName, lastName, lastLoginAt, ...account }) => [
          email,
          [firstName, lastName].filter(Boolean).join(' '),
          account.level,
          account.status,
          lastLoginAt?.toISOString(),
        ]),
      ),
    );
  }

  @Option({
    flags: '--level <level>',
    description: 'only those of that level',
    choices: levelNames().filter((name) => name !== 'guest'),
  })
  parseLevel(level: string): string {
    return level;
  }

  @Option({
    flags: '--status <status>',
    description: 'only those that are so',
    choices: Object.keys(ACCOUNT_STATUSES),
  })
  parseStatus(status: string): string {
    return status;
  }

  @Option({ flags: '--search <text>', description: 'only those whose address contains it' })
  parseSearch(text: string): string {
    return text;
  }

  @Option({ flags: '--limit <number>', description: 'how many, at most 10000; 100 if not said' })
  parseLimit(limit: string): number {
    return wholeNumber('--limit', limit, 10_000);
  }
}
