import type { Type } from '@nestjs/common';
import { METHOD_METADATA } from '@nestjs/common/constants.js';
import { MetadataScanner } from '@nestjs/core';

/** The handler of a route, and the name of its method. */
export interface Handler {
  name: string;
  handler: object;
}

/** The handlers of all routes of a controller, those that it inherits as well. */
export function handlersOf(controller: Type<object>): Handler[] {
  const prototype = controller.prototype as Record<string, object>;
  return new MetadataScanner()
    .getAllMethodNames(prototype)
    .map((name) => ({ name, handler: prototype[name] }))
    .filter(({ handler }) => Reflect.hasMetadata(METHOD_METADATA, handler));
}
