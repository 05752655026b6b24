export { MetricsApi } from './metrics.module';
