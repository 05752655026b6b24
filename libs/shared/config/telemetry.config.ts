import { text, url } from './kinds';
import { Variable } from './variable';

/** Where traces go. What else OpenTelemetry can be told by variables (`OTEL_TRACES_SAMPLER`, `OTEL_EXPORTER_OTLP_HEADERS`), it reads itself. */
export class TelemetryConfig {
  @Variable('OTEL_EXPORTER_OTLP_ENDPOINT', url('http:', 'https:'), {
    doc: 'Where traces are sent, by OTLP over HTTP. Without it, there are none, and nothing of OpenTelemetry is loaded.',
    example: 'http://localhost:4318',
  })
  readonly endpoint?: string;

  @Variable('OTEL_SERVICE_NAME', text(), { doc: 'What traces call the process.', default: 'tradepost' })
  readonly service: string;
}
