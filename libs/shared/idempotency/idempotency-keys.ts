import { createHmac, hkdfSync } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ActorStandings } from '@app/shared/auth';
import { AuthConfig } from '@app/shared/config';
import { read, type TextRows, together } from '@app/shared/database';
import { Conflict, Unprocessable } from '@app/shared/errors';
import { Answer, SecretAnswer } from '@app/shared/http';
import { IDEMPOTENCY_KEY, type KeyedRequest } from './keyed-request';

/** Says that an answer is that of an earlier request. */
const REPLAYED = 'idempotency-replayed';

/** So many rows are removed by one statement. */
const REMOVED_AT_ONCE = 5000;

/** Whether an answer is that of an earlier request: what this one has brought is not needed. */
export const isReplay = ({ headers }: Answer): boolean => headers[REPLAYED] === 'true';

// A row that nobody has committed yet cannot be seen; a lock can.
const LOCK = `SELECT pg_try_advisory_xact_lock(hashtextextended($1 || chr(10) || $2, 0))`;

// A statement of its own, since one sees what was committed before it began, and the lock is free only then.
const find = (standings: ActorStandings): string => `
  SELECT fingerprint, status, headers, body, ${standings.holds('standing', '$3::uuid')} FROM idempotency_key
  WHERE scope = $1 AND key = $2 AND expires_at > now()`;

const keep = (standings: ActorStandings): string => `
  INSERT INTO idempotency_key (scope, key, standing, fingerprint, status, headers, body, expires_at)
  VALUES ($1, $2, ${standings.standing('$3::uuid')}, $4, $5, $6, $7, now() + interval '24 hours')
  ON CONFLICT (scope, key) DO UPDATE SET standing = excluded.standing, fingerprint = excluded.fingerprint,
    status = excluded.status, headers = excluded.headers, body = excluded.body, expires_at = excluded.expires_at`;

const REMOVE = `
  DELETE FROM idempotency_key WHERE (scope, key) IN (
    SELECT scope, key FROM idempotency_key WHERE expires_at <= now() ORDER BY expires_at
    LIMIT ${REMOVED_AT_ONCE} FOR UPDATE SKIP LOCKED)`;

/** Sees to it that what is asked for twice under one key is done once, and answered twice. */
@Injectable()
export class IdempotencyKeys {
  private secret?: Buffer;
  private readonly find: string;
  private readonly keep: string;

  constructor(
    private readonly config: AuthConfig,
    standings: ActorStandings,
  ) {
    this.find = find(standings);
    this.keep = keep(standings);
  }

  /**
   * Does the work, unless it was done under the same key within the last 24 hours: then it answers as it did. The answer is
   * kept in the transaction of the work, so that what fails leaves no key.
   *
   * @param request undefined: it has no key, and the work is done
   * @param manager of the transaction of the work
   * @throws Conflict while the first request with the key is being worked on
   * @throws Unprocessable when the key was used for another request, or the account no longer has the roles that it had then
   */
  async once(request: KeyedRequest | undefined, manager: EntityManager, work: () => Promise<Answer>): Promise<Answer> {
    if (!request) return work();
    const { account } = request;
    const name = [request.scope, request.key];
    const [[[isFree]], [kept]] = await together(
      () => read(manager, LOCK, name),
      () => read(manager, this.find, [...name, account]),
    );
    if (isFree !== 't') throw underWay();
    const fingerprint = this.fingerprintOf(request);
    if (kept) return replay(kept, fingerprint);
    const answer = await work();
    const { headers, status = request.status } = answer;
    const text = answer instanceof SecretAnswer ? answer.kept : answer.text;
    // It goes out with the COMMIT, which fails where this does.
    read(manager, this.keep, [...name, account, fingerprint, status, headers, text]).catch(() => undefined);
    return answer;
  }

  /**
   * Removes keys that have expired, as many as one transaction should.
   *
   * @returns true when there may be more
   */
  async removeExpired(manager: EntityManager): Promise<boolean> {
    const [, count] = await manager.query<[unknown[], number]>(REMOVE);
    return count === REMOVED_AT_ONCE;
  }

  /** A bare hash of a body with a password in it would be as good as the password to whoever reads the table. */
  private fingerprintOf({ identity }: KeyedRequest): string {
    const { jwtSecret } = this.config;
    if (!jwtSecret) throw new Error('JWT_SECRET is not set');
    this.secret ??= Buffer.from(hkdfSync('sha256', jwtSecret, '', 'tradepost:idempotency', 32));
    return createHmac('sha256', this.secret).update(identity).digest('base64url');
  }
}

function replay([fingerprint, status, headers, body, holds]: TextRows[number], asked: string): Answer {
  if (fingerprint === asked && holds === 't') {
    const kept = JSON.parse(headers ?? '{}') as Record<string, string>;
    return new Answer(body ?? undefined, { ...kept, [REPLAYED]: 'true' }, Number(status));
  }
  const message =
    'The key was used for another request: its method, URL, body, mask or the level or roles of its account differ';
  throw new Unprocessable(message, [{ pointer: IDEMPOTENCY_KEY, code: 'idempotency_key_reused', message }], {
    code: 'idempotency_key_reused',
  });
}

function underWay(): Conflict {
  const message = 'The first request with this key is still being worked on; try again';
  return new Conflict(message, [{ pointer: IDEMPOTENCY_KEY, code: 'idempotency_key_in_use', message }], {
    code: 'idempotency_key_in_use',
    headers: { 'retry-after': '1' },
  });
}
