import { Injectable } from '@nestjs/common';
import { Resources, ResourceService } from '@app/shared/resource';
import { Currency } from './currency.entity';

/** Reads and writes currencies. */
@Injectable()
export class CurrencyService extends ResourceService<Currency> {
  constructor(resources: Resources) {
    super(Currency, resources);
  }
}
