import type { DataSource } from 'typeorm';
import { Level, type Member, type Members } from '@app/shared/model';
import { type AttributeKind, isChoice, STORAGE } from '../attribute/attribute-kind';

interface Known {
  id: string;
  code: string;
  kind: AttributeKind;
}

/** Milliseconds for which the attributes are as they were when last looked up; another process may have made new ones. */
const FRESH_MS = 2000;

/** The rows of a model that have a value, as SQL: `conditions` are on `v`, a row of `assigned_value`. */
type Having = (column: (property: string) => string, conditions: string) => string;

/** Values of variants that are archived do not count. */
const PRESENT =
  '(v.variant_id IS NULL OR NOT EXISTS (SELECT FROM variant gone WHERE gone.id = v.variant_id AND gone.archived_at IS NOT NULL))';

/** A product has the values of its variants, too. */
const products: Having = (column, conditions) =>
  `${column('id')} IN (SELECT v.product_id FROM assigned_value v WHERE ${conditions} AND ${PRESENT})`;

/** A variant has the values of its product, too. */
const variants: Having = (column, conditions) =>
  `(${column('id')} IN (SELECT v.variant_id FROM assigned_value v WHERE ${conditions} AND v.variant_id IS NOT NULL) OR ` +
  `${column('productId')} IN (SELECT v.product_id FROM assigned_value v WHERE ${conditions} AND v.variant_id IS NULL))`;

/** The attributes that there are, by the names under which filters know them. */
class AttributeMembers implements Members {
  private members: ReadonlyMap<string, Member> = new Map();

  constructor(private readonly having: Having) {}

  known(): ReadonlyMap<string, Member> {
    return this.members;
  }

  refresh(): Promise<void> {
    return directory.refresh();
  }

  load(attributes: readonly Known[]): void {
    this.members = new Map(attributes.flatMap((attribute) => membersOf(attribute, this.having)));
  }
}

/** Money has two names, its parts; everything else has its own. */
function membersOf({ id, code, kind }: Known, having: Having): [string, Member][] {
  const { column, type } = STORAGE[kind];
  const ofAttribute = `v.attribute_id = '${id}'`;
  const member = (name: string, of: Pick<Member, 'type'>, condition: (test: Test) => string): [string, Member] => [
    name,
    {
      kind: 'scalar',
      name,
      ...of,
      array: false,
      nullable: true,
      visibleTo: Level.Guest,
      writableBy: Level.Guest,
      filterable: true,
      sortable: false,
      key: `${id} ${kind} ${name}`,
      holds: (own, test) => having(own, test ? `${ofAttribute} AND ${condition(test)}` : ofAttribute),
    },
  ];
  if (kind === 'money') {
    return [
      member(`${code}.amount`, { type: 'bigint' }, (test) => test('v.money_amount')),
      member(`${code}.currency`, { type: 'text' }, (test) => test('v.money_currency')),
    ];
  }
  if (!isChoice(kind)) return [member(code, { type }, (test) => test(`v.${column}`))];
  const chosen = (test: Test): string =>
    `v.value_id IN (SELECT o.id FROM attribute_value o WHERE o.attribute_id = '${id}' AND ${test('o.slug')})`;
  return [member(code, { type }, chosen)];
}

type Test = (value: string) => string;

const all: AttributeMembers[] = [];

function attributesOf(having: Having): Members {
  const members = new AttributeMembers(having);
  all.push(members);
  return members;
}

/** The attributes of products and of variants. */
export const productAttributes = attributesOf(products);
export const variantAttributes = attributesOf(variants);

/** SQL for a condition on `v`, a row of `assigned_value`, beside the columns of its product or variant. */
export type Shown = (column: (property: string) => string) => string;

/** The same for a model that shows only some of the values: the others are no values for its filters either. */
export const shownProductAttributes = (shown: Shown): Members => attributesOf(within(products, shown));
export const shownVariantAttributes = (shown: Shown): Members => attributesOf(within(variants, shown));

const within =
  (having: Having, shown: Shown): Having =>
  (column, conditions) =>
    having(column, `${conditions} AND ${shown(column)}`);

/** Looks the attributes up in the database of the process. */
export const directory = {
  source: undefined as DataSource | undefined,
  loadedAt: -Infinity,

  /** What was known is no longer so. */
  forget(): void {
    this.loadedAt = -Infinity;
  },

  async refresh(): Promise<void> {
    if (!this.source || performance.now() - this.loadedAt < FRESH_MS) return;
    const asked = performance.now();
    const attributes = await this.source.query<Known[]>('SELECT id, code, kind FROM attribute');
    for (const members of all) members.load(attributes);
    this.loadedAt = asked;
  },
};
