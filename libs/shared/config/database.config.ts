import { flag, integer, url, urls } from './kinds';
import { Variable } from './variable';

const milliseconds = integer({ min: 1 });
const connections = integer({ min: 1, max: 1000 });

/** How PostgreSQL is reached. */
export class DatabaseConfig {
  @Variable('DATABASE_URL', url('postgres:', 'postgresql:'), {
    doc: 'PostgreSQL 15 or newer. Without it, an embedded PostgreSQL is started in DATA_FOLDER.',
    required: ['production'],
    secret: true,
    example: 'postgres://tradepost:password@localhost:5432/tradepost',
  })
  readonly url?: string;

  @Variable('DATABASE_REPLICA_URL', urls('postgres:', 'postgresql:'), {
    doc: 'Streaming replicas of DATABASE_URL, for reads that may be a little old; a comma list where there are several.',
    secret: true,
    example: 'postgres://tradepost:password@replica:5432/tradepost',
  })
  readonly replicaUrls?: string[];

  @Variable('DATABASE_REPLICA_LAG_MS', integer({ min: 100, max: 600_000 }), {
    doc: 'A replica that may be further behind is not read from, in milliseconds.',
    default: 1000,
  })
  readonly replicaLagMs: number;

  @Variable('DATABASE_POOL_SIZE', connections, { doc: 'Connections of one process for writes.', default: 8 })
  readonly poolSize: number;

  @Variable('DATABASE_READ_POOL_SIZE', connections, { doc: 'Connections of one process for reads.', default: 8 })
  readonly readPoolSize: number;

  @Variable('DATABASE_CONNECT_TIMEOUT_MS', milliseconds, {
    doc: 'How long to wait for a connection, in milliseconds.',
    default: 5000,
  })
  readonly connectTimeoutMs: number;

  @Variable('DATABASE_LONGEST_WAIT_MS', milliseconds, {
    doc: 'A request that would have to wait longer for one of all busy connections is refused at once, in milliseconds.',
    default: { development: 2000, test: 60_000, production: 2000 },
  })
  readonly longestWaitMs: number;

  @Variable('DATABASE_STATEMENT_TIMEOUT_MS', milliseconds, {
    doc: 'How long a statement of a request may take, in milliseconds.',
    default: 5000,
  })
  readonly statementTimeoutMs: number;

  @Variable('DATABASE_REPORT_TIMEOUT_MS', milliseconds, {
    doc: 'How long a statement of a report, an export or an import may take, in milliseconds.',
    default: 900_000,
  })
  readonly reportTimeoutMs: number;

  @Variable('DATABASE_LOCK_TIMEOUT_MS', milliseconds, {
    doc: 'How long a statement waits for a row that another one holds, in milliseconds.',
    default: 3000,
  })
  readonly lockTimeoutMs: number;

  @Variable('MIGRATE_ON_BOOT', flag(), {
    doc: 'Whether pending migrations run when a process starts. Without it, it refuses to start while there are any.',
    default: { development: true, test: true, production: false },
  })
  readonly migrateOnBoot: boolean;
}
