import { Injectable } from '@nestjs/common';
import { recordChanges } from '@app/shared/audit';
import { JobOutbox } from '@app/shared/job';
import { PersonalDataRegistry } from '@app/shared/personal-data';
import { Answer, type Caller, originOf, Resources } from '@app/shared/resource';
import { Account } from '../account/account.entity';
import type { PersonalDataExport } from './personal-data.dto';
import { PERSONAL_DATA_JOB, PERSONAL_DATA_QUEUE } from './personal-data.queue';
import { personOf } from './person';

/** Gives people what is known of them, and forgets them. Both are written down. */
@Injectable()
export class PersonalDataService {
  constructor(
    private readonly resources: Resources,
    private readonly registry: PersonalDataRegistry,
    private readonly outbox: JobOutbox,
  ) {}

  /**
   * Orders a file of all that is known of an account, for who asks for it.
   *
   * @throws NotFound
   */
  export(accountId: string, caller: Caller): Promise<Answer> {
    return this.resources.write(caller, async (manager) => {
      const { account } = await personOf(accountId, manager);
      const jobId = await this.outbox.enqueue(manager, {
        queue: PERSONAL_DATA_QUEUE,
        name: PERSONAL_DATA_JOB,
        data: { accountId },
        requesterId: caller.actor.id,
      });
      const change = { model: Account, action: 'exported', before: account, after: account } as const;
      await recordChanges(manager, originOf(caller), [change]);
      return new Answer(JSON.stringify({ jobId } satisfies PersonalDataExport), { location: `/v1/jobs/${jobId}` });
    });
  }

  /**
   * Has every part forget who an account was. One that was erased before stays as it is.
   *
   * @throws NotFound
   * @throws Conflict for the last administrator, and the last owner of a company
   */
  erase(accountId: string, caller: Caller): Promise<Answer> {
    return this.resources.write(caller, async (manager) => {
      const { person } = await personOf(accountId, manager);
      await this.registry.erase(person, { manager, origin: originOf(caller) });
      return new Answer(undefined);
    });
  }
}
