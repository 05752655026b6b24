export * from './access';
export * from './access.guard';
export * from './access-token';
export * from './actor';
export * from './auth.module';
export * from './declared-route';
export { policyOf, refusalOf, type Policy } from './policy';
export { assertScope } from './scope';
export { VerifiedTokens } from './verified-tokens';
