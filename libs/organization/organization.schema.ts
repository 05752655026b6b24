import type { Schema } from '@app/shared/database';
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
import { CampaignChannel } from './campaign-channel/campaign-channel.entity';
import { Promotion } from './promotion/promotion.entity';
import { Membership } from './membership/membership.entity';
import { AccountStatus1764001062000 } from './migration/account-status';
import { AccountSearch1764000007000 } from './migration/account-search';
import { Company1764001061000 } from './migration/company';
import { Relation1764001063000 } from './migration/relation';
import { Channel1764001064000 } from './migration/channel';
import { Credential1764001065000 } from './migration/credential';
import { OneTimeToken1764001066000 } from './migration/one-time-token';
import { Webhook1764001067000 } from './migration/webhook';
import { OwnDataOfCompany1764001074000 } from './migration/own-data';
import { Reference1764001072000 } from './migration/reference';
import { OneTimeToken } from './one-time/one-time-token.entity';
import { Organization1764000001000 } from './migration/organization';
import { SecondFactor } from './second-factor/second-factor.entity';
import { SecondFactor1764001073000 } from './migration/second-factor';
import { SavedAddress } from './saved-address/saved-address.entity';
import { SavedAddresses1764001404000 } from './migration/saved-addresses';
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
    CampaignChannel,
    Promotion,
    OneTimeToken,
    WebhookSubscription,
    WebhookDelivery,
    SecondFactor,
    SavedAddress,
  ],
  migrations: [
    Organization1764000001000,
    AccountSearch1764000007000,
    Company1764001061000,
    AccountStatus1764001062000,
    Relation1764001063000,
    Channel1764001064000,
    Credential1764001065000,
    OneTimeToken1764001066000,
    Webhook1764001067000,
    Reference1764001072000,
    SecondFactor1764001073000,
    OwnDataOfCompany1764001074000,
    SavedAddresses1764001404000,
  ],
};
