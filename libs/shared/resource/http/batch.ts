import {
  createParamDecorator,
  type ExecutionContext,
  Injectable,
  type PipeTransform,
  type ValidationPipe,
} from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { actorOf } from '@app/shared/auth';
import { type FieldError, Forbidden, Problem, ValidationFailed, validationPipe } from '@app/shared/errors';
import { type Level, levelName } from '@app/shared/model';
import { type BatchItem, type BatchOperation, type BatchRequest, LARGEST_BATCH } from '../write/batch';
import { batchProblem } from '../write/batch-problem';
import { type BatchRoute, batchRoutes } from './batch-route';
import { modelOf } from './resource';

/** So many properties are named that no batch has. */
const MOST_ERRORS = 100;

interface Asked {
  routes: Map<BatchOperation, BatchRoute>;
  request: FastifyRequest;
}

/** Checks each item by the class of the route that does the same alone, and for its level. */
@Injectable()
class BatchPipe implements PipeTransform<Asked, Promise<BatchRequest>> {
  private readonly validation: ValidationPipe = validationPipe();

  async transform({ routes, request }: Asked): Promise<BatchRequest> {
    const atomic = atomicOf(request.query as Record<string, unknown>);
    const { level } = actorOf(request);
    const items = await Promise.all(
      itemsOf(request.body).map((item, index) => this.check(item, `/items/${index}`, routes, level)),
    );
    const failures = items.flatMap((problem, index) => (problem instanceof Problem ? [{ index, problem }] : []));
    if (atomic && failures.length > 0) throw batchProblem(failures);
    return { atomic, items };
  }

  private async check(
    item: unknown,
    pointer: string,
    routes: Asked['routes'],
    level: Level,
  ): Promise<BatchItem | Problem> {
    if (!isObject(item)) return invalid({ pointer, code: 'isObject', message: 'An item must be a JSON object' });
    const route = routes.get(item.op as BatchOperation);
    if (!route) {
      const message = `op must be one of: ${[...routes.keys()].join(', ')}`;
      return invalid({ pointer: `${pointer}/op`, code: 'isIn', message });
    }
    const least = route.access();
    if (level < least) {
      const message = `Only ${levelName(least)} and above may ${route.operation}`;
      return new Forbidden(message, [{ pointer: `${pointer}/op`, code: 'forbidden', message }]);
    }
    try {
      return (await this.validation.transform(item, { type: 'body', metatype: route.item })) as BatchItem;
    } catch (error) {
      if (!(error instanceof ValidationFailed)) throw error;
      return invalid(...error.errors.map((each) => ({ ...each, pointer: pointer + each.pointer })));
    }
  }
}

const invalid = (...errors: FieldError[]): ValidationFailed => new ValidationFailed(errors);

function atomicOf({ atomic = 'true' }: Record<string, unknown>): boolean {
  if (atomic === 'true' || atomic === 'false') return atomic === 'true';
  throw invalid({ pointer: 'atomic', code: 'isBoolean', message: 'atomic must be true or false' });
}

function itemsOf(body: unknown): unknown[] {
  if (!isObject(body)) throw invalid({ pointer: '', code: 'isObject', message: 'The body must be a JSON object' });
  const { items, ...others } = body;
  const unknown = Object.keys(others).slice(0, MOST_ERRORS);
  if (unknown.length > 0) {
    const message = (name: string): string => `property ${name} should not exist; a batch has items`;
    throw invalid(...unknown.map((name) => ({ pointer: `/${name}`, code: 'unknownProperty', message: message(name) })));
  }
  if (!Array.isArray(items)) throw invalid({ pointer: '/items', code: 'isArray', message: 'items must be an array' });
  if (items.length > 0 && items.length <= LARGEST_BATCH) return items;
  const message = `A batch has 1 to ${LARGEST_BATCH} items, not ${items.length}`;
  throw invalid({ pointer: '/items', code: items.length === 0 ? 'arrayMinSize' : 'arrayMaxSize', message });
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const asked = createParamDecorator((_: undefined, context: ExecutionContext): Asked => ({
  routes: batchRoutes(context.getClass(), modelOf(context.getClass())),
  request: context.switchToHttp().getRequest<FastifyRequest>(),
}));

/**
 * The body of a batch, whose items are checked like the bodies of single requests.
 *
 * @throws ValidationFailed, Forbidden for all items that are wrong, unless `atomic=false` makes each stand for itself
 */
export const BatchBody = (): ParameterDecorator => asked(BatchPipe);
