import { Command, CommandRunner, Option } from 'nest-commander';
import { loadConfig, RuntimeConfig } from '@app/shared/config';
import { type ScaleName, SCALES } from '@app/shared/seed';
import { CommandDatabase, Examples, Terminal, wholeNumber } from '@app/shared/terminal';
import { seedDemo, SOWN_PARTS, type SownPart, sowParts } from '../../seed';

interface SeedOptions {
  size?: ScaleName;
  seed?: number;
  parts?: SownPart[];
  until?: Date;
  force?: boolean;
}

const DAY = 86_400_000;
const SIZES = Object.keys(SCALES) as ScaleName[];

/** Adds the demo company, and as much besides as is asked for. */
@Examples(
  'db:seed',
  'db:seed --size medium',
  'db:seed --size 1m --seed 7 --until 2026-10-31',
  'db:seed --size large --parts catalog',
)
@Command({
  name: 'db:seed',
  description: 'Add the demo data: accounts, companies, catalog, orders; with --size, many of them besides',
})
export class SeedCommand extends CommandRunner {
  constructor(
    private readonly database: CommandDatabase,
    private readonly terminal: Terminal,
  ) {
    super();
  }

  async run(_arguments: string[], { size, seed = 1, parts, until, force = false }: SeedOptions): Promise<void> {
    const isProduction = loadConfig(RuntimeConfig).environment === 'production';
    if (isProduction && !force) throw new Error('This is production: demo data are added with --force only');
    const today = new Date(Math.floor(Date.now() / DAY) * DAY);
    const { accounts, rows } = await this.database.use(async (source) => ({
      // The password of the demo accounts is public.
      accounts: await seedDemo(source, !isProduction),
      rows: size
        ? await sowParts(
            source,
            parts ?? SOWN_PARTS,
            { size, number: seed, until: until ?? today },
            this.terminal.progress,
          )
        : {},
    }));
    this.terminal.result({ accounts, rows }, () => [this.accounts(accounts), ...this.counts(rows)].join('\n'));
  }

  @Option({ flags: '--size <size>', description: `how much: ${SIZES.join(', ')}; 1m has a million orders` })
  parseSize(text: string): ScaleName {
    const size = SIZES.find((each) => each === text);
    if (size) return size;
    throw new Error(`--size is ${text}, it must be one of ${SIZES.join(', ')}`);
  }

  @Option({ flags: '--seed <number>', description: 'the same number gives the same data; 1 if nothing is said' })
  parseSeed(text: string): number {
    return wholeNumber('--seed', text, 1_000_000);
  }

  @Option({ flags: '--parts <parts>', description: `only these, with commas between them: ${SOWN_PARTS.join(', ')}` })
  parseParts(text: string): SownPart[] {
    return text.split(',').map((name) => {
      const part = SOWN_PARTS.find((each) => each === name);
      if (part) return part;
      throw new Error(`--parts names ${name}, there are ${SOWN_PARTS.join(', ')}`);
    });
  }

  @Option({ flags: '--until <day>', description: 'the last day of the data; today if nothing is said' })
  parseUntil(text: string): Date {
    const day = new Date(`${text}T00:00:00.000Z`);
    if (/^\d{4}-\d\d-\d\d$/.test(text) && day.toJSON()?.startsWith(text)) return day;
    throw new Error(`--until is ${text}, it must be a day, as in 2026-10-31`);
  }

  @Option({ flags: '--force', description: 'in production, too; without the demo accounts, whose password is public' })
  parseForce(): boolean {
    return true;
  }

  private accounts(accounts: Awaited<ReturnType<typeof seedDemo>>): string {
    return this.terminal.table(
      ['Level', 'E-mail address', 'Password'],
      accounts.map(({ level, email, password }) => [level, email, password]),
    );
  }

  private counts(rows: Readonly<Record<string, number>>): string[] {
    const entries = Object.entries(rows);
    return entries.length === 0 ? [] : [this.terminal.table(['Table', 'New rows'], entries)];
  }
}
