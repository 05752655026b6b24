import { Global, Logger, Module, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { LimitConfig, RedisConfig, RuntimeConfig } from '@app/shared/config';
import { doorOf } from '@app/shared/http';
import { Counters } from './counters';
import { isHealth } from './health-route';
import { refuseWhenBusy } from './overload';
import { RateLimits } from './rate-limits';

/** Counters for every room, and the limits of requests. */
@Global()
@Module({ providers: [Counters, RateLimits], exports: [Counters, RateLimits] })
export class LimitModule {}

/** Refuses requests while the process is overloaded, and counts all others by their address, before anything is read. */
@Module({ imports: [LimitModule] })
export class LimitApi implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly limits: RateLimits,
    private readonly config: LimitConfig,
    private readonly runtime: RuntimeConfig,
    private readonly redis: RedisConfig,
  ) {}

  onModuleInit(): void {
    if (this.runtime.environment === 'production' && !this.redis.url) {
      new Logger('Limits').warn('REDIS_URL is not set: each process counts requests for itself');
    }
    const fastify = this.host.httpAdapter.getInstance<FastifyInstance>();
    refuseWhenBusy(fastify, this.config.busyMs);
    doorOf(this.host).use({
      isBusy: this.config.busyMs === 0 ? () => false : () => fastify.isUnderPressure(),
      count: (address, accountId) => this.limits.countVisit(address, accountId),
      admit: (accountId, reply) => this.limits.admitAccount(accountId, reply),
    });
    fastify.addHook('onRequest', (request, reply, done) => {
      if (isHealth(request.url)) return done();
      try {
        const waiting = this.limits.admitAddress(request, reply);
        if (waiting) waiting.then(() => done(), done);
        else done();
      } catch (error) {
        done(error as Error);
      }
    });
  }
}
