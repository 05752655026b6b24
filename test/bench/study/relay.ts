import { performance } from 'node:perf_hooks';
import { Module } from '@nestjs/common';
import { getQueueToken } from '@nestjs/bullmq';
import { NestFactory } from '@nestjs/core';
import type { Queue } from 'bullmq';
import { DataSource } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { ConfigModule } from '@app/shared/config';
import { DatabaseModule } from '@app/shared/database/database.module';
import { JobModule } from '@app/shared/job';
import { JobRelay } from '@app/shared/job/job.relay';
import { QueueModule } from '@app/shared/queue';
import { schema } from '../../../apps/schema';
import { median } from '../statistics';
import type { Study } from '../study';
import type { Workbench } from '../workbench';

/** How fast jobs get into their queue, per second; medians. */
interface RelaySpeed {
  where: 'PostgreSQL' | 'Redis';
  /** By BullMQ's `addBulk` alone. */
  plain: number;
  /** From rows of the outbox, which are taken, sent and looked after. */
  relay: number;
  /** The relay's speed by that of `addBulk`: the median of the rounds' ratios. */
  ratio: number;
}

const QUEUE = 'bench';

/** As many as the relay takes at a time. */
const BATCH = 500;

@Module({
  imports: [ConfigModule, DatabaseModule.forRoot(schema), QueueModule.forRoot(), QueueModule.queue(QUEUE), JobModule],
})
class RelayModule {}

/** The environment of this process is changed to measure in it. */
const REDIS = process.env.REDIS_URL;

export const relay: Study<readonly RelaySpeed[]> = {
  name: 'relay',
  stage: 'house',
  isUsual: true,
  measure,
  sheet: (speeds) => ({
    title: 'Jobs into their queue, per second',
    head: ['a queue in', 'addBulk alone', 'through the outbox', 'ratio'],
    rows: [
      ...speeds.map(({ where, plain, relay: relayed, ratio }) => [
        where,
        plain.toFixed(0),
        relayed.toFixed(0),
        ratio.toFixed(2),
      ]),
      // So that nobody takes half of it for the whole.
      ...(speeds.some(({ where }) => where === 'Redis') ? [] : [['Redis', 'not measured', 'set REDIS_URL', '']]),
    ],
  }),
};

/** With the queue in PostgreSQL, and in the Redis that REDIS_URL names, if it names one. */
async function measure({ database, isQuick, pace }: Workbench): Promise<RelaySpeed[]> {
  const size = isQuick ? 1000 : 5000;
  const speeds = [await measureIn(database.url, size, pace.rounds)];
  if (REDIS) speeds.push(await measureIn(database.url, size, pace.rounds, REDIS));
  return speeds;
}

/**
 * Sends jobs in this process, by itself and through the outbox, in turns. Nobody does them.
 *
 * @param redisUrl where the queue lives; by default in the database
 */
async function measureIn(databaseUrl: string, size: number, rounds: number, redisUrl = ''): Promise<RelaySpeed> {
  const prefix = `bench_${process.pid}`;
  Object.assign(process.env, { DATABASE_URL: databaseUrl, REDIS_URL: redisUrl, QUEUE_PREFIX: prefix });
  const app = await NestFactory.createApplicationContext(RelayModule, { logger: false });
  const queue = app.get<Queue>(getQueueToken(QUEUE), { strict: false });
  const dataSource = app.get(DataSource);
  try {
    const plain: number[] = [];
    const relayed: number[] = [];
    // The first round is for the compiler of JavaScript.
    for (let round = 0; round <= rounds; round++) {
      const speeds = [await addPlainly(queue, size), await addByRelay(app.get(JobRelay), queue, dataSource, size)];
      await queue.obliterate({ force: true });
      await dataSource.query('DELETE FROM job WHERE queue = $1', [QUEUE]);
      if (round === 0) continue;
      plain.push(speeds[0]);
      relayed.push(speeds[1]);
    }
    return {
      where: redisUrl ? 'Redis' : 'PostgreSQL',
      plain: median(plain),
      relay: median(relayed),
      ratio: median(relayed.map((speed, index) => speed / plain[index])),
    };
  } finally {
    await app.close();
  }
}

const perSecond = (size: number, since: number): number => (size * 1000) / (performance.now() - since);

async function addPlainly(queue: Queue, size: number): Promise<number> {
  const messages = Array.from({ length: size }, () => ({ name: 'idle', data: {}, opts: { jobId: uuid() } }));
  const since = performance.now();
  for (let start = 0; start < size; start += BATCH) await queue.addBulk(messages.slice(start, start + BATCH));
  return perSecond(size, since);
}

async function addByRelay(relay: JobRelay, queue: Queue, dataSource: DataSource, size: number): Promise<number> {
  await dataSource.query(
    `INSERT INTO job (id, queue, name, data)
     SELECT gen_random_uuid(), $1, 'idle', '{}' FROM generate_series(1, $2::integer)`,
    [QUEUE, size],
  );
  const addBulk = queue.addBulk.bind(queue);
  const since = performance.now();
  await new Promise<void>((resolve, reject) => {
    let sent = 0;
    queue.addBulk = async (messages) => {
      const added = await addBulk(messages);
      sent += messages.length;
      if (sent === size) resolve();
      return added;
    };
    setTimeout(() => reject(new Error(`The relay sent ${sent} of ${size} jobs within a minute`)), 60_000).unref();
    relay.kick();
  });
  const speed = perSecond(size, since);
  queue.addBulk = addBulk;
  return speed;
}
