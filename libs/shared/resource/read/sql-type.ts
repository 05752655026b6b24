import type { ScalarType } from '@app/shared/model';

const SQL_TYPES: Record<ScalarType, string> = {
  text: 'text',
  enum: 'text',
  integer: 'integer',
  bigint: 'bigint',
  decimal: 'numeric',
  boolean: 'boolean',
  date: 'date',
  timestamp: 'timestamptz',
  uuid: 'uuid',
  json: 'jsonb',
};

/** The PostgreSQL type that a value of a field is bound as. */
export const sqlType = (type: ScalarType): string => SQL_TYPES[type];
