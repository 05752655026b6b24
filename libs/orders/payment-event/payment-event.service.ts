import { Injectable } from '@nestjs/common';
import { ResourceReader, Resources } from '@app/shared/resource';
import { PaymentEvent } from './payment-event.entity';

/** Reads what providers were asked for and have told. */
@Injectable()
export class PaymentEventService extends ResourceReader<PaymentEvent> {
  constructor(resources: Resources) {
    super(PaymentEvent, resources);
  }
}
