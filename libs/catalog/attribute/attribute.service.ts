import { Injectable } from '@nestjs/common';
import type { DeepPartial } from 'typeorm';
import { type Answer, type Caller, Resources, ResourceService } from '@app/shared/resource';
import { directory } from '../assigned-value/attribute-members';
import { Attribute } from './attribute.entity';

/** Reads and writes attributes. Filters of this process know at once what has changed. */
@Injectable()
export class AttributeService extends ResourceService<Attribute> {
  constructor(resources: Resources) {
    super(Attribute, resources);
  }

  override create(body: DeepPartial<Attribute>, caller: Caller): Promise<Answer> {
    return this.forgetting(super.create(body, caller));
  }

  override update(id: string, body: DeepPartial<Attribute>, caller: Caller): Promise<Answer> {
    return this.forgetting(super.update(id, body, caller));
  }

  override remove(id: string, caller: Caller): Promise<Answer> {
    return this.forgetting(super.remove(id, caller));
  }

  private forgetting(write: Promise<Answer>): Promise<Answer> {
    return write.finally(() => directory.forget());
  }
}
