import { Integer, ReadModel, Text } from '@app/shared/model';
import { ChannelRow } from '../reading/channel-row';
import { inChannel } from '../reading/in-channel';

/** A currency in which the channel has prices. */
@ReadModel('storefront_currency', { reach: inChannel, sort: 'code' })
export class StorefrontCurrency extends ChannelRow {
  @Text({ max: 3, description: 'ISO 4217' }) code: string;
  @Integer({ description: 'Digits behind the point: one unit is 10^exponent minor units' }) exponent: number;
  @Text({ max: 120, description: 'In English' }) name: string;
  @Text({ max: 8, description: 'The code, where there is no other' }) symbol: string;
}
