import { PickType } from '@nestjs/swagger';
import { Command, CommandRunner, Option } from 'nest-commander';
import type { EntityManager } from 'typeorm';
import { v7 as uuid, validate } from 'uuid';
import { recordChanges, TERMINAL } from '@app/shared/audit';
import { transact } from '@app/shared/database';
import { checked, Conflict, NotFound } from '@app/shared/errors';
import { CommandDatabase, Examples, Terminal } from '@app/shared/terminal';
import { Company } from '../company/company.entity';
import { Membership } from '../membership/membership.entity';
import { lockAccount } from './change-account';

class NewCompany extends PickType(Company, ['name', 'legalName', 'taxId']) {}

interface CompanyCreateOptions {
  name: string;
  legalName?: string;
  taxId?: string;
  parent?: string;
  owner?: string;
}

/** Adds a company, and who owns it. */
@Examples(
  'company:create --name "Tea Shop" --owner ada@shop.example',
  'company:create --name Roastery --parent "Tea Shop" --tax-id ATU12345678 --json',
)
@Command({ name: 'company:create', description: 'Create a company, with an owner if one is named' })
export class CompanyCreateCommand extends CommandRunner {
  constructor(
    private readonly database: CommandDatabase,
    private readonly terminal: Terminal,
  ) {
    super();
  }

  async run(_arguments: string[], options: CompanyCreateOptions): Promise<void> {
    const { name, legalName = null, taxId = null, parent, owner } = options;
    const fields = checked(NewCompany, { name, legalName, taxId });
    const company = await this.database.use((source) =>
      transact(source, async (manager) => {
        const parentId = parent === undefined ? null : await companyOf(parent, manager);
        const row = { ...fields, id: uuid(), version: 1, status: 'active' as const, parentId };
        await manager.insert(Company, row);
        await recordChanges(manager, TERMINAL, [{ model: Company, action: 'created', after: row }]);
        if (owner !== undefined) await own(row.id, owner, manager);
        return row;
      }),
    );
    this.terminal.result({ ...company, owner: owner?.toLowerCase() ?? null }, () => {
      return `Created the company ${company.name}, ${company.id}`;
    });
  }

  @Option({ flags: '--name <name>', description: 'what people call it', required: true })
  parseName(name: string): string {
    return name;
  }

  @Option({ flags: '--legal-name <name>', description: 'as it is registered' })
  parseLegalName(name: string): string {
    return name;
  }

  @Option({ flags: '--tax-id <id>', description: 'VAT id or the like' })
  parseTaxId(id: string): string {
    return id;
  }

  @Option({ flags: '--parent <company>', description: 'name or id of the company that it is a part of' })
  parseParent(company: string): string {
    return company;
  }

  @Option({ flags: '--owner <email>', description: 'address of the account that owns it' })
  parseOwner(email: string): string {
    return email;
  }
}

/** @throws NotFound, or Conflict where several have the name */
async function companyOf(text: string, manager: EntityManager): Promise<string> {
  const found = await manager.find(Company, {
    select: { id: true },
    where: validate(text) ? { id: text } : { name: text },
    take: 2,
  });
  if (found.length === 0) throw new NotFound(`There is no company ${text}`);
  if (found.length > 1) throw new Conflict(`Several companies are called ${text}: name the id of one`);
  return found[0].id;
}

async function own(companyId: string, email: string, manager: EntityManager): Promise<void> {
  const { id: accountId } = await lockAccount(email, manager);
  const row = { id: uuid(), version: 1, companyId, accountId, role: 'owner' as const };
  await manager.insert(Membership, row);
  await recordChanges(manager, TERMINAL, [{ model: Membership, action: 'created', after: row }]);
}
