import { DatabaseError } from 'pg';
import { type DataSource, QueryFailedError } from 'typeorm';
import { transact } from './transaction';

const failure = (code: string): QueryFailedError =>
  new QueryFailedError('', [], Object.assign(new DatabaseError('', 0, 'error'), { code }));

/** A database in which a transaction fails so many times, and which says how often it was begun. */
function failing(times: number, error: Error): { source: Pick<DataSource, 'transaction'>; runs: () => number } {
  let runs = 0;
  const transaction = (): Promise<unknown> => (runs++ < times ? Promise.reject(error) : Promise.resolve(runs));
  return { source: { transaction }, runs: () => runs };
}

const work = (): Promise<void> => Promise.resolve();

describe('a transaction', () => {
  it.each(['40001', '40P01'])('that PostgreSQL gives up by %s is run again', async (code) => {
    await expect(transact(failing(3, failure(code)).source, work)).resolves.toBe(4);
  });

  it('is not run forever', async () => {
    const error = failure('40P01');
    const { source, runs } = failing(Infinity, error);
    await expect(transact(source, work)).rejects.toBe(error);
    expect(runs()).toBe(5);
  });

  it.each([failure('23505'), failure('55P03'), new Error('no database'), undefined])(
    'that fails by %p is run once',
    async (error) => {
      const { source, runs } = failing(Infinity, error as Error);
      await expect(transact(source, work)).rejects.toBe(error);
      expect(runs()).toBe(1);
    },
  );
});
