import { type Mask, parseMask } from './mask';
import { project } from './projection';
import type { Shape } from './shape';

/**
 * Reads a default mask while the application starts, so that a mistake in it stops the start and not a request.
 *
 * @param shape as the highest level sees it: a name that only a lower level may not see is no mistake
 * @param text as declared on the model or the endpoint
 * @returns undefined when the mask is empty, which is as good as none
 * @throws Error when the text cannot be parsed, does not fit the model, or has a name that selects nothing, at any level
 */
export function checkDefaultMask(shape: Shape, text: string): Mask | undefined {
  try {
    const mask = parseMask(text);
    const { ignored } = project(shape, mask);
    if (ignored.length > 0) throw new Error(`nothing to show for ${ignored.join(', ')}`);
    return mask?.size ? mask : undefined;
  } catch (error) {
    throw new Error(`Default mask '${text}' of ${shape.model}: ${(error as Error).message}`, { cause: error });
  }
}
