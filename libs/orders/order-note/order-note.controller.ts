import { Level } from '@app/shared/model';
import { Resource, ResourceRoutes } from '@app/shared/resource';
import { CreateOrderNote, UpdateOrderNote } from './order-note.dto';
import { OrderNote } from './order-note.entity';
import { OrderNoteService } from './order-note.service';

@Resource('orders/notes', OrderNote)
export class OrderNoteController extends ResourceRoutes(OrderNoteService, {
  read: Level.Customer,
  create: [Level.Agent, CreateOrderNote],
  update: [Level.Agent, UpdateOrderNote],
  remove: Level.Manager,
  batch: Level.Agent,
}) {}
