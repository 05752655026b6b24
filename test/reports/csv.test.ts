import { once } from 'node:events';
import { text as textOf } from 'node:stream/consumers';
import fc from 'fast-check';
import { DatabaseConfig, loadConfig } from '@app/shared/config';
import { JsonNumber, parseJson } from '@app/shared/filtering';
import { Level, type ModelClass } from '@app/shared/model';
import { CsvEngine, type CsvFile, type ListCaller, undefuse } from '@app/shared/resource';
import { LongReads } from '../../libs/shared/resource/read/long-reads';
import { literalOf } from '../../libs/shared/resource/read/csv-statement';
import { conditions } from '../resource/specimen/filters';
import { useLaboratory } from '../resource/specimen/laboratory';
import { Shelf, Specimen } from '../resource/specimen/specimen.entity';
import { plant, type Values, worlds } from '../resource/specimen/world';
import { readCsv } from './running';

const lab = useLaboratory();
let pool: LongReads;
let csv: CsvEngine;

beforeAll(() => {
  pool = new LongReads({ ...loadConfig(DatabaseConfig), connectTimeoutMs: 1000 });
  const isCurrent = (account: string, version: string): string => `(${account} IS NULL OR ${version} = 1)`;
  csv = new CsvEngine(lab.engine, pool, { isCurrent });
});
afterAll(() => pool.onApplicationShutdown());

const fileOf = async (model: ModelClass, caller: ListCaller): Promise<string> =>
  textOf((await csv.read(model, caller)).body);

/** What trips those who write or read CSV. */
const nasty = fc.string({
  unit: fc.constantFrom(...`=+-@'",;\t\r\n\\ .0aZé茶🍵\u0001`),
  maxLength: 12,
});

const VALUES: Values = {
  text: fc.oneof(nasty, fc.constantFrom('', '=1+1', "'=1", "''@x", "'", '\r', '\\.', 'NULL', '-5')),
  integer: fc.integer({ min: -2_147_483_648, max: 2_147_483_647 }),
  bigint: fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map(String),
  decimal: fc.constantFrom('-0.5', '0', '1234567.125', '1.000', '2.10'),
  date: fc.constantFrom('2024-02-29', '1815-12-10', '0001-01-01'),
  timestamp: fc.constantFrom('2026-11-24T09:30:00.000Z', '2026-11-24T09:30:00.010Z', '1969-12-31T23:59:59.999Z'),
  uuid: fc.constantFrom('01890000-0000-7000-8000-00000000000a'),
  json: fc.oneof(fc.integer(), nasty, fc.constant(null), fc.array(nasty, { maxLength: 2 })),
  currency: fc.constantFrom('EUR', 'USD'),
};

const world = worlds(VALUES, { shelves: 4, marks: 4, specimens: 8 });

/** The value of a JSON row at a dotted column: null wherever an object on the way is. */
const valueAt = (row: unknown, column: string): unknown =>
  column.split('.').reduce<unknown>((value, name) => (value === null ? null : (value as never)[name]), row);

/** A cell says what JSON says: text and numbers digit by digit, lists and free JSON as JSON text. */
function expectSaid(cell: string | null, value: unknown): void {
  if (value === null || cell === null) expect(cell).toBe(value);
  else if (typeof value === 'string') expect(undefuse(cell)).toBe(value);
  else if (value instanceof JsonNumber) expect(cell).toBe(value.text);
  else expect(parseJson(cell)).toEqual(value);
}

async function expectSameAsList(model: ModelClass, caller: ListCaller): Promise<void> {
  const { text = '' } = await lab.engine.list(model, caller);
  const { data } = parseJson(text) as { data: Record<string, unknown>[] };
  const records = readCsv(await fileOf(model, caller));
  expect(records).toHaveLength(data.length);
  records.forEach((record, index) => {
    for (const [column, cell] of Object.entries(record)) expectSaid(cell, valueAt(data[index], column));
  });
}

describe('The CSV of a list', () => {
  it('says what its JSON says, for any values, filters and levels', async () => {
    const mask = '{*,shelf{*,shelf{name,rent}},sheet{*},pieces{*},marks{word}}';
    const filters = fc.array(conditions('Specimen', VALUES), { maxLength: 5 });
    const level = fc.constantFrom(Level.Customer, Level.Manager);
    await fc.assert(
      fc.asyncProperty(world, filters, level, async (world, filters, level) => {
        await plant(lab.dataSource, world);
        for (const list of [{}, ...(level === Level.Manager ? filters.map((filter) => ({ filter })) : [])]) {
          await expectSameAsList(Specimen, lab.caller(Specimen, level, { mask, list: { ...list, pageSize: 200 } }));
        }
      }),
      { numRuns: 30 },
    );
  });

  it('cuts lists of children where its JSON cuts them', async () => {
    const [sample] = fc.sample(world, { seed: 1, numRuns: 1 });
    const [specimen] = fc.sample(world, { seed: 7, numRuns: 20 }).flatMap(({ specimens }) => specimens);
    await plant(lab.dataSource, { ...sample, specimens: Array.from({ length: 5 }, () => ({ ...specimen, shelf: 0 })) });
    const caller = lab.caller(Shelf, Level.Manager, { mask: 'name,specimens{title}', list: { pageSize: 200 } });
    const { headers } = await lab.engine.list(Shelf, caller);
    expect(headers['x-fields-truncated']).toBe('specimens');
    await expectSameAsList(Shelf, caller);
  });

  it('has a column for each value, in the order of the mask', async () => {
    const columnsOf = async (mask: string): Promise<string> => {
      const text = await fileOf(Specimen, lab.caller(Specimen, Level.Guest, { mask }));
      return text.split('\r\n')[0];
    };
    expect(await columnsOf('{price,title,shelf{rent{currency},name},pieces}')).toBe(
      'price.amount,price.currency,title,shelf.rent.currency,shelf.name,pieces',
    );
    expect(await columnsOf('{worth,title,unheard}')).toBe('title');
  });

  it('tells nothing from empty, and puts an apostrophe before formulas only', async () => {
    const [sample] = fc.sample(world, { seed: 1, numRuns: 1 });
    const [specimen] = fc.sample(world, { seed: 7, numRuns: 20 }).flatMap(({ specimens }) => specimens);
    const rows = [
      { title: 'a', note: null, count: -5 },
      { title: 'b', note: '', count: null },
      { title: '=c', note: "'=c", count: 1 },
      { title: "d'", note: "'d", count: 0 },
    ];
    await plant(lab.dataSource, { ...sample, specimens: rows.map((row) => ({ ...specimen, ...row })) });
    const list = { sort: [{ field: 'title', direction: 'asc' }] };
    const text = await fileOf(Specimen, lab.caller(Specimen, Level.Guest, { mask: 'title,note,count', list }));
    expect(text.split('\r\n').slice(1, -1).sort()).toEqual(["'=c,''=c,1", 'a,,-5', 'b,"",', "d','d,0"].sort());
  });

  it('counts the records when it is asked to', async () => {
    const [sample] = fc.sample(world, { seed: 3, numRuns: 1 });
    await plant(lab.dataSource, sample);
    const file = await csv.read(Specimen, lab.caller(Specimen, Level.Guest), { count: true });
    await textOf(file.body);
    expect([file.total, file.records()]).toEqual([sample.specimens.length, sample.specimens.length]);
  });
});

describe('A value that stands in a statement', () => {
  it('is the value that PostgreSQL sees', async () => {
    const text = fc.string({ unit: 'binary' }).filter((value) => !/\0|\p{Surrogate}/u.test(value));
    await fc.assert(
      fc.asyncProperty(fc.oneof(text, nasty), fc.array(fc.option(nasty)), async (value, list) => {
        const client = await pool.connect();
        try {
          const { rows } = await client.query<object>(
            `SELECT ${literalOf(value)}::text AS value, ${literalOf(list)}::text[] AS list`,
          );
          expect(rows).toEqual([{ value, list }]);
        } finally {
          client.release();
        }
      }),
    );
  });
});

describe('A file that cannot be read to its end', () => {
  /** Enough for no buffer to hold it. */
  async function plantMany(): Promise<ListCaller> {
    await lab.dataSource.query('TRUNCATE shelf, mark, specimen CASCADE');
    await lab.dataSource.query(`INSERT INTO shelf (id, name)
      SELECT gen_random_uuid(), repeat('x', 40) FROM generate_series(1, 20000)`);
    return lab.caller(Shelf, Level.Guest);
  }

  const rest = ({ body }: CsvFile): Promise<string> => textOf(body);

  it('is refused before its first byte when the actor is no longer current', async () => {
    const { actor, ...caller } = lab.caller(Shelf, Level.Customer, { account: '01890000-0000-7000-8000-00000000000a' });
    const stale = csv.read(Shelf, { ...caller, actor: { ...actor, authVersion: 2 } });
    await expect(stale).rejects.toMatchObject({ status: 401 });
  });

  it('ends with an error when its connection is lost', async () => {
    const file = await csv.read(Shelf, await plantMany());
    await lab.dataSource.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE application_name = 'tradepost csv' AND datname = current_database() AND pid <> pg_backend_pid()`,
    );
    await expect(rest(file)).rejects.toThrow();
  });

  it('ends with an error when it is broken off', async () => {
    const controller = new AbortController();
    const file = await csv.read(Shelf, await plantMany(), { signal: controller.signal });
    controller.abort();
    await expect(rest(file)).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('gives its connection back, however it ends', async () => {
    const caller = await plantMany();
    for (let times = 0; times < 5; times++) (await csv.read(Shelf, caller)).body.destroy();
    for (let times = 0; times < 3; times++) {
      expect((await rest(await csv.read(Shelf, caller))).length).toBeGreaterThan(0);
    }
  });

  it('waits for a connection, but not for ever', async () => {
    const caller = await plantMany();
    const files = await Promise.all([csv.read(Shelf, caller), csv.read(Shelf, caller)]);
    await expect(csv.read(Shelf, caller)).rejects.toThrow('timeout exceeded when trying to connect');
    files.forEach(({ body }) => body.destroy());
    await expect(csv.read(Shelf, caller).then(rest)).resolves.toContain('id,');
  });

  it('is broken off by the timeout of reports when nobody reads it', async () => {
    const slow = new LongReads({ ...loadConfig(DatabaseConfig), reportTimeoutMs: 500 });
    try {
      const engine = new CsvEngine(lab.engine, slow, { isCurrent: () => 'true' });
      const unread = engine.read(Shelf, await plantMany()).then(({ body }) => once(body, 'end'));
      await expect(unread).rejects.toMatchObject({ status: 503, code: 'query_timeout' });
    } finally {
      await slow.onApplicationShutdown();
    }
  });
});
