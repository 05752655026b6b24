export { ProfilesApi } from './profiles.module';
export { MetricsApi } from './metrics.module';
