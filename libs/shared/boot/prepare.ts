import { AuthConfig, CONFIG_CLASSES, DatabaseConfig, loadConfig, loadConfigs, RuntimeConfig } from '@app/shared/config';
import { migrate, pendingMigrations, type Schema, startEmbedded } from '@app/shared/database';
import { keptSecret } from './secret';

/** What was started for the process and has to be stopped after everything else. */
export interface Preparation {
  /** Migrations that ran now. */
  migrated: string[];
  stop(): Promise<void>;
}

/**
 * Makes ready what a process needs before Nest starts: a checked configuration, a database (an embedded one where none is
 * named), a signing secret, and the newest schema. What it finds out, it leaves in `process.env`, where the config classes
 * read it.
 *
 * @param log one line for people
 * @throws ConfigError, or an Error whose message says what to do
 */
export async function prepare(schema: Schema, log: (line: string) => void): Promise<Preparation> {
  loadConfigs(CONFIG_CLASSES);
  const { dataFolder } = loadConfig(RuntimeConfig);
  const stop = await prepareDatabase(dataFolder, log);
  try {
    process.env.JWT_SECRET ??= loadConfig(AuthConfig).jwtSecret ?? (await keptSecret(dataFolder));
    return { migrated: await prepareSchema(schema, log), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function prepareDatabase(folder: string, log: (line: string) => void): Promise<() => Promise<void>> {
  if (loadConfig(DatabaseConfig).url) return () => Promise.resolve();
  const embedded = await startEmbedded({ folder, log });
  process.env.DATABASE_URL = embedded.url;
  return () => embedded.stop();
}

async function prepareSchema(schema: Schema, log: (line: string) => void): Promise<string[]> {
  const config = loadConfig(DatabaseConfig);
  const pending = await pendingMigrations(config, schema).catch((error: unknown) => {
    throw unreachable(error);
  });
  if (pending.length === 0) return [];
  if (!config.migrateOnBoot) {
    throw new Error(`The database lacks ${pending.length} migrations (${pending.join(', ')}); run db:migrate first`);
  }
  const migrated = await migrate(config, schema);
  // Another process may have been faster.
  if (migrated.length > 0) log(`Migrated the database: ${migrated.join(', ')}`);
  return migrated;
}

/** What PostgreSQL or the network said, without the password that the URL may hold. */
function unreachable(error: unknown): Error {
  const { message, code } = error as { message?: string; code?: string };
  return new Error(`The database of DATABASE_URL cannot be used: ${message || code || 'no answer'}`, { cause: error });
}
