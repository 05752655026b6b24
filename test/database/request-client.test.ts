import { setTimeout as sleep } from 'node:timers/promises';
import type { EventEmitter } from 'node:events';
import type { Client } from 'pg';
import { RequestClient } from '../../libs/shared/database/request-client';
import { statementOf } from '../../libs/shared/database/statement-of';
import type { TextRows } from '../../libs/shared/database/text-query';

describe('A connection of requests', () => {
  let client: RequestClient;
  /** The same, as pg declares it. */
  let plain: Client;
  let messages: number;

  const ask = (text: string, ...values: unknown[]): Promise<TextRows> => client.read(statementOf(text), values);
  const prepared = async (): Promise<number> => {
    const [[count]] = await ask('SELECT count(*) FROM pg_prepared_statements');
    return Number(count);
  };

  beforeEach(async () => {
    client = new RequestClient({ connectionString: process.env.TEST_DATABASE_URL });
    plain = client;
    await client.connect();
    messages = 0;
    const { connection } = client as unknown as { connection: EventEmitter };
    connection.on('readyForQuery', () => messages++);
  });

  afterEach(() => client.end());

  it('sends what is asked for at once as one message, in its order, and the beginning of a transaction with it', async () => {
    await plain.query('START TRANSACTION');
    await plain.query('CREATE TEMPORARY TABLE note (text text)');
    const answers = await Promise.all([
      ask('INSERT INTO note VALUES ($1) RETURNING text', 'one'),
      ask('SELECT count(*) FROM note'),
      ask('INSERT INTO note VALUES ($1) RETURNING text', null),
      ask('SELECT text FROM note ORDER BY 1'),
    ]);
    expect(answers).toEqual([[['one']], [['1']], [[null]], [['one'], [null]]]);
    void ask('DELETE FROM note');
    await plain.query('COMMIT');
    expect(messages).toBe(4);
    expect(await ask('SELECT FROM note')).toEqual([]);
  });

  it('does not take a transaction for kept in which something has failed', async () => {
    await plain.query('START TRANSACTION');
    await expect(ask('SELECT 1 / $1::int', 0)).rejects.toMatchObject({ code: '22012' });
    await expect(plain.query('COMMIT')).rejects.toThrow('PostgreSQL was asked for COMMIT, and answered ROLLBACK');
    expect(await ask('SELECT 1')).toEqual([['1']]);
  });

  it('fails what comes behind a failure by the same error, and can be asked the same again', async () => {
    for (const statement of ['SELECT 1 / $1::int', 'SELECT $1::int::nonsense']) {
      for (let time = 0; time < 3; time++) {
        await plain.query('START TRANSACTION');
        const outcomes = await Promise.allSettled([ask('SELECT 1'), ask(statement, 0), ask('SELECT 2')]);
        const error = expect.objectContaining({ code: statement.includes('/') ? '22012' : '42704' }) as unknown;
        expect(outcomes).toEqual([
          { status: 'fulfilled', value: [['1']] },
          { status: 'rejected', reason: error },
          { status: 'rejected', reason: error },
        ]);
        await plain.query('ROLLBACK');
      }
    }
    expect(await ask('SELECT 1 / $1::int', 1)).toEqual([['1']]);
  });

  it('closes what it has not used for long, and nothing that is used in the same message', async () => {
    for (let nth = 0; nth <= 500; nth++) await ask(`SELECT ${nth}`);
    expect(await Promise.all([ask('SELECT 0'), ask('SELECT 501'), ask('SELECT 502')])).toEqual([
      [['0']],
      [['501']],
      [['502']],
    ]);
    for (let time = 0; time < 2; time++) expect(await ask('SELECT 0')).toEqual([['0']]);
    expect(await prepared()).toBeLessThan(510);
  });

  it('begins no transaction in which nothing is asked', async () => {
    for (const end of ['COMMIT', 'ROLLBACK']) {
      await plain.query('START TRANSACTION');
      await plain.query(end);
    }
    expect(messages).toBe(0);
    expect(client.getTransactionStatus()).toBe('I');
  });

  it('says why what it was asked for does not come when the connection breaks', async () => {
    client.on('error', () => undefined);
    await plain.query('START TRANSACTION');
    const asked = Promise.allSettled([ask('SELECT pg_sleep($1)', 60), ask('SELECT 1')]);
    await sleep(0);
    (client as unknown as { connection: { stream: { destroy(): void } } }).connection.stream.destroy();
    expect(await asked).toMatchObject([{ status: 'rejected' }, { status: 'rejected' }]);
  });

  it('keeps so many statements prepared and no more', async () => {
    for (let number = 0; number < 700; number++) await ask(`SELECT ${number}`);
    expect(await prepared()).toBeLessThanOrEqual(502);
    for (let number = 700; number < 800; number++) await plain.query(`SELECT ${number} + $1::int`, [1]);
    expect(await prepared()).toBeLessThanOrEqual(502);
    expect(await ask('SELECT 0')).toEqual([['0']]);
  });
});
