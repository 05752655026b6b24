import { TaxClass } from '@app/minor';
import { Flag, Integer, Level, Model, Parent, Row, Text } from '@app/shared/model';
import { Channel } from '../channel/channel.entity';
import { through } from '../company/reach-through';

/** A way in which a channel delivers; what that costs is said by its rates. */
@Model({
  reach: through('channelId', 'channel'),
  change: through('channelId', 'channel', 'manager'),
  visibleTo: Level.Customer,
  search: ['name'],
  sort: 'position,name',
})
export class ShippingMethod extends Row {
  @Parent(() => Channel, {
    children: 'shippingMethods',
    visibleTo: Level.Customer,
    order: 'position,name',
    onDelete: 'CASCADE',
  })
  channelId: string;

  @Parent(() => TaxClass, { nullable: true, description: 'Of which what it costs is taxed; null: the default' })
  taxClassId: string | null;

  @Text({ max: 120 }) name: string;
  @Text({ max: 2000, nullable: true }) description: string | null;
  @Flag({ default: true }) active: boolean;
  @Integer({ default: 0, description: 'Its place among its siblings' }) position: number;
  @Integer({ min: 0, max: 365, nullable: true, description: 'Days until it arrives, at least' }) leastDays:
    number | null;
  @Integer({ min: 0, max: 365, nullable: true, description: 'Days until it arrives, at most' }) mostDays: number | null;
}
