import { DatabaseError } from 'pg';
import { QueryFailedError } from 'typeorm';
import { retry } from './retry';

const failure = (code: string): QueryFailedError =>
  new QueryFailedError('', [], Object.assign(new DatabaseError('', 0, 'error'), { code }));

/** A transaction that fails so many times, and says how often it was run. */
function failing(times: number, error: Error): { transaction: () => Promise<number>; runs: () => number } {
  let runs = 0;
  const transaction = async (): Promise<number> => {
    if (runs++ < times) throw error;
    return Promise.resolve(runs);
  };
  return { transaction, runs: () => runs };
}

describe('a transaction', () => {
  it.each(['40001', '40P01'])('that PostgreSQL gives up by %s is run again', async (code) => {
    await expect(retry(failing(3, failure(code)).transaction)).resolves.toBe(4);
  });

  it('is not run forever', async () => {
    const error = failure('40P01');
    const { transaction, runs } = failing(Infinity, error);
    await expect(retry(transaction)).rejects.toBe(error);
    expect(runs()).toBe(5);
  });

  it.each([failure('23505'), failure('55P03'), new Error('no database'), undefined])(
    'that fails by %p is run once',
    async (error) => {
      const { transaction, runs } = failing(Infinity, error as Error);
      await expect(retry(transaction)).rejects.toBe(error);
      expect(runs()).toBe(1);
    },
  );
});
