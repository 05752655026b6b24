import { Module } from '@nestjs/common';
import { CreateAccountCommand } from './account/create-account.command';

/** People and companies, at the command line. */
@Module({ providers: [CreateAccountCommand] })
export class OrganizationCommands {}
