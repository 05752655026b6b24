import { flag, oneOf } from './kinds';
import { Variable } from './variable';

const LEVELS = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;
const FORMATS = ['auto', 'pretty', 'json'] as const;

/** What is logged and how it looks. */
export class LogConfig {
  @Variable('LOG_LEVEL', oneOf(...LEVELS), {
    doc: 'Least severity that is logged: silent, fatal, error, warn, info, debug or trace.',
    default: { development: 'info', test: 'warn', production: 'info' },
  })
  readonly level: (typeof LEVELS)[number];

  @Variable('LOG_FORMAT', oneOf(...FORMATS), {
    doc: 'Lines for people (pretty) or for machines (json); auto is pretty on a terminal.',
    default: 'auto',
  })
  readonly format: (typeof FORMATS)[number];

  @Variable('LOG_SQL', flag(), {
    doc: 'Whether each statement is logged, with its time and its rows, and without the values in it.',
    default: false,
  })
  readonly sql: boolean;
}
