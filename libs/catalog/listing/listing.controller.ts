import { Level } from '@app/shared/model';
import { Resource, ResourceRoutes } from '@app/shared/resource';
import { CreateListing, UpdateListing } from './listing.dto';
import { Listing } from './listing.entity';
import { ListingService } from './listing.service';

@Resource('catalog/listings', Listing)
export class ListingController extends ResourceRoutes(ListingService, {
  read: Level.Agent,
  create: [Level.Agent, CreateListing],
  update: [Level.Agent, UpdateListing],
  remove: Level.Agent,
  batch: Level.Agent,
}) {}
