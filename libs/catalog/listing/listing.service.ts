import { Injectable } from '@nestjs/common';
import { Resources, ResourceService } from '@app/shared/resource';
import { Listing } from './listing.entity';

/** Reads and writes in which channels products are listed. */
@Injectable()
export class ListingService extends ResourceService<Listing> {
  constructor(resources: Resources) {
    super(Listing, resources);
  }
}
