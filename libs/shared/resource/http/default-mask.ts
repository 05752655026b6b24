import { applyDecorators, SetMetadata } from '@nestjs/common';
import { type Mask, parseMask } from '@app/shared/serialization';

const DEFAULT_MASK = 'resource:default-mask';

/**
 * What the route shows to whoever sends no `X-Fields`, instead of the default mask of its model (`docs/guides/masks.md`). An empty mask is none. It is checked when the application starts.
 */
export const DefaultMask = (text: string): MethodDecorator => applyDecorators(SetMetadata(DEFAULT_MASK, text));

/** The text of a route's own default mask, as it was declared. */
export const defaultMaskText = (handler: object): string | undefined =>
  Reflect.getMetadata(DEFAULT_MASK, handler) as string | undefined;

/** A route's own default mask. */
export function defaultMaskOf(handler: object): Mask | undefined {
  const text = defaultMaskText(handler);
  const mask = text === undefined ? undefined : parseMask(text);
  return mask?.size ? mask : undefined;
}
