import { Injectable } from '@nestjs/common';
import { Resources, ResourceService } from '@app/shared/resource';
import { Country } from './country.entity';

/** Reads and writes countries. */
@Injectable()
export class CountryService extends ResourceService<Country> {
  constructor(resources: Resources) {
    super(Country, resources);
  }
}
