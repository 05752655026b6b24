import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { controllersOf, declaredRoutes } from './declared-route';

/** Refuses to boot with a route that has neither `@Access` nor `@Public`. */
@Injectable()
export class PolicyCheck implements OnModuleInit {
  constructor(private readonly discovery: DiscoveryService) {}

  onModuleInit(): void {
    const open = declaredRoutes(controllersOf(this.discovery))
      .filter(({ policy: { isPublic, least } }) => !isPublic && least === undefined)
      .map(({ name }) => name);
    if (open.length > 0) throw new Error(`Routes without a policy (@Access or @Public): ${open.join(', ')}`);
  }
}
