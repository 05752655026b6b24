import { Check, Index } from 'typeorm';
import { Level, Model, Parent, Row } from '@app/shared/model';
import { Channel } from '../channel/channel.entity';
import { Company } from '../company/company.entity';
import { through } from '../company/reach-through';
import { PriceList } from '../price-list/price-list.entity';
import { Relation } from '../relation/relation.entity';

/** Whom a price list is for: what all of its conditions fit, a channel, a buyer, a relation. */
@Model({
  reach: through('priceListId', 'price_list'),
  change: through('priceListId', 'price_list', 'manager'),
  visibleTo: Level.Agent,
  sort: 'priceListId',
})
@Check('num_nonnulls("channel_id", "buyer_company_id", "relation_id") > 0')
@Index('price_list_assignment_once', { synchronize: false })
export class PriceListAssignment extends Row {
  @Parent(() => PriceList, { children: 'assignments', visibleTo: Level.Agent, onDelete: 'CASCADE' })
  priceListId: string;

  @Parent(() => Channel, {
    children: 'priceListAssignments',
    visibleTo: Level.Agent,
    nullable: true,
    onDelete: 'CASCADE',
  })
  channelId: string | null;

  @Parent(() => Company, { nullable: true, onDelete: 'CASCADE', description: 'Who buys' })
  buyerCompanyId: string | null;

  @Parent(() => Relation, { nullable: true, onDelete: 'CASCADE' })
  relationId: string | null;
}
