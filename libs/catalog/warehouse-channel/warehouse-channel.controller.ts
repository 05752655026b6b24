import { Level } from '@app/shared/model';
import { Resource, ResourceRoutes } from '@app/shared/resource';
import { CreateWarehouseChannel, UpdateWarehouseChannel } from './warehouse-channel.dto';
import { WarehouseChannel } from './warehouse-channel.entity';
import { WarehouseChannelService } from './warehouse-channel.service';

@Resource('catalog/warehouse-channels', WarehouseChannel)
export class WarehouseChannelController extends ResourceRoutes(WarehouseChannelService, {
  read: Level.Agent,
  create: [Level.Agent, CreateWarehouseChannel],
  update: [Level.Agent, UpdateWarehouseChannel],
  remove: Level.Agent,
  batch: Level.Agent,
}) {}
