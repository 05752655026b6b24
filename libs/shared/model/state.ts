import { applyDecorators } from '@nestjs/common';
import { extended } from './audience';
import { declareTransitions } from './registry';
import { Enum } from './text';

/** A state machine as data: each state with those that may follow it. */
export type StateMachine<S extends string = string> = Readonly<Record<S, readonly S[]>>;

/** The states of a machine, in the order in which they are written. */
export const statesOf = <S extends string>(machine: StateMachine<S>): S[] => Object.keys(machine) as S[];

/** The transitions that a machine allows, from and to. */
export const transitionsOf = <S extends string>(machine: StateMachine<S>): [S, S][] =>
  statesOf(machine).flatMap((from) => machine[from].map((to): [S, S] => [from, to]));

/**
 * Where a row stands. A change that the machine does not know is refused with 409, by the service and, where a migration
 * has said so (`addStateMachine`), by the database.
 *
 * @param initial the state of a new row
 */
export const State = <M extends StateMachine>(
  machine: M,
  { initial, description }: { initial: keyof M & string; description?: string },
): PropertyDecorator => {
  const states = statesOf(machine);
  const unknown = transitionsOf(machine).find(([, to]) => !states.includes(to));
  if (unknown) throw new Error(`${unknown[0]} leads to ${unknown[1]}, which is no state of the machine`);
  return applyDecorators(
    Enum(states, { default: initial, description }),
    (prototype: object, property?: string | symbol) => declareTransitions(prototype, String(property), machine),
    extended({ 'x-transitions': machine }),
  );
};
