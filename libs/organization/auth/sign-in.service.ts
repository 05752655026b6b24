import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { type Origin, recordChanges } from '@app/shared/audit';
import { AuthConfig } from '@app/shared/config';
import { transact } from '@app/shared/database';
import { Unauthorized } from '@app/shared/errors';
import { Account } from '../account/account.entity';
import { SecondFactors } from '../second-factor/second-factor.service';
import { Session } from '../session/session.entity';
import type { Credentials } from './auth.dto';
import { LoginLimit } from './login-limit';
import { PasswordService } from './password.service';

/** Where a request to sign in, to stay so or to sign out comes from; nobody is signed in by then. */
export interface Visit extends Origin {
  userAgent: string | null;
}

/** Where a request comes from. */
export const visitOf = ({ headers, ip, id }: FastifyRequest): Visit => ({
  accountId: null,
  address: ip,
  requestId: id,
  userAgent: headers['user-agent']?.slice(0, 300) ?? null,
});

/** An account that has proved who it is, and the session that begins. */
export interface SignedIn {
  account: Account;
  session: Pick<Session, 'id' | 'generation'>;
}

/** For so long, an address from which an account was used is one of its own. */
const FAMILIAR_MS = 30 * 24 * 60 * 60 * 1000;

/** Finds out whether somebody is who they say, and begins their session. */
@Injectable()
export class SignIns {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly passwords: PasswordService,
    private readonly factors: SecondFactors,
    private readonly limit: LoginLimit,
    private readonly config: AuthConfig,
  ) {}

  /**
   * A session for who shows the right password and, where the account has one, the second factor.
   *
   * @throws Unauthorized, in the same words and the same time for an unknown address and a wrong password; `totp_required` and
   *   `totp_wrong` for who has the password
   * @throws TooManyRequests after too many wrong passwords or codes, whether or not there is such an account
   */
  async begin({ email, password, totp }: Credentials, visit: Visit): Promise<SignedIn> {
    const { account, isFamiliar } = await this.find(email.toLowerCase(), visit);
    const attempt = await this.limit.begin({ email, address: visit.address, isFamiliar });
    const isRight = await this.passwords
      .matches(password, account?.passwordHash ?? null)
      .catch((reason: unknown) => attempt.repeat(reason));
    if (!account || !isRight || account.status !== 'active') {
      throw new Unauthorized('The e-mail address or the password is wrong, or the account is not active');
    }
    if (account.secondFactor && !totp) {
      await attempt.succeed();
      throw new Unauthorized('The account asks for a code of its second factor', [], { code: 'totp_required' });
    }
    if (account.secondFactor && !(await this.factors.take(account.id, totp ?? '', this.dataSource.manager))) {
      throw new Unauthorized('The code is wrong, was used before, or is over', [], { code: 'totp_wrong' });
    }
    await attempt.succeed();
    return transact(this.dataSource, async (manager) => {
      const now = new Date();
      const session = {
        id: uuid(),
        version: 1,
        generation: 1,
        accountId: account.id,
        userAgent: visit.userAgent,
        address: visit.address,
        lastUsedAt: now,
        expiresAt: new Date(now.getTime() + this.config.refreshTokenTtl * 1000),
      };
      await manager.insert(Session, session);
      const origin = { ...visit, accountId: account.id };
      await recordChanges(manager, origin, [{ model: Session, action: 'created', after: session }]);
      await manager.update(Account, { id: account.id }, { lastLoginAt: now, updatedAt: () => 'updated_at' });
      return { account, session };
    });
  }

  /** The account of an address, and whether it has lately been used from where the request comes. */
  private async find(email: string, { address }: Origin): Promise<{ account: Account | null; isFamiliar: boolean }> {
    const query = this.dataSource
      .getRepository(Account)
      .createQueryBuilder('account')
      .addSelect('account.passwordHash')
      .where({ email });
    const session = query
      .subQuery()
      .select('1')
      .from(Session, 'session')
      .where('session.accountId = account.id AND session.address = :address AND session.lastUsedAt > :since');
    const { entities, raw } = await query
      .addSelect(`EXISTS ${session.getQuery()}`, 'familiar')
      .setParameters({ address, since: new Date(Date.now() - FAMILIAR_MS) })
      .getRawAndEntities<{ familiar: boolean }>();
    return { account: entities[0] ?? null, isFamiliar: raw[0]?.familiar ?? false };
  }
}
