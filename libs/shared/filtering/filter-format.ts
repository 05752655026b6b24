import { isObject, spell } from './json';
import { operators, takesNothing } from './operator';
import type { FilterPart, Operator, Tree } from './plan';
import { type Origin, pointerTo, QueryError } from './query-error';
import type { QueryLimits } from './query-limits';
import { closest } from './suggestion';
import { combine } from './tree';

/** A leaf of the right form, whose names and value are not checked yet. */
export interface FilterLeaf extends Origin {
  readonly kind: 'leaf';
  readonly model: unknown;
  readonly field: unknown;
  readonly operator: Operator;
  readonly value: unknown;
}

type BooleanFunction = 'or' | 'and' | 'not';
const booleanFunctions: readonly BooleanFunction[] = ['or', 'and', 'not'];

/** A list that is being read: its next element, and where its conditions go. */
interface Frame {
  readonly list: readonly unknown[];
  next: number;
  readonly pointerAt: (index: number) => string;
  readonly conditions: Tree<FilterLeaf>[];
  /** Only of the arguments of a function: makes its condition from theirs. */
  readonly close?: () => void;
}

const bad = (message: string, pointer: string, suggestions?: string[]): QueryError =>
  new QueryError('BadFilterFormat', message, pointer, suggestions);

/**
 * Checks the form of all filters of a request and joins them to one tree; undefined when there is no condition. It keeps
 * its own stack, so that the depth of what a client sends is met by the limit and by nothing else.
 *
 * @throws QueryError BadFilterFormat for the first problem in the order of writing
 */
export function checkFilterFormat(parts: readonly FilterPart[], limits: QueryLimits): Tree<FilterLeaf> | undefined {
  const conditions: Tree<FilterLeaf>[] = [];
  let leaves = 0;
  for (const { pointer, spec, alias } of parts) {
    const list: readonly unknown[] = Array.isArray(spec) ? spec : [spec];
    const pointerAt = list === spec ? (index: number): string => `${pointer}/${index}` : (): string => pointer;
    const stack: Frame[] = [{ list, next: 0, pointerAt, conditions }];
    for (let frame: Frame | undefined; (frame = stack.at(-1));) {
      if (frame.next === frame.list.length) {
        frame.close?.();
        stack.pop();
        continue;
      }
      const element = frame.list[frame.next];
      const origin = { pointer: frame.pointerAt(frame.next++), alias };
      const inner = innerFrame(element, origin, frame.conditions);
      if (inner) {
        if (stack.length > limits.nesting) {
          throw bad(`Filter is nested more than ${limits.nesting} levels deep.`, origin.pointer);
        }
        stack.push(inner);
      } else {
        if (++leaves > limits.leaves) throw bad(`Filter has more than ${limits.leaves} conditions.`, origin.pointer);
        frame.conditions.push(checkLeaf(element as Readonly<Record<string, unknown>>, origin));
      }
    }
  }
  return conditions.length === 0 ? undefined : combine('and', conditions);
}

/** The list to go into, where the element is one or is a function over one. */
function innerFrame(element: unknown, { pointer }: Origin, outer: Tree<FilterLeaf>[]): Frame | undefined {
  if (Array.isArray(element)) {
    return { list: element, next: 0, pointerAt: (index) => `${pointer}/${index}`, conditions: outer };
  }
  if (!isObject(element)) throw bad(`Filter spec \`${spell(element)}\` should be a dictionary.`, pointer);
  const [name, ...others] = booleanFunctions.filter((each) => Object.hasOwn(element, each));
  if (name === undefined) return undefined;
  if (others.length > 0 || Object.hasOwn(element, 'field')) {
    throw bad('A filter spec has either a `field` or exactly one of `or`, `and` and `not`.', pointer);
  }
  const at = `${pointer}/${name}`;
  const list = element[name];
  if (!Array.isArray(list)) throw bad(`\`${name}\` value must be an iterable across the function arguments`, at);
  const conditions: Tree<FilterLeaf>[] = [];
  const close = (): void => void outer.push(applyFunction(name, conditions, at));
  return { list, next: 0, pointerAt: (index) => `${at}/${index}`, conditions, close };
}

function applyFunction(name: BooleanFunction, items: readonly Tree<FilterLeaf>[], pointer: string): Tree<FilterLeaf> {
  if (name === 'not') {
    if (items.length !== 1) throw bad('`not` must have one argument', pointer);
    return { kind: 'not', item: items[0] };
  }
  if (items.length === 0) throw bad(`\`${name}\` must have one or more arguments`, pointer);
  return combine(name, items);
}

function checkLeaf(spec: Readonly<Record<string, unknown>>, origin: Origin): FilterLeaf {
  const { model, field, value } = spec;
  if (!Object.hasOwn(spec, 'field')) throw bad('`field` is a mandatory filter attribute.', origin.pointer);
  const op = spec.op ?? '';
  const operator = op === '' ? 'eq' : operators.get(op as string);
  if (operator === undefined) {
    throw bad(`Operator \`${spell(op)}\` not valid.`, pointerTo(origin, 'op'), closest(op, operators.keys()));
  }
  if (!takesNothing(operator) && !Object.hasOwn(spec, 'value')) throw bad('`value` must be provided.', origin.pointer);
  return { kind: 'leaf', ...origin, model, field, operator, value };
}
