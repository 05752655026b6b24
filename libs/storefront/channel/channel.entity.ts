import { Enum, ReadModel, Text, TextList } from '@app/shared/model';
import { TAX_DISPLAYS } from '@app/organization';
import { ChannelRow } from '../reading/channel-row';
import { inChannel } from '../reading/in-channel';

/** What everybody may know of a channel. */
@ReadModel('storefront_channel', { reach: inChannel })
export class StorefrontChannel extends ChannelRow {
  @Text({ max: 60 }) slug: string;
  @Text({ max: 120 }) name: string;
  @Text({ max: 3, description: 'ISO 4217; what prices are in' }) currency: string;
  @Text({ max: 11, description: 'BCP 47; what it speaks' }) language: string;
  @TextList({ max: 2, size: 300, description: 'ISO 3166-1 alpha-2; where it delivers to' }) countries: string[];
  @Enum(TAX_DISPLAYS, { description: 'What its prices are: without tax or with it' })
  taxDisplay: (typeof TAX_DISPLAYS)[number];
}
