export { Lanes, type Leave } from './lanes';
export { isLoopbackAddress, isPublicAddress } from './public-address';
export { FULL_DELAY, MOST_UNANSWERED, pauseAfter, retryDelay } from './retry';
export { generateSecret, type SignedMessage, signatureHeaders, verifySignature } from './signature';
export { checkReceiver, type Delivery, sendWebhook, type SendOptions, WebhookRefused, WebhookUnanswered } from './send';
