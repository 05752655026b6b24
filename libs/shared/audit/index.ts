export * from './audit-entry.entity';
export * from './audit-log';
export * from './audit.schema';
export type { Difference, FieldChange } from './difference';
