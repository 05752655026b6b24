import { createHash, randomBytes } from 'node:crypto';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

/** The header that opens a guest's cart. */
export const CART_TOKEN = 'x-cart-token';

const TOKEN = /^[\w-]{43}$/;

/** 256 random bits, which nobody can guess, with what is kept of them. */
export function newToken(): { token: string; hash: string } {
  const token = randomBytes(32).toString('base64url');
  return { token, hash: hashOf(token) };
}

/** A token is as random as any key, so that a plain hash of it tells nothing. */
export const hashOf = (token: string): string => createHash('sha256').update(token).digest('base64url');

/** The hash of the token that the request has; undefined: it has none, or what cannot be one. */
export const tokenHashOf = ({ headers }: Pick<FastifyRequest, 'headers'>): string | undefined => {
  const token = headers[CART_TOKEN];
  return typeof token === 'string' && TOKEN.test(token) ? hashOf(token) : undefined;
};

/** The same as an argument of a handler. */
export const CartToken = createParamDecorator((_: undefined, context: ExecutionContext): string | undefined =>
  tokenHashOf(context.switchToHttp().getRequest<FastifyRequest>()),
);

/** Whose idempotency keys a guest has: those of the cart. */
export const keyScopeOf = (request: FastifyRequest): string | undefined => {
  const hash = tokenHashOf(request);
  return hash === undefined ? undefined : `cart:${hash}`;
};
