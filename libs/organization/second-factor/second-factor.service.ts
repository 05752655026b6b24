import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull, LessThan, Not } from 'typeorm';
import { recordChanges } from '@app/shared/audit';
import { Conflict, NotFound, Unprocessable } from '@app/shared/errors';
import { SecretAnswer } from '@app/shared/http';
import { Answer, type Caller, originOf, Resources } from '@app/shared/resource';
import { Account } from '../account/account.entity';
import { SecretBox } from './secret-box';
import { SecondFactor } from './second-factor.entity';
import { base32, keyUri, stepAt, stepOf } from './totp';

const ISSUER = 'Tradepost';
const RECOVERY_CODES = 10;

/** Gives people a second factor, asks for it, and takes it away. */
@Injectable()
export class SecondFactors {
  constructor(
    private readonly resources: Resources,
    private readonly box: SecretBox,
  ) {}

  /**
   * A new secret for the caller, in place of one that was never confirmed. It is asked for once a code has confirmed it.
   *
   * @throws Conflict when there is one
   */
  enrol(caller: Caller): Promise<Answer> {
    return this.resources.write(caller, async (manager) => {
      const account = await this.account(caller.actor.id ?? '', manager);
      if (account.secondFactor) {
        throw new Conflict('There is a second factor already', [], { code: 'second_factor_on' });
      }
      const secret = randomBytes(20);
      const { id: accountId, email } = account;
      await manager.upsert(SecondFactor, { accountId, secret: this.box.seal(secret, accountId), lastStep: 0 }, [
        'accountId',
      ]);
      const shown = { secret: base32(secret), uri: keyUri(secret, ISSUER, email) };
      return new SecretAnswer(JSON.stringify(shown), '{}', {});
    });
  }

  /**
   * Has the second factor asked for from now on.
   *
   * @returns the recovery codes, this once
   * @throws Unprocessable when the code is not one of the secret
   */
  confirm(code: string, caller: Caller): Promise<Answer> {
    return this.resources.write(caller, async (manager) => {
      const account = await this.account(caller.actor.id ?? '', manager);
      if (!(await this.takeCode(account.id, code, { confirmedAt: IsNull() }, manager))) {
        const message = 'The code is not one of the secret; is the clock right?';
        throw new Unprocessable(message, [{ pointer: '/totp', code: 'totp_wrong', message }], { code: 'totp_wrong' });
      }
      const recoveryCodes = Array.from({ length: RECOVERY_CODES }, () =>
        base32(randomBytes(10)).replace(/(.{4})(?=.)/g, '$1-'),
      );
      await manager.update(
        SecondFactor,
        { accountId: account.id },
        { confirmedAt: new Date(), recoveryHashes: recoveryCodes.map((each) => this.digest(each, account.id)) },
      );
      await this.set(account, true, caller, manager);
      return new SecretAnswer(JSON.stringify({ recoveryCodes }), '{}', {});
    });
  }

  /** Asks for none any more. @throws NotFound */
  remove(accountId: string, caller: Caller): Promise<Answer> {
    return this.resources.write(caller, async (manager) => {
      const account = await this.account(accountId, manager);
      await manager.delete(SecondFactor, { accountId });
      if (account.secondFactor) await this.set(account, false, caller, manager);
      return new Answer(undefined);
    });
  }

  /** Whether it is a code of the account's app, or one of its recovery codes; either is taken once, whoever comes together. */
  async take(accountId: string, code: string, manager: EntityManager): Promise<boolean> {
    if (/^\d{6}$/.test(code)) return this.takeCode(accountId, code, { confirmedAt: Not(IsNull()) }, manager);
    const [, affected] = await manager.query<[unknown[], number]>(
      `UPDATE second_factor SET recovery_hashes = array_remove(recovery_hashes, $2)
       WHERE account_id = $1 AND confirmed_at IS NOT NULL AND $2 = ANY (recovery_hashes)`,
      [accountId, this.digest(code, accountId)],
    );
    return affected === 1;
  }

  private async takeCode(accountId: string, code: string, which: object, manager: EntityManager): Promise<boolean> {
    const factor = await manager.findOneBy(SecondFactor, { accountId, ...which });
    const step = factor && stepOf(code, this.box.open(factor.secret, accountId), stepAt(new Date()));
    if (step == null) return false;
    const { affected } = await manager.update(
      SecondFactor,
      { accountId, lastStep: LessThan(step), ...which },
      { lastStep: step },
    );
    return affected === 1;
  }

  private digest(code: string, accountId: string): string {
    return this.box.digest(code.toUpperCase().replace(/[^A-Z2-7]/g, ''), accountId);
  }

  private async account(id: string, manager: EntityManager): Promise<Account> {
    const account = await manager.findOne(Account, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!account) throw new NotFound(`There is no Account with the id ${id}`);
    return account;
  }

  private async set(before: Account, secondFactor: boolean, caller: Caller, manager: EntityManager): Promise<void> {
    const after = { ...before, secondFactor, version: before.version + 1 };
    await manager.update(Account, { id: before.id }, { secondFactor, version: after.version });
    await recordChanges(manager, originOf(caller), [{ model: Account, action: 'updated', before, after }]);
  }
}
