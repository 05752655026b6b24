export * from './idempotency-keys';
export * from './idempotency.schema';
export * from './keyed-request';
