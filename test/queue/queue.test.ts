import 'reflect-metadata';
import { Logger } from '@nestjs/common';
import { type Broker, brokers } from './brokers';
import { Trial } from './trial';

beforeAll(() => Logger.overrideLogger(false));

describe.each(brokers)('A queue on $where', ({ start }) => {
  let broker: Broker;
  let api: Trial;
  let worker: Trial;

  beforeAll(async () => {
    broker = await start();
    api = await Trial.start(broker.env, { worker: false });
    worker = await Trial.start(broker.env, { worker: true });
  });
  afterAll(async () => {
    await worker.close();
    await api.close();
    await broker.stop();
  });

  it('runs a job in another process than the one that added it', async () => {
    const job = await api.add('echo', { ids: [1, 2] });
    expect(await api.ended(job)).toMatchObject({ returnvalue: { ids: [1, 2] }, attemptsMade: 1 });
    expect(worker.log).toContain('echo');
  });

  it('shows the progress of a job', async () => {
    expect(await api.ended(await api.add('measured'))).toMatchObject({ progress: 50, returnvalue: 'done' });
  });

  it('tries a job that failed again, after a while', async () => {
    const job = await api.add('flaky', { times: 2 }, { backoff: { type: 'exponential', delay: 50 } });
    expect(await api.ended(job)).toMatchObject({ returnvalue: 2, attemptsMade: 3 });
    expect(worker.log.filter((name) => name === 'flaky')).toHaveLength(3);
  });

  it('gives up after the third attempt and keeps the reason', async () => {
    const job = await api.ended(await api.add('impossible', {}, { backoff: 10 }));
    expect(job).toMatchObject({ failedReason: 'nobody can do impossible', attemptsMade: 3 });
    expect(await job.getState()).toBe('failed');
    expect(await api.queue.getFailed()).toMatchObject([{ id: job.id }]);
  });

  it('adds a job once, however often it is added under the same id', async () => {
    await api.add('once', {}, { jobId: 'outbox-1', delay: 600_000 });
    await api.add('once', {}, { jobId: 'outbox-1', delay: 600_000 });
    expect(await api.queue.getDelayedCount()).toBe(1);
  });

  it('bounds what it keeps of finished jobs', async () => {
    const { opts } = await api.add('echo');
    expect(opts).toMatchObject({
      removeOnComplete: { age: expect.any(Number), count: expect.any(Number) },
      removeOnFail: { age: expect.any(Number), count: expect.any(Number) },
    });
  });
});
