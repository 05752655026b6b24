import { Injectable } from '@nestjs/common';
import { ResourceReader, Resources } from '@app/shared/resource';
import { Reservation } from './reservation.entity';

/** Reads what is kept for whom. */
@Injectable()
export class ReservationService extends ResourceReader<Reservation> {
  constructor(resources: Resources) {
    super(Reservation, resources);
  }
}
