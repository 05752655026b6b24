export * from './audit-entry.entity';
export * from './audit-log';
export * from './audit.schema';
export { type Difference, difference, type FieldChange } from './difference';
