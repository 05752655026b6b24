import { Injectable } from '@nestjs/common';
import { Resources, ResourceService } from '@app/shared/resource';
import { Warehouse } from './warehouse.entity';

/** Reads and writes warehouses. */
@Injectable()
export class WarehouseService extends ResourceService<Warehouse> {
  constructor(resources: Resources) {
    super(Warehouse, resources);
  }
}
