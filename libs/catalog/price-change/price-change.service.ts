import { Injectable } from '@nestjs/common';
import { ResourceReader, Resources } from '@app/shared/resource';
import { PriceChange } from './price-change.entity';

/** Reads how prices have changed. */
@Injectable()
export class PriceChangeService extends ResourceReader<PriceChange> {
  constructor(resources: Resources) {
    super(PriceChange, resources);
  }
}
