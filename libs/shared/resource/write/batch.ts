import type { EntityManager } from 'typeorm';
import { savepoint, sqlState } from '@app/shared/database';
import { Problem, problemDocument } from '@app/shared/errors';
import { Answer, SecretAnswer } from '../answer';
import type { Caller } from '../caller';
import { batchProblem, itemProblem } from './batch-problem';

/** So many items a batch may have. */
export const LARGEST_BATCH = 500;

export type BatchOperation = 'create' | 'update' | 'delete';

/** One thing to do. */
export type BatchItem =
  | { op: 'create'; body: object }
  | { op: 'update'; id: string; ifMatch?: string; body: object }
  | { op: 'delete'; id: string; ifMatch?: string };

/** Many things to do. */
export interface BatchRequest {
  /** All or nothing; otherwise each item stands for itself. */
  atomic: boolean;
  /** A problem for an item that cannot even be tried; there is none where all or nothing is wanted. */
  items: readonly (BatchItem | Problem)[];
}

/** What does one thing at a time. */
export interface BatchService {
  create(body: object, caller: Caller): Promise<Answer>;
  update(id: string, body: object, caller: Caller): Promise<Answer>;
  remove(id: string, caller: Caller): Promise<Answer>;
}

/** Of an answer that names none itself. */
const STATUSES: Readonly<Record<BatchOperation, number>> = { create: 201, update: 200, delete: 204 };

/**
 * Does the items in their order, by the methods that do each alone: by the same rules, for the same rights.
 *
 * @param manager of the transaction in which all of it happens
 * @returns status, headers and row of each item, or its problem
 * @throws Problem of all items that fail, where all or nothing is wanted
 */
export async function runBatch(
  { atomic, items }: BatchRequest,
  service: BatchService,
  { manager, caller }: { manager: EntityManager; caller: Caller },
): Promise<Answer> {
  const url = caller.url.replace(/\/batch(\?.*)?$/s, '');
  const perform = (item: BatchItem | Problem): Promise<Answer> => {
    if (item instanceof Problem) throw item;
    const own = {
      ...caller,
      url,
      within: manager,
      keyed: undefined,
      ifMatch: 'ifMatch' in item ? item.ifMatch : undefined,
    };
    if (item.op === 'create') return service.create(item.body, own);
    return item.op === 'update' ? service.update(item.id, item.body, own) : service.remove(item.id, own);
  };
  const outcomes = await (atomic ? all(items, perform) : each(items, perform, manager));
  const textOf = (all: readonly (Answer | Problem)[]): string =>
    `{"items":[${all.map((outcome, index) => outcomeText(outcome, items[index], caller.requestId)).join()}]}`;
  const headers = sharedHeaders(outcomes);
  if (!outcomes.some((outcome) => outcome instanceof SecretAnswer)) return new Answer(textOf(outcomes), headers);
  return new SecretAnswer(textOf(outcomes), textOf(outcomes.map(withoutSecret)), headers);
}

type Perform = (item: BatchItem | Problem) => Promise<Answer>;

/** Stops at what the database refuses, which ends the transaction; after what is found without it, the rest is still tried. */
async function all(items: BatchRequest['items'], perform: Perform): Promise<Answer[]> {
  const answers: Answer[] = [];
  const failures: { index: number; problem: Problem }[] = [];
  for (const [index, item] of items.entries()) {
    try {
      answers.push(await perform(item));
    } catch (error) {
      failures.push({ index, problem: itemProblem(error, index) });
      if (!(error instanceof Problem) || sqlState(error.cause) !== undefined) break;
    }
  }
  if (failures.length > 0) throw batchProblem(failures);
  return answers;
}

/** What fails is undone alone. */
async function each(
  items: BatchRequest['items'],
  perform: Perform,
  manager: EntityManager,
): Promise<(Answer | Problem)[]> {
  const outcomes: (Answer | Problem)[] = [];
  for (const [index, item] of items.entries()) {
    try {
      outcomes.push(item instanceof Problem ? item : await savepoint(manager, () => perform(item)));
    } catch (error) {
      outcomes.push(itemProblem(error, index));
    }
  }
  return outcomes;
}

const withoutSecret = (outcome: Answer | Problem): Answer | Problem =>
  outcome instanceof SecretAnswer ? new Answer(outcome.kept, outcome.headers, outcome.status) : outcome;

function outcomeText(outcome: Answer | Problem, item: BatchItem | Problem, requestId = ''): string {
  if (outcome instanceof Problem || item instanceof Problem) {
    const problem = outcome as Problem;
    return JSON.stringify({ status: problem.status, problem: problemDocument(problem, requestId) });
  }
  const { status = STATUSES[item.op], headers, text } = outcome;
  const { location, etag } = headers;
  const head = JSON.stringify({ status, location, etag });
  return text === undefined ? head : `${head.slice(0, -1)},"body":${text}}`;
}

/** What the mask asked for in vain, and which lists were cut, of all items together. */
function sharedHeaders(outcomes: readonly (Answer | Problem)[]): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const name of ['x-fields-ignored', 'x-fields-truncated']) {
    const values = outcomes.flatMap(
      (outcome) => (outcome instanceof Answer && outcome.headers[name]?.split(',')) || [],
    );
    if (values.length > 0) headers[name] = [...new Set(values)].join();
  }
  return headers;
}
