import { Body, Inject, type Type } from '@nestjs/common';
import { Access } from '@app/shared/auth';
import type { Level } from '@app/shared/model';
import type { Answer } from '../answer';
import type { Caller, ListCaller } from '../caller';
import type { BatchRequest } from '../write/batch';
import { Asking, AskingList, RowId } from './asking';
import { BatchBody } from './batch';
import { Archive, Batch, Create, Detail, List, Remove, Restore, Search, Update } from './route';

/** What the standard routes call; a service has what is declared of it. */
interface Service<C = object, U = object> {
  list(caller: ListCaller): Promise<Answer>;
  get(id: string, caller: Caller): Promise<Answer>;
  create(body: C, caller: Caller): Promise<Answer>;
  update(id: string, body: U, caller: Caller): Promise<Answer>;
  remove(id: string, caller: Caller): Promise<Answer>;
  batch(batch: BatchRequest, caller: Caller): Promise<Answer>;
  archive(id: string, caller: Caller): Promise<Answer>;
  restore(id: string, caller: Caller): Promise<Answer>;
}

/** The least level that may call a route; of a service that has what the route calls. */
type Least<S, M extends keyof Service> = S extends Pick<Service, M> ? Level : never;

/** The same with the class of the body, which is what the service takes. */
type CreatedFrom<S> = S extends Pick<Service<infer C>, 'create'> ? readonly [least: Level, body: Type<C>] : never;
type UpdatedFrom<S> =
  S extends Pick<Service<object, infer U>, 'update'> ? readonly [least: Level, body: Type<U>] : never;

/** The standard routes that a resource has, each with the least level that may call it. What is not named does not exist. */
export interface StandardRoutes<S> {
  /** `GET /`, `POST /search` and `GET /{id}`. */
  read: Least<S, 'list' | 'get'>;
  /** `POST /`. */
  create?: CreatedFrom<S>;
  /** `PATCH /{id}`. */
  update?: UpdatedFrom<S>;
  /** `DELETE /{id}`. */
  remove?: Least<S, 'remove'>;
  /** `POST /batch`; what may be done in it, the routes above say. */
  batch?: Least<S, 'batch'>;
  /** `POST /{id}/archival` and `DELETE /{id}/archival`. */
  archive?: Least<S, 'archive' | 'restore'>;
}

/** A controller of one service. */
abstract class Serving<S> {
  protected readonly service: S;
}

type Base = Type<Serving<Service>>;

/**
 * The class that a controller extends to have standard routes. Whatever else a resource can do, its controller writes out.
 *
 * @example
 * @Resource('minor/tags', Tag)
 * export class TagController extends ResourceRoutes(TagService, {
 *   read: Level.Guest,
 *   create: [Level.Manager, CreateTag],
 *   update: [Level.Manager, UpdateTag],
 *   remove: Level.Manager,
 * }) {}
 */
export function ResourceRoutes<S extends object>(service: Type<S>, routes: StandardRoutes<S>): Type<Serving<S>> {
  const { read, create, update, remove, batch, archive } = routes as StandardRoutes<Service>;
  // Tables of routes begin with the class that stands last.
  let base = serving(service as unknown as Type<Service>);
  if (archive !== undefined) base = archiving(base, archive);
  if (batch !== undefined) base = batching(base, batch);
  if (remove !== undefined) base = removing(base, remove);
  if (update) base = updating(base, ...update);
  if (create) base = creating(base, ...create);
  return reading(base, read) as unknown as Type<Serving<S>>;
}

/** The service comes as a property, so that a controller that needs others has them alone in its constructor. */
function serving(service: Type<Service>): Base {
  class Controller extends Serving<Service> {
    @Inject(service)
    protected override readonly service: Service;
  }
  return Controller;
}

function reading(base: Base, least: Level): Base {
  class Reading extends base {
    @Access(least)
    @List()
    list(@AskingList() caller: ListCaller): Promise<Answer> {
      return this.service.list(caller);
    }

    @Access(least)
    @Search()
    search(@AskingList() caller: ListCaller): Promise<Answer> {
      return this.service.list(caller);
    }

    @Access(least)
    @Detail()
    get(@RowId() id: string, @Asking() caller: Caller): Promise<Answer> {
      return this.service.get(id, caller);
    }
  }
  return Reading;
}

function creating(base: Base, least: Level, bodyClass: Type<object>): Base {
  class Creating extends base {
    @Access(least)
    @Create()
    create(@BodyOf(bodyClass) body: object, @Asking() caller: Caller): Promise<Answer> {
      return this.service.create(body, caller);
    }
  }
  return Creating;
}

function updating(base: Base, least: Level, bodyClass: Type<object>): Base {
  class Updating extends base {
    @Access(least)
    @Update()
    update(@RowId() id: string, @BodyOf(bodyClass) body: object, @Asking() caller: Caller): Promise<Answer> {
      return this.service.update(id, body, caller);
    }
  }
  return Updating;
}

function removing(base: Base, least: Level): Base {
  class Removing extends base {
    @Access(least)
    @Remove()
    remove(@RowId() id: string, @Asking() caller: Caller): Promise<Answer> {
      return this.service.remove(id, caller);
    }
  }
  return Removing;
}

function batching(base: Base, least: Level): Base {
  class Batching extends base {
    @Access(least)
    @Batch()
    batch(@BatchBody() batch: BatchRequest, @Asking() caller: Caller): Promise<Answer> {
      return this.service.batch(batch, caller);
    }
  }
  return Batching;
}

function archiving(base: Base, least: Level): Base {
  class Archiving extends base {
    @Access(least)
    @Archive()
    archive(@RowId() id: string, @Asking() caller: Caller): Promise<Answer> {
      return this.service.archive(id, caller);
    }

    @Access(least)
    @Restore()
    restore(@RowId() id: string, @Asking() caller: Caller): Promise<Answer> {
      return this.service.restore(id, caller);
    }
  }
  return Archiving;
}

/** A `@Body()` whose class no signature can name; it is validated and documented as if one did. */
const BodyOf =
  (bodyClass: Type<object>): ParameterDecorator =>
  (prototype, name, index) => {
    const types = Reflect.getOwnMetadata('design:paramtypes', prototype, name as string) as unknown[];
    Reflect.defineMetadata('design:paramtypes', types.with(index, bodyClass), prototype, name as string);
    Body()(prototype, name, index);
  };
