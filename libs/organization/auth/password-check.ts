import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Unprocessable } from '@app/shared/errors';
import type { Caller } from '@app/shared/resource';
import { Account } from '../account/account.entity';
import { LoginLimit } from './login-limit';
import { PasswordService } from './password.service';

/** Has people who are signed in show once more that it is they, before what cannot be taken back. */
@Injectable()
export class PasswordCheck {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly passwords: PasswordService,
    private readonly limit: LoginLimit,
  ) {}

  /**
   * @throws Unprocessable when it is not the caller's password
   * @throws TooManyRequests after too many wrong ones, which are counted like those of signing in
   */
  async assertOwn(password: string, { actor, address }: Caller): Promise<void> {
    const account = await this.dataSource.manager.findOne(Account, {
      where: { id: actor.id ?? '' },
      select: { id: true, email: true, passwordHash: true },
    });
    const attempt = await this.limit.begin({ email: account?.email ?? '', address: address ?? null, isFamiliar: true });
    const isRight = await this.passwords
      .matches(password, account?.passwordHash ?? null)
      .catch((reason: unknown) => attempt.repeat(reason));
    if (!isRight) {
      const message = 'This is not your password';
      throw new Unprocessable(message, [{ pointer: '/password', code: 'wrong_password', message }], {
        code: 'wrong_password',
      });
    }
    await attempt.succeed();
  }
}
