import { Injectable } from '@nestjs/common';
import { Resources, ResourceService } from '@app/shared/resource';
import { Unit } from './unit.entity';

/** Reads and writes units. */
@Injectable()
export class UnitService extends ResourceService<Unit> {
  constructor(resources: Resources) {
    super(Unit, resources);
  }
}
