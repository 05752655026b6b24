import { Level } from '@app/shared/model';
import { Resource, ResourceRoutes } from '@app/shared/resource';
import { Recurrence } from './recurrence.entity';
import { RecurrenceService } from './recurrence.service';

@Resource('jobs/recurrences', Recurrence)
export class RecurrenceController extends ResourceRoutes(RecurrenceService, { read: Level.Admin }) {}
