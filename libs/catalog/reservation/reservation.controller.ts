import { Level } from '@app/shared/model';
import { Resource, ResourceRoutes } from '@app/shared/resource';
import { Reservation } from './reservation.entity';
import { ReservationService } from './reservation.service';

@Resource('catalog/reservations', Reservation)
export class ReservationController extends ResourceRoutes(ReservationService, { read: Level.Agent }) {}
