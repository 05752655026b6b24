import type { ModelClass } from '@app/shared/model';
import type { Answer } from '../answer';
import type { Caller, ListCaller } from '../caller';
import type { Resources } from '../write/resources';

/** Reads rows of one model: all of a service for rows that are written by other ways than by a client. */
export abstract class ResourceReader<T extends object> {
  protected constructor(
    protected readonly model: ModelClass<T>,
    protected readonly resources: Resources,
  ) {}

  /** A page of the rows that the caller may reach, or a file of all of them. */
  list(caller: ListCaller): Promise<Answer> {
    const { engine, csv, replicas } = this.resources;
    if (caller.csv) return csv.list(this.model, caller);
    if (!replicas) return engine.list(this.model, caller);
    return replicas.read(caller.actor.id, (reader) => engine.list(this.model, caller, reader));
  }

  /** @throws NotFound */
  get(id: string, caller: Caller): Promise<Answer> {
    const { engine, replicas } = this.resources;
    if (!replicas) return engine.one(this.model, id, caller);
    return replicas.read(caller.actor.id, (reader) => engine.one(this.model, id, caller, reader));
  }
}
