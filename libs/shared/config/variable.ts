import type { Type } from '@nestjs/common';
import type { Environment } from './environment';

/** What a variable can hold. */
export type Value = string | number | boolean | string[];

/** How the text of a variable becomes a value, and what a good value is. */
export interface Kind<T extends Value> {
  /** Completes the sentence "PORT must be …". */
  readonly expectation: string;
  /** The value of a text; a text that makes no sense is returned as it is, for the constraints to refuse. */
  readonly parse: (text: string) => T | string;
  /** Decorators of class-validator. */
  readonly constraints: readonly PropertyDecorator[];
}

/** One value for every environment, or one for each that has any. */
export type Default<T extends Value> = T | Partial<Record<Environment, T>>;

/** What a variable says besides its name and kind. */
export interface VariableOptions<T extends Value> {
  /** One sentence for `.env.example`. */
  doc: string;
  default?: Default<T>;
  /** Environments that refuse to start without a value. */
  required?: readonly Environment[];
  /** Never shown in an error, and without a default in production. */
  secret?: boolean;
  /** Shown in `.env.example` where there is no default. */
  example?: string;
}

/** A declared variable and the property that receives it. */
export interface VariableDefinition extends VariableOptions<Value> {
  readonly name: string;
  readonly property: string;
  readonly kind: Kind<Value>;
}

const declared = new WeakMap<object, VariableDefinition[]>();

/** The variables of a config class, in the order of their declaration. */
export const variablesOf = (type: Type<object>): readonly VariableDefinition[] =>
  declared.get(type.prototype as object) ?? [];

/** The default of a variable in an environment, if it has one there. */
export const defaultIn = ({ default: value }: VariableDefinition, environment: Environment): Value | undefined =>
  typeof value === 'object' && !Array.isArray(value) ? value[environment] : value;

/**
 * Declares that a property is read from an environment variable. A property without default is undefined where the
 * variable is not set, unless it is required there.
 *
 * @param name of the variable, as in `PORT`
 * @param kind how its text is read and checked
 * @throws Error at load time when a secret has a default in production
 */
export const Variable =
  <T extends Value>(name: string, kind: Kind<T>, options: VariableOptions<T>) =>
  <K extends string>(prototype: { readonly [P in K]?: T }, property: K): void => {
    const variable = { ...options, name, property, kind };
    if (variable.secret && defaultIn(variable, 'production') !== undefined) {
      throw new Error(`${name} is a secret: it cannot have a default in production`);
    }
    declared.set(prototype, [...(declared.get(prototype) ?? []), variable]);
    kind.constraints.forEach((constraint) => constraint(prototype, property));
  };
