import { Injectable } from '@nestjs/common';
import { AuditEntry } from '@app/shared/audit';
import { ResourceReader, Resources } from '@app/shared/resource';

/** Reads what people have done. */
@Injectable()
export class AuditService extends ResourceReader<AuditEntry> {
  constructor(resources: Resources) {
    super(AuditEntry, resources);
  }
}
