import { Injectable } from '@nestjs/common';
import { Resources, ResourceService } from '@app/shared/resource';
import { PaymentTerms } from './payment-terms.entity';

/** Reads and writes payment terms. */
@Injectable()
export class PaymentTermsService extends ResourceService<PaymentTerms> {
  constructor(resources: Resources) {
    super(PaymentTerms, resources);
  }
}
