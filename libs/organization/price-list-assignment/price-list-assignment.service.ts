import { Injectable } from '@nestjs/common';
import { Resources, ResourceService } from '@app/shared/resource';
import { PriceListAssignment } from './price-list-assignment.entity';

/** Reads and writes whom price lists are for. */
@Injectable()
export class PriceListAssignmentService extends ResourceService<PriceListAssignment> {
  constructor(resources: Resources) {
    super(PriceListAssignment, resources);
  }
}
