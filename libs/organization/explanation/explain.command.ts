import { Inject } from '@nestjs/common';
import { Command, CommandRunner, Option } from 'nest-commander';
import type { DeclaredRoute } from '@app/shared/auth';
import { CommandDatabase, Examples, Terminal } from '@app/shared/terminal';
import { AccountDirectory } from '../account/account.directory';
import { Explainer } from './explainer';

interface ExplainOptions {
  email: string;
  method: string;
  path: string;
  apiKey?: string;
}

/** The routes of the API, which a command serves none of. */
export const EXPLAINED_ROUTES = Symbol('explained routes');

/** Says why an account may do something, or may not. */
@Examples(
  'auth:explain --email a@b.example --method PATCH --path /v1/catalog/products/01890000-0000-7000-8000-000000000000',
)
@Command({ name: 'auth:explain', description: 'Say why an account may do something, or may not' })
export class ExplainCommand extends CommandRunner {
  constructor(
    private readonly database: CommandDatabase,
    private readonly terminal: Terminal,
    @Inject(EXPLAINED_ROUTES) private readonly routes: readonly DeclaredRoute[],
  ) {
    super();
  }

  async run(_arguments: string[], { email, method, path, apiKey }: ExplainOptions): Promise<void> {
    const explanation = await this.database.use((dataSource) =>
      new Explainer(dataSource, new AccountDirectory(), this.routes).explain({
        method,
        path,
        who: { email },
        keyId: apiKey,
      }),
    );
    const { allowed, status, checks, memberships } = explanation;
    this.terminal.result(explanation, () => {
      const verdict = allowed ? 'Yes, as far as policies go' : `No: it would be answered ${String(status)}`;
      const table = this.terminal.table(
        ['Check', 'Passed', 'Why'],
        checks.map(({ check, passed, detail }) => [check, passed ? 'yes' : 'no', detail]),
      );
      const places = memberships.map(({ companyId, role }) => `${role} of ${companyId}`);
      return [verdict, table, ...(places.length > 0 ? [`It is ${places.join(', ')}`] : [])].join('\n');
    });
  }

  @Option({ flags: '--email <address>', description: 'whose rights', required: true })
  parseEmail(email: string): string {
    return email;
  }

  @Option({ flags: '--method <method>', description: 'GET, POST, PATCH, DELETE, …', required: true })
  parseMethod(method: string): string {
    return method.toUpperCase();
  }

  @Option({ flags: '--path <path>', description: 'as in /v1/catalog/products/<id>', required: true })
  parsePath(path: string): string {
    return path;
  }

  @Option({ flags: '--api-key <id>', description: 'the id of the API key that is used' })
  parseApiKey(id: string): string {
    return id;
  }
}
