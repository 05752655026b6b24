import { Command, CommandRunner, Option } from 'nest-commander';
import type { EntityManager } from 'typeorm';
import { TERMINAL } from '@app/shared/audit';
import { transact } from '@app/shared/database';
import { CommandDatabase, Examples, Terminal } from '@app/shared/terminal';
import { retryJobs } from '../job.control';
import { Job } from '../job.entity';
import { jobIds } from './job-ids';

interface RetryOptions {
  all?: boolean;
  queue?: string;
}

/** Has failed jobs done again. */
@Examples('jobs:retry 01890000-0000-7000-8000-000000000000', 'jobs:retry --all --queue reports')
@Command({
  name: 'jobs:retry',
  description: 'Have failed jobs done again, all of those named or none',
  arguments: '[ids...]',
  argsDescription: { ids: 'of jobs that have failed' },
})
export class RetryJobsCommand extends CommandRunner {
  constructor(
    private readonly database: CommandDatabase,
    private readonly terminal: Terminal,
  ) {
    super();
  }

  async run(words: string[], { all = false, queue }: RetryOptions): Promise<void> {
    if (all === words.length > 0) throw new Error('Name the jobs to retry, or say --all');
    if (queue !== undefined && !all) throw new Error('--queue goes with --all');
    const named = jobIds(words);
    const retried = await this.database.use((source) =>
      transact(source, async (manager) => {
        const ids = all ? await failedJobs(manager, queue) : named;
        await retryJobs(manager, ids, TERMINAL);
        return ids;
      }),
    );
    this.terminal.result({ retried }, () =>
      retried.length > 0 ? `Retried ${retried.join(', ')}` : 'No job has failed',
    );
  }

  @Option({ flags: '--all', description: 'all jobs that have failed' })
  parseAll(): boolean {
    return true;
  }

  @Option({ flags: '--queue <name>', description: 'with --all: only those of that queue' })
  parseQueue(queue: string): string {
    return queue;
  }
}

async function failedJobs(manager: EntityManager, queue?: string): Promise<string[]> {
  const where = { state: 'failed' as const, ...(queue !== undefined && { queue }) };
  const jobs = await manager.find(Job, {
    select: { id: true },
    where,
    lock: { mode: 'pessimistic_write' },
    order: { id: 'asc' },
  });
  return jobs.map(({ id }) => id);
}
