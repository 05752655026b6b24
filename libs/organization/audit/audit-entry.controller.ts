import { AuditEntry } from '@app/shared/audit';
import { Level } from '@app/shared/model';
import { Resource, ResourceRoutes } from '@app/shared/resource';
import { AuditService } from './audit.service';

@Resource('audit/entries', AuditEntry)
export class AuditEntryController extends ResourceRoutes(AuditService, { read: Level.Manager }) {}
