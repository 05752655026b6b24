import { Injectable } from '@nestjs/common';
import { Forbidden } from '@app/shared/errors';
import { Resources, ResourceService, type Write } from '@app/shared/resource';
import { Company } from '../company/company.entity';
import { Relation } from './relation.entity';

/** Reads and writes relations. */
@Injectable()
export class RelationService extends ResourceService<Relation> {
  constructor(resources: Resources) {
    super(Relation, resources);
  }

  /** A relation is proposed by one side and agreed to by an owner of the other, since it may bring reach and credit. */
  protected override async prepare(row: Relation, { manager, caller }: Write, before?: Relation): Promise<void> {
    if (row.status !== 'active' || before?.status === 'active') return;
    const company = row.toCompanyId ?? row.fromCompanyId;
    if (company === null || (await this.resources.rightsTo(Company, company, caller.actor, manager)) === 'change') {
      return;
    }
    throw new Forbidden('An owner of the other company agrees to a relation');
  }
}
