import { text } from './kinds';
import { Variable } from './variable';

/** Who may read what is measured. */
export class MetricsConfig {
  @Variable('METRICS_TOKEN', text({ min: 16 }), {
    doc: 'Bearer token by which Prometheus reads /metrics, at least 16 characters. Without it, that is for administrators alone.',
    secret: true,
  })
  readonly token?: string;
}
