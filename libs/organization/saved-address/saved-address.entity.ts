import { Unique } from 'typeorm';
import { Address } from '@app/minor';
import { Level, Model, own, Parent, Row, Text } from '@app/shared/model';
import { Account } from '../account/account.entity';

/** An address that somebody has saved for their orders. Orders and carts keep copies, so that it can be changed and deleted. */
@Model({ reach: own('accountId', Level.Admin), visibleTo: Level.Customer, sort: 'name' })
@Unique(['accountId', 'name'])
export class SavedAddress extends Row {
  @Parent(() => Account, { visibleTo: Level.Customer, onDelete: 'CASCADE' }) accountId: string;
  @Text({ max: 60, privacy: 'personal', description: 'What its owner calls it' }) name: string;
  @Address({ privacy: 'personal' }) address: Address;
}
