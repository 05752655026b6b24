import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { type Answer, type Caller, originOf, Resources, ResourceService } from '@app/shared/resource';
import { project, shapeOf } from '@app/shared/serialization';
import { JobAdmissions } from './job.admission';
import { cancelJobs, retryJobs } from './job.control';
import { Job, type JobState } from './job.entity';

/** How often those who watch a job are told. */
const WATCH_MS = 1000;

const eventOf = (text: string): string => `event: job\ndata: ${text}\n\n`;

const isOver = (state: JobState): boolean => state !== 'waiting' && state !== 'active';

/** Shows jobs to those who asked for them, and lets them be cancelled. */
@Injectable()
export class JobService extends ResourceService<Job> implements OnModuleDestroy {
  private readonly stopped = new AbortController();

  constructor(
    resources: Resources,
    private readonly admissions: JobAdmissions,
  ) {
    super(Job, resources);
  }

  /** Ends all streams of events, so that the server can stop. */
  onModuleDestroy(): void {
    this.stopped.abort();
  }

  /**
   * Cancels a job: one that waits at once, one that runs as soon as its worker learns of it.
   *
   * @throws NotFound
   * @throws Conflict when it is over
   */
  cancel(id: string, caller: Caller): Promise<Answer> {
    return this.control(id, caller, cancelJobs);
  }

  /**
   * Has a failed job done again, by as many attempts as a new one has.
   *
   * @throws NotFound
   * @throws Conflict when it has not failed
   * @throws TooManyRequests when its account has as many jobs of the queue as it may have
   */
  retry(id: string, caller: Caller): Promise<Answer> {
    return this.control(id, caller, async (manager, ids, origin, job) => {
      if (job.state === 'failed') await this.admissions.assertRoom(job, manager);
      await retryJobs(manager, ids, origin);
    });
  }

  /**
   * The job as it is now and after each change, as server-sent events, until it is over. Rights are checked anew each time.
   *
   * @throws NotFound, Unauthorized; later they end the stream
   */
  async events(id: string, { actor }: Caller): Promise<Readable> {
    const caller: Caller = { actor, selection: project(shapeOf(Job, actor.level), undefined), mask: '', url: '' };
    const { text = '' } = await this.get(id, caller);
    return Readable.from(this.follow(id, caller, text));
  }

  private control(
    id: string,
    caller: Caller,
    change: (...how: [...Parameters<typeof cancelJobs>, Job]) => Promise<void>,
  ): Promise<Answer> {
    return this.resources.write(caller, async (manager) => {
      const write = { manager, caller };
      const job = await this.load(id, write);
      await change(manager, [id], originOf(caller), job);
      return this.answer(id, write);
    });
  }

  private async *follow(id: string, caller: Caller, first: string): AsyncGenerator<string> {
    const { signal } = this.stopped;
    yield eventOf(first);
    for (let shown = first; !isOver((JSON.parse(shown) as Job).state) && !signal.aborted;) {
      await sleep(WATCH_MS, undefined, { signal }).catch(() => undefined);
      const { text = '' } = await this.get(id, caller);
      // A comment keeps proxies from taking the connection for dead.
      yield text === shown ? ':\n\n' : eventOf(text);
      shown = text;
    }
  }
}
