import { Injectable } from '@nestjs/common';
import { Resources, ResourceService } from '@app/shared/resource';
import { Recurrence } from './recurrence.entity';

/** Shows what recurs. */
@Injectable()
export class RecurrenceService extends ResourceService<Recurrence> {
  constructor(resources: Resources) {
    super(Recurrence, resources);
  }
}
