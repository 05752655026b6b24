import { Injectable, type OnModuleInit } from '@nestjs/common';
import { METHOD_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { ACCESS, PUBLIC } from './access';

/** Refuses to boot with a route that has neither `@Access` nor `@Public`. */
@Injectable()
export class PolicyCheck implements OnModuleInit {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  onModuleInit(): void {
    const open = this.discovery.getControllers().flatMap(({ metatype }) => {
      if (!metatype) return [];
      const prototype = metatype.prototype as Record<string, () => unknown>;
      return this.scanner
        .getAllMethodNames(prototype)
        .filter((name) => Reflect.hasMetadata(METHOD_METADATA, prototype[name]))
        .filter((name) =>
          [ACCESS, PUBLIC].every(
            (key) => this.reflector.getAllAndOverride<unknown>(key, [prototype[name], metatype]) === undefined,
          ),
        )
        .map((name) => `${metatype.name}.${name}`);
    });
    if (open.length > 0) throw new Error(`Routes without a policy (@Access or @Public): ${open.join(', ')}`);
  }
}
