import { Injectable } from '@nestjs/common';
import { Resources, ResourceService } from '@app/shared/resource';
import { Collection } from './collection.entity';

/** Reads and writes collections. */
@Injectable()
export class CollectionService extends ResourceService<Collection> {
  constructor(resources: Resources) {
    super(Collection, resources);
  }
}
