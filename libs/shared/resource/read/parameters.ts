/** The values of a statement in the order of their `$n`. */
export class Parameters {
  constructor(readonly values: unknown[] = []) {}

  /** Binds a value and answers its placeholder, cast to an SQL type. */
  bind(value: unknown, type: string): string {
    return `$${this.values.push(value)}::${type}`;
  }
}
