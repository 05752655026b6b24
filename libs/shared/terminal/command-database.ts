import type { DataSource } from 'typeorm';
import type { PlannedMigration, Schema } from '@app/shared/database';
import type { PreparedDatabase } from './prepared-database';
import type { Terminal } from './terminal';

/**
 * The database of a command: made ready only when the command asks for it, so that help needs none, and let go when its
 * work is done. An embedded server that runs already is used along; one that was started is stopped.
 */
export class CommandDatabase {
  /** @param migrations loads those of the whole database */
  constructor(
    private readonly migrations: () => Promise<Schema['migrations']>,
    private readonly terminal: Terminal,
  ) {}

  /**
   * Runs `work` on the newest schema.
   *
   * @throws Error when migrations are pending and may not run by themselves; Interrupted on Ctrl-C and SIGTERM
   */
  async use<T>(work: (dataSource: DataSource) => Promise<T>): Promise<T> {
    return (await this.prepared()).use(work);
  }

  /** Runs the pending migrations, also where processes may not do so by themselves. @returns their names */
  async migrate(): Promise<string[]> {
    return (await this.prepared()).migrate();
  }

  /** What the pending migrations would do; nothing is run. */
  async plan(): Promise<PlannedMigration[]> {
    return (await this.prepared()).plan();
  }

  /** Runs `work` on the database as it is, migrated or not; it is told the names of what is pending. */
  async asItIs<T>(work: (dataSource: DataSource, pending: string[]) => Promise<T>): Promise<T> {
    return (await this.prepared()).asItIs(work);
  }

  /**
   * Drops all data and builds the schema anew, whatever state it is in.
   *
   * @param agree is told the name of the database, and throws to keep it
   * @returns the name of the database
   */
  async rebuild(agree: (database: string) => Promise<void>): Promise<string> {
    return (await this.prepared()).rebuild(agree);
  }

  private async prepared(): Promise<PreparedDatabase> {
    const { PreparedDatabase } = await import('./prepared-database.js');
    return new PreparedDatabase(await this.migrations(), this.terminal);
  }
}
