import { Global, Module, type Type } from '@nestjs/common';
import { AuthConfig } from './auth.config';
import { DatabaseConfig } from './database.config';
import { FileConfig } from './file.config';
import { HttpConfig } from './http.config';
import { JobConfig } from './job.config';
import { LimitConfig } from './limit.config';
import { ListConfig } from './list.config';
import { type Configs, loadConfigs } from './load';
import { LogConfig } from './log.config';
import { MailConfig } from './mail.config';
import { MetricsConfig } from './metrics.config';
import { PaymentConfig } from './payment.config';
import { ProfileConfig } from './profile.config';
import { RedisConfig } from './redis.config';
import { RuntimeConfig } from './runtime.config';
import { StorefrontConfig } from './storefront.config';
import { TelemetryConfig } from './telemetry.config';
import { WebhookConfig } from './webhook.config';

/** All config classes. */
export const CONFIG_CLASSES: readonly Type<object>[] = [
  RuntimeConfig,
  HttpConfig,
  DatabaseConfig,
  AuthConfig,
  LimitConfig,
  ListConfig,
  RedisConfig,
  JobConfig,
  MailConfig,
  PaymentConfig,
  FileConfig,
  WebhookConfig,
  StorefrontConfig,
  LogConfig,
  MetricsConfig,
  ProfileConfig,
  TelemetryConfig,
];

const CONFIGS = Symbol('configs');

/**
 * Provides every config class by its class, read when Nest starts. A module that starts with a wrong one fails with a
 * {@link ConfigError} about all of them.
 */
@Global()
@Module({
  providers: [
    { provide: CONFIGS, useFactory: (): Configs => loadConfigs(CONFIG_CLASSES) },
    ...CONFIG_CLASSES.map((type) => ({
      provide: type,
      inject: [CONFIGS],
      useFactory: (configs: Configs): object | undefined => configs.get(type),
    })),
  ],
  exports: [...CONFIG_CLASSES],
})
export class ConfigModule {}
