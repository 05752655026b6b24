export { AttemptLimit } from './attempt-limit';
export { addressKey } from './address-key';
export { Counters } from './counters';
export { LimitApi, LimitModule } from './limit.module';
export { RateLimits } from './rate-limits';
