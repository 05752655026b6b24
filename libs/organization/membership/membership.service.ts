import { Injectable } from '@nestjs/common';
import { Resources, ResourceService } from '@app/shared/resource';
import { Membership } from './membership.entity';

/**
 * Reads and writes memberships. Whoever makes someone a member reaches them from then on, so they have to have reached them
 * before, as with every reference. That a company keeps an owner, the database sees to.
 */
@Injectable()
export class MembershipService extends ResourceService<Membership> {
  constructor(resources: Resources) {
    super(Membership, resources);
  }
}
