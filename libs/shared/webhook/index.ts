export { isLoopbackAddress, isPublicAddress } from './public-address';
export { retryDelay } from './retry';
export { generateSecret, type SignedMessage, signatureHeaders, verifySignature } from './signature';
export { checkReceiver, type Delivery, sendWebhook, type SendOptions, WebhookRefused } from './send';
