import { Level } from '@app/shared/model';
import { Resource, ResourceRoutes } from '@app/shared/resource';
import { CreateCountry, UpdateCountry } from './country.dto';
import { Country } from './country.entity';
import { CountryService } from './country.service';

@Resource('minor/countries', Country)
export class CountryController extends ResourceRoutes(CountryService, {
  read: Level.Guest,
  create: [Level.Admin, CreateCountry],
  update: [Level.Admin, UpdateCountry],
  remove: Level.Admin,
  batch: Level.Admin,
}) {}
