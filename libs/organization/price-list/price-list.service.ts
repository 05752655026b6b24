import { Injectable } from '@nestjs/common';
import { Resources, ResourceService } from '@app/shared/resource';
import { PriceList } from './price-list.entity';

/** Reads and writes price lists. */
@Injectable()
export class PriceListService extends ResourceService<PriceList> {
  constructor(resources: Resources) {
    super(PriceList, resources);
  }
}
