import { Command, CommandRunner, Option } from 'nest-commander';
import type { DataSource } from 'typeorm';
import { AttributeDirectory } from '@app/catalog';
import { Account, AccountDirectory } from '@app/organization';
import { type Actor, type ActorDirectory } from '@app/shared/auth';
import { DatabaseConfig, ListConfig, loadConfig } from '@app/shared/config';
import { Conflict, NotFound } from '@app/shared/errors';
import { parseListQuery } from '@app/shared/filtering';
import { Level, levelFromName } from '@app/shared/model';
import { copyCsv, csvStatement, LongReads, Names, PLAIN_CSV } from '@app/shared/resource';
import { CommandDatabase, Examples, Terminal } from '@app/shared/terminal';
import { runList } from '../run/run-list';
import { NobodyAsked, OPERATOR } from './operator';
import { writeCsv } from './write-csv';

interface ExportOptions {
  csv: string;
  filter?: Record<string, string>;
  sort?: string;
  fields?: string;
  search?: string;
  account?: string;
}

/** Whose eyes a list is written for, and how a statement makes sure that they may see. */
interface Eyes {
  actor: Actor;
  actors: ActorDirectory;
}

/** Writes a list to a file. */
@Examples(
  'export catalog/products --csv products.csv',
  `export orders --filter "status=placed" --filter "placedAt[ge]=2026-01-01" --sort placedAt --csv orders.csv`,
  `export catalog/variants --fields "{id,sku,attributes}" --account ada@shop.example --csv variants.csv`,
)
@Command({
  name: 'export',
  description: 'Write all rows of a list to a CSV file, which import reads back',
  arguments: '<list>',
  argsDescription: { list: 'its path, as in catalog/products' },
})
export class ExportCommand extends CommandRunner {
  constructor(
    private readonly database: CommandDatabase,
    private readonly terminal: Terminal,
  ) {
    super();
  }

  async run([list]: string[], { csv: file, filter, sort, fields, search, account }: ExportOptions): Promise<void> {
    const limits = loadConfig(ListConfig);
    const spec = parseListQuery({ ...filter, sort, q: search }, limits);
    let ignored: readonly string[] = [];
    const rows = await this.database.use(async (source) => {
      // Filters by attributes know those of this database.
      new AttributeDirectory(source).onModuleInit();
      const { actor, actors } = await eyesOf(account, source);
      const { model, caller } = await runList(list, actor, fields ?? null, spec, limits);
      ({ ignored } = caller.selection);
      const statement = csvStatement(model, caller, PLAIN_CSV, new Names(source), actors);
      const reads = new LongReads(loadConfig(DatabaseConfig));
      try {
        return await writeCsv(file, await copyCsv(reads, statement, { count: true }), this.terminal);
      } finally {
        await reads.onApplicationShutdown();
      }
    });
    if (ignored.length > 0) this.terminal.warn(`There is no field ${ignored.join(', ')}, or none that may be seen`);
    this.terminal.result({ file, rows }, () => `${rows} rows in ${file}`);
  }

  @Option({
    flags: '--csv <file>',
    description: 'where to, which is there when it is whole',
    required: true,
  })
  parseCsv(file: string): string {
    return file;
  }

  @Option({
    flags: '--filter <condition>',
    description: 'a JSON filter, or field=value and field[operator]=value, of which several can be given',
  })
  parseFilter(text: string, others: Record<string, string> = {}): Record<string, string> {
    const [name, value] = conditionOf(text);
    if (Object.hasOwn(others, name)) throw new Error(`--filter says ${name} twice`);
    return { ...others, [name]: value };
  }

  @Option({ flags: '--sort <fields>', description: 'as in --sort=-createdAt,name, or JSON' })
  parseSort(text: string): string {
    return text;
  }

  @Option({ flags: '--fields <mask>', description: 'which columns, as in {id,name}; else those that the list shows' })
  parseFields(mask: string): string {
    return mask;
  }

  @Option({ flags: '--search <text>', description: 'only rows in which the text is found' })
  parseSearch(text: string): string {
    return text;
  }

  @Option({
    flags: '--account <email>',
    description: 'only what that account may see; else everything',
  })
  parseAccount(email: string): string {
    return email;
  }
}

/** A parameter of a URL, and its value. */
function conditionOf(text: string): [string, string] {
  if (/^\s*[[{]/.test(text)) return ['filter', text];
  const [, field, operator = '', value] = /^([\w.]+)(\[\w+\])?=(.*)$/s.exec(text) ?? [];
  if (field === undefined) throw new Error(`--filter takes JSON, field=value or field[operator]=value, not ${text}`);
  return [`filter[${field}]${operator}`, value];
}

/** @throws NotFound, Conflict for an account that is not active */
async function eyesOf(email: string | undefined, source: DataSource): Promise<Eyes> {
  if (email === undefined) return { actor: OPERATOR, actors: new NobodyAsked() };
  const account = await source.manager.findOneBy(Account, { email: email.toLowerCase() });
  if (!account) throw new NotFound(`There is no account with the address ${email.toLowerCase()}`);
  if (account.status !== 'active') throw new Conflict(`The account ${account.email} is ${account.status}`);
  const level = levelFromName(account.level) ?? Level.Guest;
  const actor: Actor = { id: account.id, level, authVersion: account.authVersion, sessionId: null };
  return { actor, actors: new AccountDirectory() };
}
