import { integer, text } from './kinds';
import { Variable } from './variable';

/** How payments are taken. */
export class PaymentConfig {
  @Variable('PAYMENT_TEST_SECRET', text({ min: 38 }), {
    doc: 'Secret of the notices of the test provider of payments, whsec_ and 24 to 64 bytes in base64. Without it, it is derived from JWT_SECRET. There is no test provider in production.',
    secret: true,
  })
  readonly testSecret?: string;

  @Variable('PAYMENT_TIMEOUT_MS', integer({ min: 1, max: 100_000 }), {
    doc: 'How long a provider of payments may take to answer, in milliseconds; it is asked again then.',
    default: 30_000,
  })
  readonly timeoutMs: number;
}
