/** The queue of all that is asked of providers of payments. */
export const PAYMENT_QUEUE = 'payments';

/** Asks a provider for what is written down; its data is `{ eventId }`. */
export const REQUEST_JOB = 'request';

/** Brings the notice of the test provider for a request that it has left open; its data is `{ eventId }`. */
export const TEST_NOTICE_JOB = 'test-notice';
