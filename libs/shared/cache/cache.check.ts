import { randomUUID } from 'node:crypto';
import { Cache } from '@nestjs/cache-manager';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HealthRegistry } from '@app/shared/health';

/** Of this process alone, so that no two disturb each other. */
const KEY = `health:${randomUUID()}`;
const TTL_MS = 10_000;

/** A process whose cache is away works on, only slower: everything is a miss. */
@Injectable()
export class CacheCheck implements OnModuleInit {
  constructor(
    private readonly health: HealthRegistry,
    private readonly cache: Cache,
  ) {}

  onModuleInit(): void {
    this.health.register('cache', () => this.remember(), { optional: true });
  }

  /** The cache itself never fails; it forgets. */
  private async remember(): Promise<void> {
    const value = randomUUID();
    await this.cache.set(KEY, value, TTL_MS);
    if ((await this.cache.get(KEY)) !== value) throw new Error('it keeps nothing');
  }
}
