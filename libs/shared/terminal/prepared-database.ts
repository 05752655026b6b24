import { DataSource, getMetadataArgsStorage } from 'typeorm';
import { prepare } from '@app/shared/boot';
import { DatabaseConfig, loadConfig, RedisConfig } from '@app/shared/config';
import {
  databaseUrl,
  dataSourceOptions,
  mergeSchemas,
  migrate,
  pendingMigrations,
  type PlannedMigration,
  planMigrations,
  type Schema,
  transact,
} from '@app/shared/database';
import { interruptibly, unlessAborted } from './interruption';
import type { Terminal } from './terminal';

const NO_SCHEMA = mergeSchemas();

/** The models that the command has loaded: others it cannot ask for. */
const loadedModels = (): Schema['entities'] =>
  getMetadataArgsStorage().tables.map(({ target }) => target) as unknown as Schema['entities'];

/** What {@link CommandDatabase} promises; loaded when a command asks for its database. */
export class PreparedDatabase {
  private readonly schema: Schema;

  /** @param terminal is told what people may want to know */
  constructor(
    migrations: Schema['migrations'],
    private readonly terminal: Pick<Terminal, 'remark' | 'progress'>,
  ) {
    this.schema = { entities: loadedModels(), migrations };
  }

  use<T>(work: (dataSource: DataSource) => Promise<T>): Promise<T> {
    return this.prepared(this.schema, () => this.connected(work));
  }

  migrate(): Promise<string[]> {
    return this.prepared(NO_SCHEMA, () => this.migrateAll());
  }

  plan(): Promise<PlannedMigration[]> {
    return this.prepared(NO_SCHEMA, () => planMigrations(loadConfig(DatabaseConfig), this.schema));
  }

  asItIs<T>(work: (dataSource: DataSource, pending: string[]) => Promise<T>): Promise<T> {
    return this.prepared(NO_SCHEMA, async () => {
      const pending = await pendingMigrations(loadConfig(DatabaseConfig), this.schema);
      return this.connected((dataSource) => work(dataSource, pending));
    });
  }

  rebuild(agree: (database: string) => Promise<void>): Promise<string> {
    return this.prepared(NO_SCHEMA, async () => {
      const { host, pathname } = new URL(databaseUrl(loadConfig(DatabaseConfig)));
      const name = `the database ${pathname.slice(1)} on ${host}`;
      await agree(name);
      await this.connected(dropSchemas);
      await this.migrateAll();
      return name;
    });
  }

  private async migrateAll(): Promise<string[]> {
    const config = loadConfig(DatabaseConfig);
    const migrated = await migrate(config, this.schema, (done, total) =>
      this.terminal.progress('Migrations', done, total),
    );
    // Without Redis the queues have tables of their own, whose migrations BullMQ brings.
    if (!loadConfig(RedisConfig).url) await (await import('../queue/migration/index.js')).migrateQueues(config);
    return migrated;
  }

  private prepared<T>(schema: Schema, work: () => Promise<T>): Promise<T> {
    return interruptibly(async (signal) => {
      const preparation = await prepare(schema, this.terminal.remark);
      try {
        // Awaited here, or the server would be stopped while it is at work. What an interruption leaves open, its
        // connection and its transaction, ends with the process.
        return await unlessAborted(signal, work);
      } finally {
        await preparation.stop();
      }
    });
  }

  private async connected<T>(work: (dataSource: DataSource) => Promise<T>): Promise<T> {
    const dataSource = await new DataSource(dataSourceOptions(loadConfig(DatabaseConfig), this.schema)).initialize();
    try {
      return await work(dataSource);
    } finally {
      await dataSource.destroy();
    }
  }
}

/** Drops the schema of the product and that of the queues, and makes the former again as PostgreSQL makes it. */
const dropSchemas = (dataSource: DataSource): Promise<void> =>
  transact(dataSource, async (manager) => {
    await manager.query('DROP SCHEMA IF EXISTS bullmq, public CASCADE');
    await manager.query('CREATE SCHEMA public');
    await manager.query('GRANT USAGE ON SCHEMA public TO PUBLIC');
  });
