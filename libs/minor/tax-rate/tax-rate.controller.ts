import { Level } from '@app/shared/model';
import { Resource, ResourceRoutes } from '@app/shared/resource';
import { CreateTaxRate, UpdateTaxRate } from './tax-rate.dto';
import { TaxRate } from './tax-rate.entity';
import { TaxRateService } from './tax-rate.service';

@Resource('minor/tax-rates', TaxRate)
export class TaxRateController extends ResourceRoutes(TaxRateService, {
  read: Level.Guest,
  create: [Level.Admin, CreateTaxRate],
  update: [Level.Admin, UpdateTaxRate],
  remove: Level.Admin,
  batch: Level.Admin,
}) {}
