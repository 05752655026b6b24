import type { ObjectLiteral } from 'typeorm';
import { Conflict, Forbidden } from '@app/shared/errors';
import { fieldsOf, isSameValue, Level, levelName, type ModelClass } from '@app/shared/model';
import { linkedBy } from './links';

/** What the body says: a DTO class has a key for every field, undefined where the client was silent. */
export const namedValues = (body: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined));

/** What is different now. */
export function changedValues(model: ModelClass, before: ObjectLiteral, row: ObjectLiteral): ObjectLiteral {
  const fields = fieldsOf(model);
  const isChanged = ([name, value]: [string, unknown]): boolean => !isSameValue(fields.get(name), value, before[name]);
  return Object.fromEntries(Object.entries(row).filter(isChanged));
}

/** Whoever may not read a field does not write it either, unseen. @throws Forbidden naming all such fields */
export function assertWritable(model: ModelClass, body: object, level: Level): void {
  const fields = fieldsOf(model);
  const leastOf = (name: string): Level => {
    const open = { visibleTo: Level.Guest, writableBy: Level.Guest };
    const { visibleTo, writableBy } = fields.get(name) ?? linkedBy(model, name) ?? open;
    return Math.max(visibleTo, writableBy);
  };
  const closed = Object.keys(namedValues(body)).filter((name) => leastOf(name) > level);
  if (closed.length === 0) return;
  throw new Forbidden(
    `Only ${levelName(leastOf(closed[0]))} and above may write ${closed.join(', ')}`,
    closed.map((name) => ({ pointer: `/${name}`, code: 'notWritable', message: 'You may not write this field' })),
  );
}

/** @throws Conflict naming the states that may follow */
export function assertTransitions(model: ModelClass, before: ObjectLiteral, row: ObjectLiteral): void {
  for (const [name, field] of fieldsOf(model)) {
    if (field.kind !== 'scalar' || !field.transitions) continue;
    const [from, to] = [before, row].map((each) => String(each[name]));
    const next = field.transitions[from];
    if (from === to || next.includes(to)) continue;
    const choice = next.length > 0 ? `it can become ${next.join(' or ')}` : 'that is final';
    const message = `${name} cannot go from ${from} to ${to}; ${choice}`;
    throw new Conflict(message, [{ pointer: `/${name}`, code: 'transition', message }], {
      code: 'illegal_transition',
    });
  }
}
