import type { Type } from '@nestjs/common';
import type { Reflector } from '@nestjs/core';
import { Forbidden, type Problem, Unauthorized } from '@app/shared/errors';
import { type Level, levelName } from '@app/shared/model';
import { ACCESS, PAGE, PUBLIC } from './access';
import type { Actor } from './actor';

/** What a route says of who may call it. */
export interface Policy {
  isPublic: boolean;
  /** The least level; undefined: nothing is said, so that the route is closed. */
  least?: Level;
  /** It shows a page, which is opened by the cookie of a browser or by a signed link as well. */
  isPage: boolean;
}

/** The policy of a handler; what it does not say, its controller does. */
export function policyOf(reflector: Reflector, targets: readonly [handler: () => unknown, controller: Type]): Policy {
  const read = <T>(key: string): T | undefined => reflector.getAllAndOverride<T | undefined>(key, [...targets]);
  return { isPublic: read<boolean>(PUBLIC) ?? false, least: read<Level>(ACCESS), isPage: read<boolean>(PAGE) ?? false };
}

/** Why a route is not for somebody; undefined: it is. */
export function refusalOf(
  { isPublic, least }: Policy,
  { id, level }: Pick<Actor, 'id' | 'level'>,
): Problem | undefined {
  if (isPublic) return undefined;
  if (least === undefined) return new Forbidden('This route has no policy');
  if (level >= least) return undefined;
  return id === null
    ? new Unauthorized('Sign in to use this route')
    : new Forbidden(`This route is for ${levelName(least)} and above`);
}
