import { SetMetadata, type Type } from '@nestjs/common';
import { getSchemaPath } from '@nestjs/swagger';
import type { ModelClass } from '@app/shared/model';

const SHOWN_ONCE = 'resource:shown-once';

/** A secret that is made with a row, and that nobody can read later. */
interface Secret {
  name: string;
  description: string;
}

/** Says of a controller that what it creates is answered with a secret, which is no field of the model; stands below `@Resource`. */
export const ShownOnce = (name: string, description: string): ClassDecorator =>
  SetMetadata(SHOWN_ONCE, { name, description } satisfies Secret);

/** The secret of what a controller creates. */
export const secretOf = (controller: Type<object>): Secret | undefined =>
  Reflect.getMetadata(SHOWN_ONCE, controller) as Secret | undefined;

/** The schema of a row, with its secret where there is one. */
export function rowSchema(model: ModelClass, secret?: Secret): object {
  const row = { $ref: getSchemaPath(model) };
  if (!secret) return row;
  const description = `${secret.description}. Shown this once: an answer that is replayed is without it`;
  return { allOf: [row, { type: 'object', properties: { [secret.name]: { type: 'string', description } } }] };
}
