import { Level } from '@app/shared/model';
import { Resource, ResourceRoutes } from '@app/shared/resource';
import { CreateChannel, UpdateChannel } from './channel.dto';
import { Channel } from './channel.entity';
import { ChannelService } from './channel.service';

@Resource('organization/channels', Channel)
export class ChannelController extends ResourceRoutes(ChannelService, {
  read: Level.Customer,
  create: [Level.Agent, CreateChannel],
  update: [Level.Agent, UpdateChannel],
  remove: Level.Agent,
  batch: Level.Agent,
}) {}
