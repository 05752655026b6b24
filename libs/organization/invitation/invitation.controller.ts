import { Body } from '@nestjs/common';
import { Access } from '@app/shared/auth';
import { Level } from '@app/shared/model';
import { type Answer, Asking, type Caller, Create, Resource } from '@app/shared/resource';
import { Account } from '../account/account.entity';
import { Invitation } from './invitation.dto';
import { InvitationService } from './invitation.service';

@Resource('organization/invitations', Account)
export class InvitationController {
  constructor(private readonly invitations: InvitationService) {}

  @Access(Level.Manager)
  @Create()
  create(@Body() body: Invitation, @Asking() caller: Caller): Promise<Answer> {
    return this.invitations.invite(body, caller);
  }
}
