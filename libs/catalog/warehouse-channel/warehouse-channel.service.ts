import { Injectable } from '@nestjs/common';
import { Resources, ResourceService } from '@app/shared/resource';
import { WarehouseChannel } from './warehouse-channel.entity';

/** Reads and writes which channels warehouses serve. */
@Injectable()
export class WarehouseChannelService extends ResourceService<WarehouseChannel> {
  constructor(resources: Resources) {
    super(WarehouseChannel, resources);
  }
}
