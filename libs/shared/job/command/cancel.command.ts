import { Command, CommandRunner } from 'nest-commander';
import { TERMINAL } from '@app/shared/audit';
import { transact } from '@app/shared/database';
import { CommandDatabase, Examples, Terminal } from '@app/shared/terminal';
import { cancelJobs } from '../job.control';
import { jobIds } from './job-ids';

/** Cancels jobs. */
@Examples('jobs:cancel 01890000-0000-7000-8000-000000000000')
@Command({
  name: 'jobs:cancel',
  description: 'Cancel jobs that are not over, all of those named or none',
  arguments: '<ids...>',
  argsDescription: { ids: 'of jobs that wait or run; one that runs stops within seconds' },
})
export class CancelJobsCommand extends CommandRunner {
  constructor(
    private readonly database: CommandDatabase,
    private readonly terminal: Terminal,
  ) {
    super();
  }

  async run(words: string[]): Promise<void> {
    const cancelled = jobIds(words);
    await this.database.use((source) => transact(source, (manager) => cancelJobs(manager, cancelled, TERMINAL)));
    this.terminal.result({ cancelled }, () => `Cancelled ${cancelled.join(', ')}`);
  }
}
