import { Injectable } from '@nestjs/common';
import { Resources, ResourceService } from '@app/shared/resource';
import { Tag } from './tag.entity';

/** Reads and writes tags. */
@Injectable()
export class TagService extends ResourceService<Tag> {
  constructor(resources: Resources) {
    super(Tag, resources);
  }
}
