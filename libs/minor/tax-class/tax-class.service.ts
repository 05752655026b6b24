import { Injectable } from '@nestjs/common';
import { Resources, ResourceService } from '@app/shared/resource';
import { TaxClass } from './tax-class.entity';

/** Reads and writes tax classes. */
@Injectable()
export class TaxClassService extends ResourceService<TaxClass> {
  constructor(resources: Resources) {
    super(TaxClass, resources);
  }
}
