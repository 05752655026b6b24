import { setTimeout as sleep } from 'node:timers/promises';
import { Processor, WorkerHost } from '@nestjs/bullmq';
import { Injectable, Module } from '@nestjs/common';
import type { Job } from 'bullmq';
import { QueueModule } from '@app/shared/queue';

/** A job says by its name what happens to it. Its locks are short, so that the job of a dead worker comes back soon. */
@Injectable()
@Processor('trial', { lockDuration: 1000, stalledInterval: 300, concurrency: 2 })
export class TrialJobs extends WorkerHost {
  /** Names of the jobs that were begun, and `told to stop` for each that was. */
  readonly log: string[] = [];

  async process(job: Job<{ times: number }>, _token?: string, signal?: AbortSignal): Promise<unknown> {
    this.log.push(job.name);
    // A process that is watched from outside says that it has begun.
    process.send?.(job.name);
    switch (job.name) {
      case 'echo':
        return job.data;
      case 'measured':
        await job.updateProgress(50);
        return 'done';
      case 'slow':
        await sleep(500);
        return 'done';
      case 'flaky':
        if (job.attemptsMade < job.data.times) throw new Error('not yet');
        return job.attemptsMade;
      case 'endless':
        await sleep(3_600_000, undefined, { signal }).catch(() => this.log.push('told to stop'));
        throw new Error('stopped');
      default:
        throw new Error(`nobody can do ${job.name}`);
    }
  }
}

/** What a part would call its jobs module. */
@Module({ imports: [QueueModule.queue('trial')], providers: [TrialJobs] })
export class TrialJobsModule {}
