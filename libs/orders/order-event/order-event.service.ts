import { Injectable } from '@nestjs/common';
import { ResourceReader, Resources } from '@app/shared/resource';
import { OrderEvent } from './order-event.entity';

/** Reads what has happened to orders. */
@Injectable()
export class OrderEventService extends ResourceReader<OrderEvent> {
  constructor(resources: Resources) {
    super(OrderEvent, resources);
  }
}
