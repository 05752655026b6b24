export * from './access';
export * from './access.guard';
export * from './access-token';
export * from './actor';
export * from './auth.module';
