export * from './close-on-signal';
export * from './health.module';
export * from './health.registry';
