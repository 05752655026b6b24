import { Injectable } from '@nestjs/common';
import type { RowChange } from '@app/shared/audit';
import { Resources, ResourceService, type Write } from '@app/shared/resource';
import { actOf } from '../order/act';
import { appendEvents } from '../order-event/append';
import type { NewOrderEvent } from '../order-event/chain';
import { OrderNote } from './order-note.entity';

/** Reads and writes notes; that there is one, and what it said before, is among the events of the order. */
@Injectable()
export class OrderNoteService extends ResourceService<OrderNote> {
  constructor(resources: Resources) {
    super(OrderNote, resources);
  }

  protected override prepare(note: OrderNote, { caller }: Write, before?: OrderNote): void {
    if (!before) note.authorId = caller.actor.id;
    else if (note.body !== before.body) note.editedAt = new Date();
  }

  protected override async recorded(change: RowChange, write: Write): Promise<void> {
    const [before, after] = [change.before as OrderNote | undefined, change.after as OrderNote | undefined];
    const { orderId, id: noteId, visibility } = (after ?? before) as OrderNote;
    const texts = { ...(before && { old: before.body }), ...(after && { new: after.body }) };
    const type: NewOrderEvent['type'] = !before ? 'note_added' : after ? 'note_changed' : 'note_removed';
    const changes =
      before && after && before.visibility !== after.visibility
        ? { changes: { visibility: { old: before.visibility, new: after.visibility } } }
        : {};
    const event = { type, parameters: { noteId, visibility, ...changes }, ...(before && { personal: texts }) };
    await appendEvents(orderId, [event], actOf(write));
  }
}
