import { Column } from 'typeorm';
import { ReadRow } from '@app/shared/model';

/** What a channel shows to everybody. The id is that of the row behind it; a row that several channels show is one in each. */
export abstract class ChannelRow extends ReadRow {
  /** Which channel shows it; not a field, for there is no other to ask for. */
  @Column({ type: 'uuid' }) channelId: string;
}
