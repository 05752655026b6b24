import { Command, CommandRunner, Option } from 'nest-commander';
import { controllersIn, type DeclaredRoute, declaredRoutes } from '@app/shared/auth';
import { levelName } from '@app/shared/model';
import { statementBudget } from '@app/shared/resource';
import { Examples, Terminal } from '@app/shared/terminal';
import { apis } from '../../apis';

/** Shows what can be asked, by whom, and at what cost. */
@Examples('routes', 'routes --path orders --json')
@Command({
  name: 'routes',
  description:
    'Show all routes: method, path, the least level that may call them, and how many statements a read may send',
})
export class RoutesCommand extends CommandRunner {
  constructor(private readonly terminal: Terminal) {
    super();
  }

  run(_arguments: string[], { path = '' }: { path?: string }): Promise<void> {
    const routes = declaredRoutes(controllersIn(apis))
      .filter((route) => route.path.includes(path))
      .sort((one, other) => compare(one.path, other.path) || compare(one.method, other.method))
      .map((route) => ({
        method: route.method,
        path: route.path,
        policy: shownPolicy(route),
        statements: statementBudget(route.handler),
        handler: route.name,
      }));
    this.terminal.result({ routes }, () =>
      this.terminal.table(
        ['Method', 'Path', 'Policy', 'Statements', 'Handler'],
        routes.map(({ method, path: shown, policy, statements, handler }) => [
          method,
          shown,
          policy,
          statements,
          handler,
        ]),
      ),
    );
    return Promise.resolve();
  }

  @Option({ flags: '--path <text>', description: 'only those whose path contains it' })
  parsePath(text: string): string {
    return text;
  }
}

/** `public` looks at no credentials; `guest` is for everybody, but knows who has signed in. */
const shownPolicy = ({ policy: { isPublic, least } }: DeclaredRoute): string =>
  isPublic || least === undefined ? 'public' : levelName(least);

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
