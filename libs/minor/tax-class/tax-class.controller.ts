import { Level } from '@app/shared/model';
import { Resource, ResourceRoutes } from '@app/shared/resource';
import { CreateTaxClass, UpdateTaxClass } from './tax-class.dto';
import { TaxClass } from './tax-class.entity';
import { TaxClassService } from './tax-class.service';

@Resource('minor/tax-classes', TaxClass)
export class TaxClassController extends ResourceRoutes(TaxClassService, {
  read: Level.Guest,
  create: [Level.Admin, CreateTaxClass],
  update: [Level.Admin, UpdateTaxClass],
  remove: Level.Admin,
  batch: Level.Admin,
}) {}
