import { Channel, Membership } from '@app/organization';
import { Level, models } from '@app/shared/model';
import { v7 as uuid } from 'uuid';
import { seedDemo } from '../../apps/seed';
import { newAccount } from '../support/app';
import { build } from '../support/builders';
import {
  type ContractDocument,
  filterableFields,
  listedModel,
  type Operation,
  sortableFields,
} from '../support/contract/document';
import type { Api, Json } from '../support/request';
import { routesOf } from '../support/routes';
import type { Target } from './requests';

/** So many rows are known of each list. */
const ROWS = 40;

/** The demo company, and a row more of every model that has a list. */
export async function populate(api: Api): Promise<void> {
  await seedDemo(api.dataSource);
  const listed = new Set(routesOf(api.app).flatMap(({ model, kind }) => (kind === 'list' && model ? [model] : [])));
  for (const model of models()) {
    const isTable = listed.has(model) && api.dataSource.getMetadata(model).tableType !== 'view';
    if (isTable) for (let nth = 0; nth < 3; nth++) await build(api.dataSource, model);
  }
}

/** `price-lists` → `pricelist`, as `priceListId` begins. */
const nounOf = (segment: string): string =>
  segment
    .replace(/ies$/, 'y')
    .replace(/(ss|x|ch)es$/, '$1')
    .replace(/(?<!s)s$/, '')
    .replaceAll('-', '')
    .toLowerCase();

/** What requests can name: the rows that an administrator reaches. */
export class Rows {
  private readonly byList = new Map<string, Json[]>();
  private readonly byNoun = new Map<string, string[]>();
  private channels: string[] = [];

  private constructor(private readonly document: ContractDocument) {}

  static async read(api: Api, document: ContractDocument): Promise<Rows> {
    const rows = new Rows(document);
    const channels = await api.dataSource.getRepository(Channel).find({ where: { active: true } });
    rows.channels = channels.map(({ slug }) => slug);
    for (const [path, { get }] of Object.entries(document.paths)) {
      if (!get || !listedModel(document, get) || path.includes('{id}')) continue;
      const { data } = await api.get(path.replace('{channel}', rows.channels[0]), {
        as: Level.Admin,
        query: { pageSize: String(ROWS), count: 'none' },
        mask: 'id,slug,code',
      });
      rows.byList.set(path, data);
      rows.byNoun.set(nounOf(path.split('/').at(-1) ?? ''), ids(data));
    }
    return rows;
  }

  /** What requests to a path are made from. */
  sourceFor(path: string, operation: Operation): Target['source'] {
    const model = listedModel(this.document, operation);
    return {
      filterable: model === undefined ? {} : filterableFields(this.document, model),
      sortable: model === undefined ? [] : sortableFields(this.document, model),
      schemas: this.document.components.schemas,
      idsFor: (property) => this.idsFor(property, path),
      partsFor: (parameter) => this.partsFor(parameter, path),
    };
  }

  private idsFor(property: string, path: string): readonly string[] {
    const noun = property.replace(/Ids?$/, '').toLowerCase();
    const nouns = [...this.byNoun.keys()].filter((each) => noun.endsWith(each)).sort((a, b) => b.length - a.length);
    const own = this.byList.get(listOf(path)) ?? [];
    const found = nouns.length > 0 ? (this.byNoun.get(nouns[0]) ?? []) : ids(own);
    return found.length > 0 ? found : [NOWHERE];
  }

  private partsFor(parameter: string, path: string): readonly string[] {
    if (parameter === 'channel') return this.channels;
    if (parameter === 'provider') return ['test', 'nobody'];
    const rows = this.byList.get(listOf(path)) ?? [];
    const name = parameter === 'slug' ? 'slug' : 'id';
    const found = rows.flatMap(({ [name]: value }) => (typeof value === 'string' ? [value] : []));
    if (parameter === 'code') return ['sales', 'stock', 'nothing'];
    return found.length > 0 ? found : [NOWHERE];
  }
}

const NOWHERE = '01890000-0000-7000-8000-000000000000';

const ids = (rows: readonly Json[]): string[] => rows.map(({ id }) => id as string);

/** `/v1/orders/{id}/payments` → `/v1/orders`: where the rows are that its parameters name. */
const listOf = (path: string): string => path.split(/\/\{(?:id|slug|code)\}/, 1)[0].replace(/\/(search|batch)$/, '');

/** Accounts that ask, one per level; whoever has signed off, or was suspended, is followed by another. */
export class Callers {
  private readonly known = new Map<number, Promise<Record<string, string>>>();

  constructor(private readonly api: Api) {}

  headersOf(level: Level): Promise<Record<string, string>> {
    const known = this.known.get(level) ?? this.hire(level);
    this.known.set(level, known);
    return known;
  }

  forget(level: Level): void {
    this.known.delete(level);
  }

  /** Staff are of every company, so that what they may do is not out of their reach. */
  private async hire(level: Level): Promise<Record<string, string>> {
    if (level === Level.Guest) return {};
    const { dataSource } = this.api;
    const { id: accountId, headers } = await newAccount(level, dataSource);
    if (level >= Level.Agent) {
      const companies: { id: string }[] = await dataSource.query(`SELECT id FROM company`);
      const places = companies.map(({ id: companyId }) => ({
        id: uuid(),
        accountId,
        companyId,
        role: 'owner' as const,
      }));
      await dataSource.getRepository(Membership).insert(places);
    }
    return headers;
  }
}
