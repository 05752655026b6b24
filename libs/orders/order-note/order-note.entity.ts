import { Account } from '@app/organization';
import { Enum, Level, Model, Parent, type Reach, Row, Text, Timestamp } from '@app/shared/model';
import { Order } from '../order/order.entity';
import { ofParties, ofSeller, throughOrder } from '../order/order-reach';

/** For whom a note is. */
export const NOTE_VISIBILITIES = ['internal', 'customer'] as const;
export type NoteVisibility = (typeof NOTE_VISIBILITIES)[number];

/** Staff of the company that sells read all notes on its orders, whoever buys reads those that are meant for them. */
const ofReaders: Reach = (row) => {
  const [staff, all] = [throughOrder(ofSeller)(row), throughOrder(ofParties)(row)];
  if (staff === true) return true;
  return `(${String(staff)} OR ${row.column('visibility')} = 'customer' AND ${String(all)})`;
};

/** Something that somebody has to say about an order. */
@Model({ reach: ofReaders, change: throughOrder(ofSeller), visibleTo: Level.Customer, sort: '-createdAt' })
export class OrderNote extends Row {
  @Parent(() => Order, { children: 'notes', order: 'createdAt', visibleTo: Level.Customer })
  orderId: string;

  @Parent(() => Account, { nullable: true, children: 'orderNotes', order: '-createdAt', visibleTo: Level.Agent })
  authorId: string | null;

  @Text({ max: 5000, privacy: 'personal' }) body: string;
  @Enum(NOTE_VISIBILITIES, { default: 'internal' }) visibility: NoteVisibility;
  @Timestamp({ nullable: true, description: 'When the text was last changed' }) editedAt: Date | null;
}
