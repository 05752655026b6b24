import { Injectable } from '@nestjs/common';
import { Resources, ResourceService, type Write } from '@app/shared/resource';
import { assertCodes } from './assert-codes';
import { Channel } from './channel.entity';

/** Reads and writes channels. */
@Injectable()
export class ChannelService extends ResourceService<Channel> {
  constructor(resources: Resources) {
    super(Channel, resources);
  }

  protected override prepare(row: Channel, { manager }: Write): Promise<void> {
    return assertCodes(row, manager);
  }
}
