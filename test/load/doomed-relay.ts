import 'reflect-metadata';
import { JobQueue } from '../../libs/shared/queue/job-queue';
import { Trial } from '../job/trial';

// A process that relays jobs, and stops for ever at its second batch and says so, to be killed: just before the batch is
// sent, or right after. It may not tell anybody what it has sent.
const { DATABASE_URL = '', REDIS_URL, QUEUE_PREFIX = '', DOOMED } = process.env;
const stop = (): void =>
  void process.send?.('stopped', () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0));

let batches = 0;
const addBulk = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(JobQueue.prototype), 'addBulk')
  ?.value as JobQueue['addBulk'];
JobQueue.prototype.addBulk = async function (
  this: JobQueue,
  jobs: Parameters<typeof addBulk>[0],
): ReturnType<typeof addBulk> {
  batches++;
  if (batches === 2 && DOOMED === 'before sending') {
    stop();
    return new Promise(() => undefined);
  }
  const sent = await addBulk.call(this, jobs);
  if (batches < 2) return sent;
  stop();
  return new Promise(() => undefined);
} as typeof addBulk;

void Trial.start({ databaseUrl: DATABASE_URL, redisUrl: REDIS_URL, prefix: QUEUE_PREFIX }, { worker: false });
