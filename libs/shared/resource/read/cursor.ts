import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AuthConfig } from '@app/shared/config';
import { QueryError } from '@app/shared/filtering';

/** The last row that a client has seen: its values of the order as PostgreSQL writes them, and its id. */
export type Place = readonly (string | null)[];

/** A walk through one list. */
export interface Walk {
  /** Where it stands; undefined: at the beginning. */
  place?: Place;
  /**
   * The cursor of what comes after a place.
   *
   * @throws QueryError InvalidPage when the place has a value that is too long for a cursor
   */
  next(place: Place): string;
}

/** As long as a cursor may become: it has to fit into a URL with all else. */
const LONGEST = 4096;

/** Bytes of a signature: SHA-256, cut to what nobody can guess. */
const SIGNATURE = 16;

/**
 * Cursors: places in lists, signed, so that nobody can make one up. The signature covers what the list is as well (its
 * filter, its order, who asks), which a cursor therefore need not hold and cannot be taken away from.
 */
@Injectable()
export class Cursors {
  private key?: Buffer;

  constructor(private readonly config: AuthConfig) {}

  /**
   * @param cursor what the client sent; empty: it wants to begin
   * @param list whatever tells one list from another
   * @throws QueryError InvalidPage for what is no cursor of that list
   */
  walk(cursor: string, list: string): Walk {
    return { place: cursor === '' ? undefined : this.open(cursor, list), next: (place) => this.seal(place, list) };
  }

  private seal(place: Place, list: string): string {
    const payload = Buffer.from(JSON.stringify(place)).toString('base64url');
    if (payload.length > LONGEST) {
      throw refuse('The page ends on a row whose value to sort by is too long to go on from.');
    }
    return `${payload}.${this.sign(payload, list).toString('base64url')}`;
  }

  private open(cursor: string, list: string): Place {
    const [payload, signature = ''] = cursor.split('.');
    const given = Buffer.from(signature, 'base64url');
    if (given.length !== SIGNATURE || !timingSafeEqual(given, this.sign(payload, list))) {
      throw refuse('The cursor is none of this list: it goes with one filter, sort and search, and with one account.');
    }
    return JSON.parse(Buffer.from(payload, 'base64url').toString()) as Place;
  }

  private sign(payload: string, list: string): Buffer {
    return createHmac('sha256', this.signingKey()).update(`${payload}\n${list}`).digest().subarray(0, SIGNATURE);
  }

  /** Of its own, so that no other signature of the product can pass for one of a cursor. */
  private signingKey(): Buffer {
    const { jwtSecret } = this.config;
    if (!jwtSecret) throw new Error('JWT_SECRET is not set');
    return (this.key ??= Buffer.from(hkdfSync('sha256', jwtSecret, '', 'tradepost:cursor', 32)));
  }
}

const refuse = (message: string): QueryError => new QueryError('InvalidPage', message, 'cursor');
