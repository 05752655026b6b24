import { Level } from '@app/shared/model';
import { Resource, ResourceRoutes } from '@app/shared/resource';
import { CreateLocation, UpdateLocation } from './location.dto';
import { Location } from './location.entity';
import { LocationService } from './location.service';

@Resource('organization/locations', Location)
export class LocationController extends ResourceRoutes(LocationService, {
  read: Level.Customer,
  create: [Level.Customer, CreateLocation],
  update: [Level.Customer, UpdateLocation],
  remove: Level.Customer,
  batch: Level.Customer,
}) {}
