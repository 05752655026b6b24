import { Injectable } from '@nestjs/common';
import { ResourceReader, Resources } from '@app/shared/resource';
import { Allocation } from './allocation.entity';

/** Reads what is promised to which line. */
@Injectable()
export class AllocationService extends ResourceReader<Allocation> {
  constructor(resources: Resources) {
    super(Allocation, resources);
  }
}
