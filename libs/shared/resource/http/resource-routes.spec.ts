import { Level } from '@app/shared/model';
import { Answer } from '../answer';
import type { Caller, ListCaller } from '../caller';
import { handlersOf } from './handlers';
import { ResourceRoutes } from './resource-routes';

class Body {
  name: string;
}

class TrialService {
  list(caller: ListCaller): Promise<Answer> {
    return this.remove('', caller);
  }

  get(id: string, caller: Caller): Promise<Answer> {
    return this.remove(id, caller);
  }

  create(body: Body, caller: Caller): Promise<Answer> {
    return this.remove(body.name, caller);
  }

  remove(id: string, caller: Caller): Promise<Answer> {
    return Promise.resolve(new Answer(`${id} for ${caller.url}`));
  }
}

const names = (controller: Parameters<typeof handlersOf>[0]): string[] =>
  handlersOf(controller).map(({ name }) => name);

describe('the standard routes of a resource', () => {
  it('are those that it declares', () => {
    const reading = ResourceRoutes(TrialService, { read: Level.Guest });
    const writing = ResourceRoutes(TrialService, {
      read: Level.Guest,
      create: [Level.Agent, Body],
      remove: Level.Manager,
    });
    expect(names(reading)).toEqual(['list', 'search', 'get']);
    expect(names(writing)).toEqual(['list', 'search', 'get', 'create', 'remove']);
  });

  it('take the class that the service takes, and call nothing that it has not', () => {
    class Other {
      size: number;
    }
    // @ts-expect-error the service wants another body
    ResourceRoutes(TrialService, { read: Level.Guest, create: [Level.Agent, Other] });
    // @ts-expect-error the service has no batch
    ResourceRoutes(TrialService, { read: Level.Guest, batch: Level.Agent });
    // @ts-expect-error there is no such route
    ResourceRoutes(TrialService, { read: Level.Guest, remote: Level.Agent });
  });
});
