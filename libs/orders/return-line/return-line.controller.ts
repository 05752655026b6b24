import { Level } from '@app/shared/model';
import { Resource, ResourceRoutes } from '@app/shared/resource';
import { ReturnLine } from './return-line.entity';
import { ReturnLineService } from './return-line.service';

@Resource('orders/return-lines', ReturnLine)
export class ReturnLineController extends ResourceRoutes(ReturnLineService, { read: Level.Customer }) {}
