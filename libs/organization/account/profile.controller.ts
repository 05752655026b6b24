import { Body } from '@nestjs/common';
import { Access } from '@app/shared/auth';
import { Level } from '@app/shared/model';
import { type Answer, Asking, type Caller, Detail, Resource, Update } from '@app/shared/resource';
import { UpdateProfile } from './account.dto';
import { Profile } from './profile.entity';
import { ProfileService } from './profile.service';

@Resource('auth/me', Profile)
export class ProfileController {
  constructor(private readonly profiles: ProfileService) {}

  @Access(Level.Customer)
  @Detail('')
  get(@Asking() caller: Caller): Promise<Answer> {
    return this.profiles.mine(caller);
  }

  @Access(Level.Customer)
  @Update('')
  update(@Body() body: UpdateProfile, @Asking() caller: Caller): Promise<Answer> {
    return this.profiles.updateMine(body, caller);
  }
}
