/** The queue of all webhooks. */
export const WEBHOOK_QUEUE = 'webhooks';

/** One attempt at a delivery; its data is `{ deliveryId }`. */
export const DELIVERY_JOB = 'webhook-delivery';
