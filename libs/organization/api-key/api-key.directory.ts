import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { type Actor, ApiKeyDirectory } from '@app/shared/auth';
import { type LevelName, levelFromName } from '@app/shared/model';
import { hashOf, KEY } from './secret-key';

interface Found {
  id: string;
  scopes: string[];
  account: string;
  level: LevelName;
  version: number;
  stale: boolean;
}

/** SQL that is true for a key that is neither revoked nor expired, over the row `api_key`. */
export const IS_GOOD_KEY = '(api_key.revoked_at IS NULL AND coalesce(api_key.expires_at > now(), true))';

const FIND = `
  SELECT api_key.id, api_key.scopes, account.id AS account, account.level, account.auth_version AS version,
    coalesce(api_key.last_used_at < now() - interval '5 minutes', true) AS stale
  FROM api_key JOIN account ON account.id = api_key.account_id
  WHERE api_key.hash = $1 AND ${IS_GOOD_KEY}
    AND account.status = 'active'`;

/** Looks up API keys by their hash: one statement more than a token takes, so that a revoked one is refused at once. */
@Injectable()
export class ApiKeys extends ApiKeyDirectory {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {
    super();
  }

  override async actorOf(key: string): Promise<Actor | undefined> {
    if (!KEY.test(key)) return undefined;
    const [found] = await this.dataSource.query<Found[]>(FIND, [hashOf(key)]);
    if (!found) return undefined;
    // Not on every request: a row that is written each time would be what all requests of a key wait for.
    if (found.stale) await this.dataSource.query('UPDATE api_key SET last_used_at = now() WHERE id = $1', [found.id]);
    return {
      id: found.account,
      level: levelFromName(found.level) ?? 0,
      authVersion: found.version,
      sessionId: null,
      apiKey: { id: found.id, scopes: found.scopes },
    };
  }
}
