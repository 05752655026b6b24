import { Injectable } from '@nestjs/common';
import { type Answer, type Caller, Resources, ResourceService } from '@app/shared/resource';
import type { UpdateProfile } from './account.dto';
import { Profile } from './profile.entity';

/** One's own account. */
@Injectable()
export class ProfileService extends ResourceService<Profile> {
  constructor(resources: Resources) {
    super(Profile, resources);
  }

  /** The account of the caller. */
  mine(caller: Caller): Promise<Answer> {
    return this.get(ownId(caller), caller);
  }

  /** Changes it; level and status are for others to change. */
  updateMine(body: UpdateProfile, caller: Caller): Promise<Answer> {
    return this.update(ownId(caller), body, caller);
  }
}

/** The route is for signed-in callers, so there is one. */
const ownId = ({ actor }: Caller): string => actor.id ?? '';
