import { createHash, randomBytes } from 'node:crypto';

/** What a key looks like. */
export const KEY = /^tp_[\w-]{43}$/;

/** A new key of 256 random bits. */
export const newKey = (): string => `tp_${randomBytes(32).toString('base64url')}`;

/** What is kept of a secret that is too random to be guessed: no salt and no slow hash are needed. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');
