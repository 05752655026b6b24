import { Injectable } from '@nestjs/common';
import { Forbidden } from '@app/shared/errors';
import { Level } from '@app/shared/model';
import { Resources, ResourceService, type Write } from '@app/shared/resource';
import { Company } from './company.entity';

/** Reads and writes companies. That they make no circles, the database sees to. */
@Injectable()
export class CompanyService extends ResourceService<Company> {
  constructor(resources: Resources) {
    super(Company, resources);
  }

  /** Who moves a company takes it from one owner and gives it to another, so they have to be both. */
  protected override async prepare(row: Company, { manager, caller }: Write, before?: Company): Promise<void> {
    const moved = row.parentId ?? null;
    if (before && moved === before.parentId) return;
    if (caller.actor.level < Level.Admin && (moved === null || before?.parentId === null)) {
      throw new Forbidden('Only administrators have companies that are part of no other');
    }
    for (const id of [moved, before?.parentId ?? null].filter((each) => each !== null)) {
      const rights = await this.resources.rightsTo(Company, id, caller.actor, manager);
      if (rights !== 'change') throw new Forbidden('The company above is not yours to change');
    }
  }
}
