import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
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
} from '@app/shared/database';
import { migrateQueues } from '@app/shared/queue';
import { interruptibly, unlessAborted } from './interruption';
import { Terminal } from './terminal';

const NO_SCHEMA = mergeSchemas();

/**
 * The database of a command: made ready only when the command asks for it, so that help needs none, and let go when its
 * work is done. An embedded server that runs already is used along; one that was started is stopped.
 */
@Injectable()
export class CommandDatabase {
  constructor(
    private readonly schema: Schema,
    private readonly terminal: Terminal,
  ) {}

  /**
   * Runs `work` on the newest schema.
   *
   * @throws Error when migrations are pending and may not run by themselves; Interrupted on Ctrl-C and SIGTERM
   */
  use<T>(work: (dataSource: DataSource) => Promise<T>): Promise<T> {
    return this.prepared(this.schema, () => this.connected(work));
  }

  /** Runs the pending migrations, also where processes may not do so by themselves. @returns their names */
  migrate(): Promise<string[]> {
    return this.prepared(NO_SCHEMA, () => this.migrateAll());
  }

  /** What the pending migrations would do; nothing is run. */
  plan(): Promise<PlannedMigration[]> {
    return this.prepared(NO_SCHEMA, () => planMigrations(loadConfig(DatabaseConfig), this.schema));
  }

  /** Runs `work` on the database as it is, migrated or not; it is told the names of what is pending. */
  asItIs<T>(work: (dataSource: DataSource, pending: string[]) => Promise<T>): Promise<T> {
    return this.prepared(NO_SCHEMA, async () => {
      const pending = await pendingMigrations(loadConfig(DatabaseConfig), this.schema);
      return this.connected((dataSource) => work(dataSource, pending));
    });
  }

  /**
   * Drops all data and builds the schema anew, whatever state it is in.
   *
   * @param agree is told the name of the database, and throws to keep it
   * @returns the name of the database
   */
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
    const migrated = await migrate(config, this.schema);
    // Without Redis the queues have tables of their own, whose migrations BullMQ brings.
    if (!loadConfig(RedisConfig).url) await migrateQueues(config);
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
  dataSource.transaction(async (manager) => {
    await manager.query('DROP SCHEMA IF EXISTS bullmq, public CASCADE');
    await manager.query('CREATE SCHEMA public');
    await manager.query('GRANT USAGE ON SCHEMA public TO PUBLIC');
  });
