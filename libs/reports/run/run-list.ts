import type { Actor } from '@app/shared/auth';
import { BadRequest, Forbidden, ValidationFailed } from '@app/shared/errors';
import { type ListSpec, type QueryLimits, resolveCurrentList } from '@app/shared/filtering';
import { levelName, type ModelClass } from '@app/shared/model';
import { documentOf, findList, type ListCaller, type ListedResource, listPaths } from '@app/shared/resource';
import { MaskError, parseMask, project, type Selection, shapeOf } from '@app/shared/serialization';

/** A list with everything that its route would have checked. */
export interface RunList {
  model: ModelClass;
  caller: ListCaller;
}

/**
 * Checks what is asked of a list exactly as the list's own route does: first whether the actor may call it, then the mask,
 * then filter and sort, against what that actor may see.
 *
 * @param path e.g. `catalog/products`
 * @param fields mask text; null for the default
 * @throws ValidationFailed, Forbidden, BadRequest, QueryError
 */
export async function runList(
  path: string,
  actor: Actor,
  fields: string | null,
  spec: ListSpec,
  limits: QueryLimits,
): Promise<RunList> {
  const list = findList(path);
  if (!list) throw unknownList(path);
  if (actor.level < list.access) throw new Forbidden(`This list is for ${levelName(list.access)} and above`);
  const { model } = list;
  const selection = selectionOf(list, actor, fields);
  const plan = await resolveCurrentList(spec, shapeOf(model, actor.level), limits);
  if (plan.q !== undefined) documentOf(model, actor.level, plan.q);
  return { model, caller: { actor, selection, mask: '', url: '', plan } };
}

function selectionOf({ model, defaultMask }: ListedResource, actor: Actor, fields: string | null): Selection {
  try {
    return project(shapeOf(model, actor.level), fields === null ? undefined : parseMask(fields), defaultMask);
  } catch (error) {
    if (!(error instanceof MaskError)) throw error;
    const { message, code } = error;
    throw new BadRequest(message, [{ pointer: 'fields', code, message }], { code });
  }
}

const unknownList = (path: string): ValidationFailed =>
  new ValidationFailed([
    { pointer: '/list', code: 'unknownList', message: `There is no list ${path}`, suggestions: listPaths() },
  ]);
