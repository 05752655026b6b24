import { Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { PassportModule } from '@nestjs/passport';
import { LimitModule } from '@app/shared/limit';
import { AccessGuard } from './access.guard';
import { AccessStrategy } from './access.strategy';
import { PolicyCheck } from './policy-check';
import { VerifiedTokens } from './verified-tokens';

/** The guard in front of every route of a process that serves HTTP. */
@Module({
  imports: [DiscoveryModule, PassportModule, LimitModule],
  providers: [AccessStrategy, VerifiedTokens, PolicyCheck, { provide: APP_GUARD, useClass: AccessGuard }],
  exports: [VerifiedTokens],
})
export class AuthModule {}
