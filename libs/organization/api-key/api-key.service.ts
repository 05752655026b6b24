import { Injectable } from '@nestjs/common';
import type { DeepPartial } from 'typeorm';
import { Unprocessable } from '@app/shared/errors';
import { SecretAnswer } from '@app/shared/http';
import { Answer, type Caller, Resources, ResourceService, type Write } from '@app/shared/resource';
import { revoke } from '../session/revoke';
import { ApiKey } from './api-key.entity';
import { hashOf, newKey } from './secret-key';

/** Makes API keys, shows what is kept of them, and revokes them. */
@Injectable()
export class ApiKeyService extends ResourceService<ApiKey> {
  constructor(resources: Resources) {
    super(ApiKey, resources);
  }

  /** A key in the caller's own name: the only answer that holds it. */
  override create(body: DeepPartial<ApiKey>, caller: Caller): Promise<Answer> {
    const key = newKey();
    const own = { ...body, accountId: caller.actor.id ?? '', prefix: key.slice(0, 10), hash: hashOf(key) };
    return this.resources.write(caller, async (manager) => {
      const { text = '{}', headers } = await super.create(own, { ...caller, within: manager });
      return new SecretAnswer(JSON.stringify({ ...(JSON.parse(text) as object), key }), text, headers);
    });
  }

  /** Revokes it; the row stays for the record. */
  override remove(id: string, caller: Caller): Promise<Answer> {
    return this.resources.write(caller, async (manager) => {
      const write = { manager, caller };
      await this.record(await revoke(ApiKey, await this.load(id, write), manager), write);
      return new Answer(undefined);
    });
  }

  protected override prepare({ expiresAt }: ApiKey, _: Write, before?: ApiKey): void {
    if (before || expiresAt === null || expiresAt === undefined || new Date(expiresAt) > new Date()) return;
    const message = 'A key expires in the future';
    throw new Unprocessable(message, [{ pointer: '/expiresAt', code: 'past', message }], { code: 'rule_violated' });
  }
}
