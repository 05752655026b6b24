import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuthConfig } from '@app/shared/config';
import { RecurringSweep } from '@app/shared/job';
import { Answer, type Caller, Resources, ResourceService } from '@app/shared/resource';
import { revoke } from './revoke';
import { Session } from './session.entity';

/** Shows sessions, and ends them. */
@Injectable()
export class SessionService extends ResourceService<Session> {
  constructor(
    resources: Resources,
    private readonly config: AuthConfig,
  ) {
    super(Session, resources);
  }

  /** Ends a session, with all tokens that it has brought; the row stays for the record. */
  override remove(id: string, caller: Caller): Promise<Answer> {
    return this.resources.write(caller, async (manager) => {
      const write = { manager, caller };
      await this.record(await revoke(Session, await this.load(id, write), manager), write);
      return new Answer(undefined);
    });
  }

  /** What is revoked is only worth knowing as long as a token may still name it. */
  @RecurringSweep({ name: 'credentials.cleaning', every: '1 hour' })
  async forget(manager: EntityManager): Promise<void> {
    await manager.query(`DELETE FROM revoked_credential WHERE revoked_at < now() - make_interval(secs => $1)`, [
      this.config.accessTokenTtl + 3600,
    ]);
  }
}
