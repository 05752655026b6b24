import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AuthConfig } from '@app/shared/config';
import { Forbidden, NotFound } from '@app/shared/errors';
import { Answer, type Caller, Resources } from '@app/shared/resource';
import type { FileLink } from './file.dto';
import { File } from './file.entity';

/** What the query of a link says. */
export interface SignedQuery {
  /** Seconds since 1970. */
  expires?: string;
  signature?: string;
}

/** Links to the contents of files: signed, and good for a while. */
@Injectable()
export class FileLinks {
  private key?: Buffer;

  constructor(
    private readonly config: AuthConfig,
    private readonly resources: Resources,
  ) {}

  /**
   * A link to a file that the caller reaches.
   *
   * @param seconds its life
   * @throws NotFound
   */
  create(id: string, seconds: number, caller: Caller): Promise<Answer> {
    return this.resources.write(caller, async (manager) => {
      const rights = await this.resources.rightsTo(File, id, caller.actor, manager);
      if (rights === 'none') throw new NotFound(`There is no File with the id ${id}`);
      return new Answer(JSON.stringify(this.to(id, seconds)));
    });
  }

  /** A link to a file, for somebody who is known to reach it. */
  to(id: string, seconds: number): FileLink {
    const expires = Math.floor(Date.now() / 1000) + seconds;
    const query = `expires=${expires}&signature=${this.sign(id, String(expires)).toString('base64url')}`;
    return { url: `/v1/minor/files/${id}/content?${query}`, expiresAt: new Date(expires * 1000).toISOString() };
  }

  /**
   * Whether the query is that of a link to the file; false: it does not try to be one.
   *
   * @throws Forbidden for a link that was changed or has expired
   */
  isOpenedBy(id: string, { expires, signature }: SignedQuery): boolean {
    if (expires === undefined && signature === undefined) return false;
    const wanted = this.sign(id, String(expires));
    const given = Buffer.from(String(signature), 'base64url');
    if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) {
      throw new Forbidden('The link is not valid', [], { code: 'invalid_link' });
    }
    if (Number(expires) * 1000 < Date.now()) throw new Forbidden('The link has expired', [], { code: 'expired_link' });
    return true;
  }

  private sign(id: string, expires: string): Buffer {
    return createHmac('sha256', this.signingKey()).update(`${id.toLowerCase()}\n${expires}`).digest();
  }

  /** Of its own, so that no other signature of the product can pass for one of a link. */
  private signingKey(): Buffer {
    const { jwtSecret } = this.config;
    if (!jwtSecret) throw new Error('JWT_SECRET is not set');
    return (this.key ??= Buffer.from(hkdfSync('sha256', jwtSecret, '', 'tradepost:file-link', 32)));
  }
}
