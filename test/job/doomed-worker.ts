import 'reflect-metadata';
import { Trial } from './trial';
import { TrialJobs } from './trial-jobs';

// A worker process whose only purpose is to be killed in the middle of a job.
TrialJobs.gate = new Promise(() => undefined);
TrialJobs.onBegin = (name) => process.send?.(name);
const { DATABASE_URL = '', REDIS_URL, QUEUE_PREFIX = '' } = process.env;
void Trial.start({ databaseUrl: DATABASE_URL, redisUrl: REDIS_URL, prefix: QUEUE_PREFIX }, { worker: true });
