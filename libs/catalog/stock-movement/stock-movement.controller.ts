import { Level } from '@app/shared/model';
import { Resource, ResourceRoutes } from '@app/shared/resource';
import { StockMovement } from './stock-movement.entity';
import { StockMovementService } from './stock-movement.service';

@Resource('catalog/stock-movements', StockMovement)
export class StockMovementController extends ResourceRoutes(StockMovementService, { read: Level.Agent }) {}
