import { Access } from '@app/shared/auth';
import { Level } from '@app/shared/model';
import { type Answer, Asking, type Caller, Detail, Resource } from '@app/shared/resource';
import { ChannelSlug } from '../reading/path-slug';
import { Storefront } from '../reading/storefront.service';
import { StorefrontChannel } from './channel.entity';

@Resource('storefront/:channel', StorefrontChannel)
export class StorefrontChannelController {
  constructor(private readonly storefront: Storefront) {}

  @Access(Level.Guest)
  @Detail('')
  get(@ChannelSlug() channel: string, @Asking() caller: Caller): Promise<Answer> {
    return this.storefront.one(StorefrontChannel, { column: 'slug', value: channel }, caller, channel);
  }
}
