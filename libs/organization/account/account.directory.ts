import { Injectable } from '@nestjs/common';
import { ActorDirectory } from '@app/shared/auth';

/**
 * An actor is current while the account is active, its auth version is that of the token, and what was shown is not revoked.
 * Nobody always is.
 */
@Injectable()
export class AccountDirectory extends ActorDirectory {
  isCurrent(account: string, version: string, credential: string): string {
    return (
      `(${account} IS NULL AND ${credential} IS NULL OR EXISTS (SELECT 1 FROM account WHERE id = ${account}` +
      ` AND auth_version = ${version} AND status = 'active')` +
      ` AND NOT EXISTS (SELECT 1 FROM revoked_credential WHERE id = ${credential}))`
    );
  }
}
