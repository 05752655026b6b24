import { setTimeout as sleep } from 'node:timers/promises';
import type { Deadline, JobContext } from './job.handler';
import type { JobStates, StartedJob } from './job.state';

/** How often a worker says how far it is, and learns that the job is cancelled. */
const BEAT_MS = 1000;

/** How long a handler has to put its things away when it is broken off; after that, it is no longer waited for. */
const GRACE_MS = 2000;

/** Why a job is broken off from outside of its handler. */
export type Reason = 'cancelled' | 'overdue' | 'lost' | 'stopping';

/** How an attempt has ended; `again`: the job is tried again later, `lost`: another worker has taken it over. */
export type Outcome = 'succeeded' | 'failed' | 'cancelled' | 'again' | 'lost';

/** One attempt at a job, with its signs of life. */
export class Run {
  done = 0;
  total: number | null = null;
  reason?: Reason;
  /** As long as nothing else is known of it: who dies meanwhile leaves the job to others. */
  outcome: Outcome = 'again';
  readonly context: JobContext;
  /** Rejected when the attempt was broken off, and its handler has not taken notice. */
  readonly abandoned: Promise<never>;

  private readonly controller = new AbortController();
  private readonly ended = new AbortController();
  private readonly overdue: NodeJS.Timeout;

  constructor(
    private readonly job: StartedJob,
    private readonly states: JobStates,
    { milliseconds }: Deadline,
    private readonly stop?: AbortSignal,
  ) {
    stop?.addEventListener('abort', this.onStop);
    this.overdue = setTimeout(() => this.abort('overdue'), milliseconds);
    this.abandoned = this.abandonment();
    // A handler that ends in time leaves nobody who waits for it.
    this.abandoned.catch(() => undefined);
    this.context = {
      id: job.id,
      requesterId: job.requesterId,
      attempt: job.attempt,
      deadline: new Date(Date.now() + milliseconds),
      signal: this.controller.signal,
      progress: (done, total) => {
        this.done = done;
        this.total = total ?? this.total;
      },
    };
    void this.beat();
  }

  abort(reason: Reason): void {
    this.reason ??= reason;
    this.controller.abort();
  }

  end(): void {
    this.ended.abort();
    clearTimeout(this.overdue);
    this.stop?.removeEventListener('abort', this.onStop);
  }

  private async abandonment(): Promise<never> {
    const { signal } = this.controller;
    if (!signal.aborted) await new Promise((resolve) => signal.addEventListener('abort', resolve));
    await sleep(GRACE_MS, undefined, { ref: false });
    throw signal.reason;
  }

  private readonly onStop = (): void => this.abort('stopping');

  private async beat(): Promise<void> {
    const { signal } = this.ended;
    while (await sleep(BEAT_MS, true, { signal }).catch(() => false)) {
      try {
        const row = await this.states.beat(this.job, this.done, this.total);
        if (signal.aborted) return;
        if (!row) this.abort('lost');
        else if (row.isCancelled) this.abort('cancelled');
      } catch {
        // The database may be back at the next beat; when it is not, the job will find out itself.
      }
    }
  }
}
