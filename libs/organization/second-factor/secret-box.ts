import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AuthConfig } from '@app/shared/config';

const CIPHER = 'aes-256-gcm';
const NONCE = 12;
const TAG = 16;

/** Keeps secrets such that nobody reads them out of the database, or puts that of one account under another. */
@Injectable()
export class SecretBox {
  constructor(private readonly config: AuthConfig) {}

  /** @param owner the account's id */
  seal(secret: Buffer, owner: string): string {
    const nonce = randomBytes(NONCE);
    const cipher = createCipheriv(CIPHER, this.key('second-factor'), nonce).setAAD(Buffer.from(owner));
    const sealed = Buffer.concat([cipher.update(secret), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
  }

  /** @throws Error when it was sealed by another key or for another account, or was changed */
  open(text: string, owner: string): Buffer {
    const bytes = Buffer.from(text, 'base64url');
    const decipher = createDecipheriv(CIPHER, this.key('second-factor'), bytes.subarray(0, NONCE))
      .setAAD(Buffer.from(owner))
      .setAuthTag(bytes.subarray(NONCE, NONCE + TAG));
    return Buffer.concat([decipher.update(bytes.subarray(NONCE + TAG)), decipher.final()]);
  }

  /** What is kept of a recovery code: without the key, nobody can try codes until one fits. */
  digest(code: string, owner: string): string {
    return createHmac('sha256', this.key('recovery-code')).update(`${owner}:${code}`).digest('base64url');
  }

  /** Of its own for each purpose, so that nothing of one passes for another. */
  private key(purpose: string): Buffer {
    const { jwtSecret } = this.config;
    if (!jwtSecret) throw new Error('JWT_SECRET is not set');
    return Buffer.from(hkdfSync('sha256', jwtSecret, '', `tradepost:${purpose}`, 32));
  }
}
