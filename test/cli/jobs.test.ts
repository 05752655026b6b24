import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { DatabaseConfig, loadConfig } from '@app/shared/config';
import { dataSourceOptions } from '@app/shared/database';
import { Job, type JobState } from '@app/shared/job';
import { schema } from '../../apps/schema';
import { build } from '../support/builders';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { cli, expectFailure, type Outcome } from './cli';

let database: TestDatabase;
let source: DataSource;
beforeAll(async () => {
  database = await createTestDatabase();
  const config = loadConfig(DatabaseConfig, { NODE_ENV: 'test', DATABASE_URL: database.url });
  source = await new DataSource(dataSourceOptions(config, schema)).initialize();
});
afterAll(async () => {
  await source.destroy();
  await database.drop();
});

const run = (...args: string[]): Promise<Outcome> => cli(args, { env: { DATABASE_URL: database.url } });

/** A job of a queue of its own. */
async function job(state: JobState, queue = `queue-${uuid().slice(-12)}`): Promise<{ id: string; queue: string }> {
  const isOver = state !== 'waiting' && state !== 'active';
  const error = state === 'failed' ? 'It is\nbroken' : null;
  const { id } = await build<Job>(source, Job, { state, queue, error, finishedAt: isOver ? new Date() : null });
  return { id, queue };
}

const stateOf = async (id: string): Promise<JobState> => (await source.manager.findOneByOrFail(Job, { id })).state;

describe('jobs:list', () => {
  it('shows the newest first, as lines for other programs', async () => {
    const { id: older, queue } = await job('succeeded');
    const { id: newer } = await job('failed', queue);
    const { code, stdout, stderr } = await run('jobs:list', '--queue', queue);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const [head, ...lines] = stdout.replace(/\n$/, '').split('\n');
    expect(head).toBe('Id\tQueue\tName\tState\tAttempts\tCreated\tError');
    expect(lines.map((line) => line.split('\t').filter((_, column) => column !== 2 && column !== 5))).toEqual([
      [newer, queue, 'failed', '0', 'It is broken'],
      [older, queue, 'succeeded', '0', ''],
    ]);
  });

  it('prints one JSON document of those that stand so, and no more than it is asked for', async () => {
    const { id, queue } = await job('failed');
    await job('waiting', queue);
    const { stdout } = await run('jobs:list', '--json', '--state', 'failed', '--queue', queue, '--limit', '5');
    const { jobs } = JSON.parse(stdout) as { jobs: object[] };
    expect(jobs).toEqual([expect.objectContaining({ id, queue, state: 'failed', requesterId: null })]);
    expect(Object.keys(jobs[0])).not.toContain('data');
    const { stdout: one } = await run('jobs:list', '--json', '--limit', '1');
    expect((JSON.parse(one) as { jobs: object[] }).jobs).toHaveLength(1);
  });

  it.each([
    [['--state', 'lost'], /--state is lost, it must be one of waiting, active, succeeded, failed, cancelled/],
    [['--limit', '0'], /--limit is 0, it must be a whole number from 1 to 1000/],
    [['--limit', 'all'], /--limit is all, it must be/],
  ])('refuses %p', async (args, message) => {
    expect(expectFailure(await run('jobs:list', ...args))).toMatch(message);
  });
});

describe('jobs:retry', () => {
  it('has jobs done again that have failed', async () => {
    const [{ id }, { id: other }] = [await job('failed'), await job('failed')];
    expect(await run('jobs:retry', id, other)).toEqual({ code: 0, stdout: `Retried ${id}, ${other}\n`, stderr: '' });
    expect([await stateOf(id), await stateOf(other)]).toEqual(['waiting', 'waiting']);
    const audited = 'SELECT account_id, changes FROM audit_entry WHERE row_id = ANY ($1)';
    const entry = { account_id: null, changes: expect.objectContaining({ state: { old: 'failed', new: 'waiting' } }) };
    expect(await source.query(audited, [[id, other]])).toEqual([entry, entry]);
  });

  it('retries all that have failed in a queue, and says so in JSON', async () => {
    const [{ id, queue }, { id: elsewhere }] = [await job('failed'), await job('failed')];
    const { id: over } = await job('succeeded', queue);
    const { code, stdout } = await run('jobs:retry', '--json', '--all', '--queue', queue);
    expect([code, JSON.parse(stdout)]).toEqual([0, { retried: [id] }]);
    expect([await stateOf(over), await stateOf(elsewhere)]).toEqual(['succeeded', 'failed']);
    expect((await run('jobs:retry', '--all', '--queue', queue)).stdout).toBe('No job has failed\n');
  });

  it('changes nothing when one of them cannot be retried', async () => {
    const [{ id }, { id: over }, none] = [await job('failed'), await job('succeeded'), uuid()];
    expect(expectFailure(await run('jobs:retry', id, over))).toBe(
      `error: Job ${over} is succeeded: only one that is failed can be retried`,
    );
    expect(expectFailure(await run('jobs:retry', id, none))).toBe(`error: There is no job ${none}`);
    expect(await stateOf(id)).toBe('failed');
  });

  it.each([
    [[], 'Name the jobs to retry, or say --all'],
    [['x', '--all'], 'Name the jobs to retry, or say --all'],
    [[uuid(), '--queue', 'reports'], '--queue goes with --all'],
    [['42'], '42 is no id of a job'],
  ])('refuses %p', async (args, message) => {
    expect(expectFailure(await run('jobs:retry', ...args))).toBe(`error: ${message}`);
  });
});

describe('jobs:cancel', () => {
  it('cancels one that waits, and asks one that runs to stop', async () => {
    const [{ id }, { id: running }] = [await job('waiting'), await job('active')];
    const { code, stdout } = await run('jobs:cancel', '--json', id, running);
    expect([code, JSON.parse(stdout)]).toEqual([0, { cancelled: [id, running] }]);
    expect(await stateOf(id)).toBe('cancelled');
    const asked = await source.manager.findOneByOrFail(Job, { id: running });
    expect([asked.state, asked.cancellationRequestedAt]).toEqual(['active', expect.any(Date)]);
  });

  it('refuses one that is over', async () => {
    const { id } = await job('succeeded');
    expect(expectFailure(await run('jobs:cancel', id))).toBe(
      `error: Job ${id} is succeeded: only one that is waiting or active can be cancelled`,
    );
  });
});
