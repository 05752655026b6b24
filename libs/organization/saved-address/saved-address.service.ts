import { Injectable } from '@nestjs/common';
import type { DeepPartial } from 'typeorm';
import type { RowChange } from '@app/shared/audit';
import { Unprocessable } from '@app/shared/errors';
import { type Answer, type Caller, Resources, ResourceService, type Write } from '@app/shared/resource';
import { SavedAddress } from './saved-address.entity';

/** The most addresses of an account. */
const MOST = 50;

/** Reads and writes one's own addresses. */
@Injectable()
export class SavedAddressService extends ResourceService<SavedAddress> {
  constructor(resources: Resources) {
    super(SavedAddress, resources);
  }

  override create(body: DeepPartial<SavedAddress>, caller: Caller): Promise<Answer> {
    return super.create({ ...body, accountId: caller.actor.id ?? '' }, caller);
  }

  /** @throws Unprocessable (`too_many_addresses`) */
  protected override async prepare(
    { accountId }: SavedAddress,
    { manager }: Write,
    before?: SavedAddress,
  ): Promise<void> {
    if (before || (await manager.countBy(SavedAddress, { accountId })) < MOST) return;
    const message = `An account has at most ${MOST} addresses`;
    throw new Unprocessable(message, [{ pointer: '', code: 'too_many', message }], { code: 'too_many_addresses' });
  }

  /** The log says that it has changed, not where somebody lives: what it keeps is never forgotten. */
  protected override record(change: RowChange, write: Write): Promise<void> {
    const { before, after } = change;
    return super.record({ ...change, before: withoutPlace(before), after: withoutPlace(after) } as RowChange, write);
  }
}

const withoutPlace = <T extends object>(row: T | undefined): T | undefined => row && { ...row, address: null };
