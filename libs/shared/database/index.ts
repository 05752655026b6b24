export * from './data-source';
export * from './database.module';
export * from './embedded';
export * from './insert-missing';
export { migrate, pendingMigrations } from './migrate';
export * from './plan';
export * from './read-pool';
export type { PreparedStatement, TextRows } from './text-query';
export * from './schema';
