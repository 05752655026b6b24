import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import type { EntityManager } from 'typeorm';
import { type Erasure, type Person, type PersonalDataShare, shareOf } from './personal-data';

/** All parts that know something of people. */
@Injectable()
export class PersonalDataRegistry implements OnModuleInit {
  private shares: ReadonlyMap<string, PersonalDataShare> = new Map();

  constructor(private readonly discovery: DiscoveryService) {}

  /** @throws Error when two shares have one name */
  onModuleInit(): void {
    const shares = new Map<string, PersonalDataShare>();
    for (const { instance } of this.discovery.getProviders() as { instance: PersonalDataShare | null }[]) {
      const name = instance ? shareOf(instance.constructor) : undefined;
      if (!instance || name === undefined || shares.get(name) === instance) continue;
      if (shares.has(name)) throw new Error(`Two shares of personal data have the name ${name}`);
      shares.set(name, instance);
    }
    // In one order, so that two erasures take their locks one after the other.
    this.shares = new Map([...shares].sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  /** What is known of somebody, by part. */
  async read(person: Person, manager: EntityManager): Promise<Record<string, object>> {
    const known: Record<string, object> = {};
    for (const [name, share] of this.shares) known[name] = await share.read(person, manager);
    return known;
  }

  /** Has every part forget somebody. @throws Problem of a part that cannot */
  async erase(person: Person, erasure: Erasure): Promise<void> {
    for (const share of this.shares.values()) await share.erase(person, erasure);
  }
}
