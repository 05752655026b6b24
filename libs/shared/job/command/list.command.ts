import { Command, CommandRunner, Option } from 'nest-commander';
import { CommandDatabase, Examples, Terminal, wholeNumber } from '@app/shared/terminal';
import { Job, JOB_STATES, type JobState } from '../job.entity';

interface ListOptions {
  state?: JobState;
  queue?: string;
  limit?: number;
}

const MOST = 1000;
const SHOWN = ['id', 'queue', 'name', 'state', 'attempts', 'error', 'requesterId', 'createdAt', 'finishedAt'] as const;

/** Shows jobs, the newest first. */
@Examples('jobs:list --state failed --limit 50', 'jobs:list --queue reports --json')
@Command({ name: 'jobs:list', description: 'Show jobs, the newest first; with --state failed those that need a hand' })
export class ListJobsCommand extends CommandRunner {
  constructor(
    private readonly database: CommandDatabase,
    private readonly terminal: Terminal,
  ) {
    super();
  }

  async run(_arguments: string[], { state, queue, limit = 20 }: ListOptions): Promise<void> {
    const jobs = await this.database.use(({ manager }) =>
      manager.find(Job, {
        select: Object.fromEntries(SHOWN.map((field) => [field, true])),
        where: { ...(state && { state }), ...(queue && { queue }) },
        order: { createdAt: 'desc', id: 'desc' },
        take: limit,
      }),
    );
    this.terminal.result({ jobs }, () =>
      this.terminal.table(
        ['Id', 'Queue', 'Name', 'State', 'Attempts', 'Created', 'Error'],
        jobs.map((job) => [
          job.id,
          job.queue,
          job.name,
          job.state,
          job.attempts,
          job.createdAt.toISOString(),
          job.error,
        ]),
      ),
    );
  }

  @Option({ flags: '--state <state>', description: `only those that are ${JOB_STATES.join(', ')}` })
  parseState(state: string): JobState {
    const known = JOB_STATES.find((each) => each === state);
    if (!known) throw new Error(`--state is ${state}, it must be one of ${JOB_STATES.join(', ')}`);
    return known;
  }

  @Option({ flags: '--queue <name>', description: 'only those of that queue' })
  parseQueue(queue: string): string {
    return queue;
  }

  @Option({ flags: '--limit <number>', description: `how many, at most ${MOST}; 20 if not said` })
  parseLimit(limit: string): number {
    return wholeNumber('--limit', limit, MOST);
  }
}
