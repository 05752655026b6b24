import type { Schema } from '@app/shared/database';
import { AccountSearch1764000007000 } from './account-search';
import { AccountStatus1764001062000 } from './account-status';
import { ConfirmedAddresses1764002620000 } from './confirmed-addresses';
import { Channel1764001064000 } from './channel';
import { Company1764001061000 } from './company';
import { Credential1764001065000 } from './credential';
import { OneTimeToken1764001066000 } from './one-time-token';
import { Organization1764000001000 } from './organization';
import { OwnDataOfCompany1764001074000 } from './own-data';
import { Reference1764001072000 } from './reference';
import { Relation1764001063000 } from './relation';
import { SavedAddresses1764001404000 } from './saved-addresses';
import { SecondFactor1764001073000 } from './second-factor';
import { Webhook1764001067000 } from './webhook';
import { WebhookErasure1764002100000 } from './webhook-erasure';
import { WebhookPause1764002600001 } from './webhook-pause';
import { AutomaticPromotions1764002101000 } from './automatic-promotions';
import { CampaignSpending1764002540000 } from './campaign-spending';

/** All migrations of this room. */
export const organizationMigrations: Schema['migrations'] = [
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
  WebhookErasure1764002100000,
  AutomaticPromotions1764002101000,
  CampaignSpending1764002540000,
  WebhookPause1764002600001,
  ConfirmedAddresses1764002620000,
];
