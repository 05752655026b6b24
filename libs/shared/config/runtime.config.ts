import { type Environment, ENVIRONMENTS } from './environment';
import { flag, integer, oneOf, text } from './kinds';
import { Variable } from './variable';

/** What every process needs to know about where it runs. */
export class RuntimeConfig {
  @Variable('NODE_ENV', oneOf(...ENVIRONMENTS), { doc: 'Picks the defaults below.', default: 'development' })
  readonly environment: Environment;

  @Variable('WORKER_INLINE', flag(), {
    doc: 'Whether the API process works off the queues, too. Without it, start the worker as a process of its own.',
    default: { development: true, test: true, production: false },
  })
  readonly workerInline: boolean;

  @Variable('WORKER_PORT', integer({ min: 0, max: 65_535 }), {
    doc: 'TCP port on which a worker process answers /health/live, /health/ready and /metrics, and nothing else; without it, it does not listen.',
    example: '3001',
  })
  readonly workerPort?: number;

  @Variable('DATA_FOLDER', text(), {
    doc: 'Folder of the embedded database, of uploaded files and of generated secrets.',
    default: '.tradepost',
  })
  readonly dataFolder: string;

  @Variable('SHUTDOWN_TIMEOUT_MS', integer({ min: 0, max: 600_000 }), {
    doc: 'How long a stopping process waits for running requests and jobs, in milliseconds.',
    default: 10_000,
  })
  readonly shutdownTimeoutMs: number;
}
