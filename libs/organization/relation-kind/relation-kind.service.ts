import { Injectable } from '@nestjs/common';
import { Resources, ResourceService } from '@app/shared/resource';
import { RelationKind } from './relation-kind.entity';

/** Reads and writes kinds of relations. */
@Injectable()
export class RelationKindService extends ResourceService<RelationKind> {
  constructor(resources: Resources) {
    super(RelationKind, resources);
  }
}
