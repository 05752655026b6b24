import type { FieldError } from '@app/shared/errors';

/** The user or the system asked the command to stop before it was done. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
  /** As shells count it: 128 and the number of the signal. */
  readonly exitCode: number;

  constructor(signal: 'SIGINT' | 'SIGTERM') {
    super('Interrupted; what was not finished has been undone');
    this.exitCode = signal === 'SIGINT' ? 130 : 143;
  }
}

/** The exit code of a process that failed with `error`. */
export const exitCodeOf = (error: unknown): number => (error instanceof Interrupted ? error.exitCode : 1);

/**
 * What people at a terminal are told about a failure: what happened and, where several things are wrong, each of them.
 *
 * @param verbose add the stack, for those who look for the cause in the code
 */
export function describeFailure(error: unknown, verbose = false): string {
  if (!(error instanceof Error)) return `error: ${String(error)}`;
  // A problem, whose class would bring half of the product along.
  const { errors } = error as { errors?: readonly FieldError[] };
  const details = errors && errors.length > 1 ? errors : [];
  return [
    `error: ${error.message || error.name}`,
    ...details.map(({ message }) => `  ${message}`),
    ...(verbose && error.stack ? [error.stack] : []),
  ].join('\n');
}
