import { Module } from '@nestjs/common';
import { CacheModule as NestCacheModule, type CacheOptions } from '@nestjs/cache-manager';
import { RedisConfig } from '@app/shared/config';
import { HealthModule } from '@app/shared/health';
import { CacheCheck } from './cache.check';
import { createStore } from './cache';

/** Provides {@link Cache} everywhere: in Redis where there is one, else in the memory of the process. */
@Module({
  imports: [
    HealthModule,
    NestCacheModule.registerAsync({
      isGlobal: true,
      inject: [RedisConfig],
      useFactory: async (config: RedisConfig): Promise<CacheOptions> => ({
        // keyv declares its class twice, for import and for require.
        stores: (await createStore(config)) as unknown as CacheOptions['stores'],
        ttl: config.cacheTtlMs,
      }),
    }),
  ],
  providers: [CacheCheck],
})
export class CacheModule {}
