import { Level } from '@app/shared/model';
import { Resource, ResourceRoutes } from '@app/shared/resource';
import { FulfilmentLine } from './fulfilment-line.entity';
import { FulfilmentLineService } from './fulfilment-line.service';

@Resource('orders/fulfilment-lines', FulfilmentLine)
export class FulfilmentLineController extends ResourceRoutes(FulfilmentLineService, { read: Level.Customer }) {}
