import { Level } from '@app/shared/model';
import { Resource, ResourceRoutes } from '@app/shared/resource';
import { RefundLine } from './refund-line.entity';
import { RefundLineService } from './refund-line.service';

@Resource('orders/refund-lines', RefundLine)
export class RefundLineController extends ResourceRoutes(RefundLineService, { read: Level.Customer }) {}
