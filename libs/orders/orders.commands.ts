import { Module } from '@nestjs/common';
import { VerifyOrdersCommand } from './order-event/verify.command';

/** Orders, at the command line. */
@Module({ providers: [VerifyOrdersCommand] })
export class OrdersCommands {}
