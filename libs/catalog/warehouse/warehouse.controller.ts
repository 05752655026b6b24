import { Level } from '@app/shared/model';
import { Resource, ResourceRoutes } from '@app/shared/resource';
import { CreateWarehouse, UpdateWarehouse } from './warehouse.dto';
import { Warehouse } from './warehouse.entity';
import { WarehouseService } from './warehouse.service';

@Resource('catalog/warehouses', Warehouse)
export class WarehouseController extends ResourceRoutes(WarehouseService, {
  read: Level.Agent,
  create: [Level.Agent, CreateWarehouse],
  update: [Level.Agent, UpdateWarehouse],
  remove: Level.Agent,
  batch: Level.Agent,
}) {}
