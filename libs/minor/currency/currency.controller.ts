import { Level } from '@app/shared/model';
import { Resource, ResourceRoutes } from '@app/shared/resource';
import { CreateCurrency, UpdateCurrency } from './currency.dto';
import { Currency } from './currency.entity';
import { CurrencyService } from './currency.service';

@Resource('minor/currencies', Currency)
export class CurrencyController extends ResourceRoutes(CurrencyService, {
  read: Level.Guest,
  create: [Level.Admin, CreateCurrency],
  update: [Level.Admin, UpdateCurrency],
  batch: Level.Admin,
}) {}
