/** The queue of all mail. */
export const MAIL_QUEUE = 'mail';

/** Sends the mail that a one-time token is for; its data is `{ tokenId }`. */
export const TOKEN_MAIL_JOB = 'one-time-token';
