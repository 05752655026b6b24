import { DIRECTIONS, type Direction } from '@app/minor';
import { Enum, ReadModel, Text } from '@app/shared/model';
import { ChannelRow } from '../reading/channel-row';
import { inChannel } from '../reading/in-channel';

/** A language that the channel speaks. */
@ReadModel('storefront_language', { reach: inChannel, sort: 'code' })
export class StorefrontLanguage extends ChannelRow {
  @Text({ max: 11, description: 'BCP 47' }) code: string;
  @Text({ max: 120, description: 'In English' }) name: string;
  @Text({ max: 120, nullable: true, description: 'In the language itself' }) nativeName: string | null;
  @Enum(DIRECTIONS) direction: Direction;
}
