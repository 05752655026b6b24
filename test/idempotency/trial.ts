import { Post } from '@nestjs/common';
import { Category } from '@app/catalog';
import { Access } from '@app/shared/auth';
import { Level } from '@app/shared/model';
import { type Answer, Asking, type Caller, RequireKey, Resource, Resources, SecretAnswer } from '@app/shared/resource';

/** Routes that no part has: one that wants a key, and one that shows a secret. */
@Resource('trial', Category)
export class TrialController {
  private count = 0;

  constructor(private readonly resources: Resources) {}

  @Access(Level.Customer)
  @Post('required')
  @RequireKey()
  required(@Asking() caller: Caller): Promise<Answer> {
    return this.secret(caller);
  }

  @Access(Level.Guest)
  @Post('secret')
  secret(@Asking() caller: Caller): Promise<Answer> {
    return this.resources.write(caller, () => {
      const count = ++this.count;
      return Promise.resolve(new SecretAnswer(`{"secret":"tp_${count}","count":${count}}`, `{"count":${count}}`));
    });
  }
}
