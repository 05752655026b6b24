import type { Schema } from '@app/shared/database';
import { organizationMigrations } from './migration';
import { Account } from './account/account.entity';
import { ApiKey } from './api-key/api-key.entity';
import { Company } from './company/company.entity';
import './company/own-data';
import { Division } from './division/division.entity';
import { PaymentTerms } from './payment-terms/payment-terms.entity';
import { Location } from './location/location.entity';
import { RelationKind } from './relation-kind/relation-kind.entity';
import { Relation } from './relation/relation.entity';
import { Channel } from './channel/channel.entity';
import { ShippingMethod } from './shipping-method/shipping-method.entity';
import { ShippingRate } from './shipping-rate/shipping-rate.entity';
import { PriceList } from './price-list/price-list.entity';
import { PriceListAssignment } from './price-list-assignment/price-list-assignment.entity';
import { Campaign } from './campaign/campaign.entity';
import { CampaignSpending } from './campaign/campaign-spending.entity';
import { CampaignChannel } from './campaign-channel/campaign-channel.entity';
import { Promotion } from './promotion/promotion.entity';
import { Membership } from './membership/membership.entity';
import { OneTimeToken } from './one-time/one-time-token.entity';
import { SecondFactor } from './second-factor/second-factor.entity';
import { SavedAddress } from './saved-address/saved-address.entity';
import { Session } from './session/session.entity';
import { WebhookDelivery } from './webhook/webhook-delivery.entity';
import { WebhookSubscription } from './webhook/webhook-subscription.entity';

/** What the organization adds to the database. */
export const organizationSchema: Schema = {
  entities: [
    Account,
    Session,
    ApiKey,
    Company,
    Membership,
    Division,
    PaymentTerms,
    Location,
    RelationKind,
    Relation,
    Channel,
    ShippingMethod,
    ShippingRate,
    PriceList,
    PriceListAssignment,
    Campaign,
    CampaignSpending,
    CampaignChannel,
    Promotion,
    OneTimeToken,
    WebhookSubscription,
    WebhookDelivery,
    SecondFactor,
    SavedAddress,
  ],
  migrations: organizationMigrations,
};
