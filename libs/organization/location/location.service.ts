import { Injectable } from '@nestjs/common';
import { Resources, ResourceService } from '@app/shared/resource';
import { Location } from './location.entity';

/** Reads and writes locations of companies. */
@Injectable()
export class LocationService extends ResourceService<Location> {
  constructor(resources: Resources) {
    super(Location, resources);
  }
}
