import { type FieldError, Problem, toProblem } from '@app/shared/errors';

/** So many failures are named. */
const MOST_ERRORS = 100;

/** What is wrong with one item of a batch. */
export interface ItemFailure {
  index: number;
  problem: Problem;
}

/**
 * What is wrong with one item, with pointers into the batch.
 *
 * @param error of whatever does such an item alone
 * @throws the error itself where it is not about the item: the caller has lost all rights, others were in the way, or
 * something does not work at all
 */
export function itemProblem(error: unknown, index: number): Problem {
  const problem = toProblem(error);
  const { status, code, message, headers, cause } = problem;
  if (status >= 500 || status === 401 || code === 'concurrent_change') throw error;
  const errors = problem.errors.map((each) => ({ ...each, pointer: pointerOf(each, index) }));
  const whole = { pointer: `/items/${index}`, code, message };
  return new Problem(status, message, errors.length > 0 ? errors : [whole], { code, headers, cause });
}

/** In the batch, the body of a request and what would be its header stand side by side. */
function pointerOf({ pointer }: FieldError, index: number): string {
  if (pointer.startsWith('/')) return `/items/${index}/body${pointer}`;
  return `/items/${index}${pointer === 'If-Match' ? '/ifMatch' : ''}`;
}

/** What is wrong with a batch of which nothing is done. It is of the kind of the first failure, and names all. */
export function batchProblem(failures: readonly ItemFailure[]): Problem {
  const [{ index, problem }] = failures;
  const { status, message, code, headers, cause } = problem;
  const others = failures.length > 1 ? ` (and ${failures.length - 1} more)` : '';
  const errors = failures.flatMap((each) => each.problem.errors).slice(0, MOST_ERRORS);
  return new Problem(status, `Nothing is done, for item ${index} fails${others}: ${message}`, errors, {
    code,
    headers,
    cause,
  });
}
