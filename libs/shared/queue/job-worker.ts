import { Logger } from '@nestjs/common';
import { type Processor, Worker, type WorkerOptions } from 'bullmq';
import { atMost } from './at-most';
import { isPostgres } from './backend';
import { reportErrors } from './report-errors';

const DISCONNECT_MS = 1000;

const DEFAULTS: Partial<WorkerOptions> = {
  // A killed process is no fault of the job: `attempts` counts failures, this counts crashes.
  maxStalledCount: 3,
  runRetryDelay: 5000,
};

/** The worker of BullMQ, with defaults, its failures logged, and an end within a deadline. */
export class JobWorker extends Worker {
  private readonly logger: Logger;

  constructor(name: string, processor: Processor, options: WorkerOptions) {
    super(name, processor, { ...DEFAULTS, ...options });
    this.logger = new Logger(`Queue ${name}`);
    reportErrors(this, this.logger);
    this.on('failed', (job, error) => {
      const attempt = job ? `${job.name} ${job.id}, attempt ${job.attemptsMade} of ${job.opts.attempts}` : 'a job';
      this.logger.warn(`Failed: ${attempt}: ${error.message}`);
    });
    this.on('stalled', (id) => this.logger.warn(`Job ${id} was left by a worker that died, it starts again`));
  }

  /**
   * Waits until PostgreSQL was reached, which BullMQ tries once only. For Redis it tries without end.
   *
   * @throws Error when PostgreSQL cannot be used
   */
  async connect(): Promise<void> {
    if (isPostgres(this.opts.connection)) await this.waitUntilReady();
  }

  /**
   * Takes no more jobs and waits for those that run. Those that still run after the deadline are told by their abort
   * signal, and come back when their locks expire, here or in another process, as if this one had died.
   *
   * @param deadline milliseconds
   */
  async closeWithin(deadline: number): Promise<void> {
    if (await atMost(deadline, this.close())) return;
    this.logger.warn(`Stopped with ${this.lockManager.getActiveJobCount()} running jobs, they come back later`);
    // Whoever asks from now on is told that the worker is closed, since BullMQ itself would wait for the jobs.
    this.closing = Promise.resolve();
    // First the connection, so that a job which fails now, because it was told to stop, is not marked as failed.
    const disconnected = this.backend.close(true);
    this.cancelAllJobs('The process stops');
    await this.lockManager.close();
    await atMost(DISCONNECT_MS, disconnected);
  }
}
