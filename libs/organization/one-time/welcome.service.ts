import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, In } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { Settings } from '@app/minor';
import { transact } from '@app/shared/database';
import { Forbidden, Unprocessable } from '@app/shared/errors';
import { Account } from '../account/account.entity';
import { assertStrong } from '../account/create-account';
import { REGISTRATION_OPEN } from '../organization.settings';
import { PasswordService } from '../auth/password.service';
import { endSessions } from '../session/revoke';
import { OneTimeTokens } from './one-time.service';
import type { PasswordResetRequest, Registration, TokenAndPassword } from './welcome.dto';

/** How people come to an account of their own, and back to it. Nothing here says which addresses are known. */
@Injectable()
export class WelcomeService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly passwords: PasswordService,
    private readonly tokens: OneTimeTokens,
    private readonly settings: Settings,
  ) {}

  /**
   * A customer's account, which waits for its address to be confirmed. For an address that is known already nothing is done.
   *
   * @throws Unprocessable when the password is too easy to guess
   * @throws Forbidden where registration is closed (`registration.open`)
   */
  async register({ password, ...fields }: Registration): Promise<void> {
    if (!(await this.settings.inForce(REGISTRATION_OPEN, null))) {
      throw new Forbidden('Nobody can register here', [], { code: 'registration_closed' });
    }
    const account = { ...fields, email: fields.email.toLowerCase(), level: 'customer' as const };
    await assertStrong(password, account);
    const passwordHash = await this.passwords.hash(password);
    await transact(this.dataSource, async (manager) => {
      const id = uuid();
      const { raw } = (await manager
        .createQueryBuilder()
        .insert()
        .into(Account)
        .values({ ...account, id, status: 'invited', passwordHash })
        .orIgnore()
        .returning('id')
        .execute()) as { raw: unknown[] };
      if (raw.length > 0) await this.tokens.send('confirmation', id, manager);
    });
  }

  /**
   * Opens a registered account to who can read the mail of its address and has registered it. Either alone is not enough: else
   * a stranger could register somebody's address and know the password of what that person confirms.
   *
   * @throws Unprocessable when the token is not good, or the password another one, which leaves the token as it is
   */
  confirm({ token, password }: TokenAndPassword): Promise<void> {
    return transact(this.dataSource, async (manager) => {
      const { accountId } = await this.tokens.take(token, ['confirmation'], manager);
      const { passwordHash } = await manager.findOneOrFail(Account, {
        where: { id: accountId },
        select: { passwordHash: true },
      });
      if (!(await this.passwords.matches(password, passwordHash))) throw wrongPassword();
      await manager.update(Account, { id: accountId, status: 'invited' }, { status: 'active', ...changed });
      await manager.update(Account, { id: accountId }, confirmed);
    });
  }

  /** Has a token sent by which a new password can be set. */
  async requestReset({ email }: PasswordResetRequest): Promise<void> {
    await transact(this.dataSource, async (manager) => {
      const account = await manager.findOneBy(Account, {
        email: email.toLowerCase(),
        status: In(['active', 'invited']),
      });
      if (account) await this.tokens.send('reset', account.id, manager);
    });
  }

  /**
   * Sets a password by the token of an invitation or a reset. All sessions end, and whoever was invited can sign in: they
   * have shown that the address is theirs.
   *
   * @throws Unprocessable when the token is not good, or the password is too easy to guess, which leaves the token as it is
   */
  setPassword({ token, password }: TokenAndPassword): Promise<void> {
    return transact(this.dataSource, async (manager) => {
      const { accountId } = await this.tokens.take(token, ['invitation', 'reset'], manager);
      const account = await manager.findOneByOrFail(Account, { id: accountId });
      await assertStrong(password, account);
      const passwordHash = await this.passwords.hash(password);
      await manager.update(Account, { id: accountId }, { passwordHash, ...changed, ...confirmed });
      await manager.update(Account, { id: accountId, status: 'invited' }, { status: 'active' });
      await endSessions(accountId, manager);
    });
  }
}

function wrongPassword(): Unprocessable {
  const message = 'This is not the password of the registration; whose address it is can ask for a reset';
  return new Unprocessable(message, [{ pointer: '/password', code: 'wrong_password', message }], {
    code: 'wrong_password',
  });
}

/** What was issued before is no longer good. */
const changed = { authVersion: () => 'auth_version + 1', version: () => 'version + 1' };

/** Whoever has the token reads the mail of the address. */
const confirmed = { emailConfirmedAt: () => 'coalesce(email_confirmed_at, now())' };
