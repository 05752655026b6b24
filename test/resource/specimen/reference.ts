import { instanceToPlain } from 'class-transformer';
import type { DataSource } from 'typeorm';
import { Level, levelName, type ModelClass } from '@app/shared/model';
import type { MaskTree } from './masks';
import { Mark, Memo, Piece, Sheet, Shelf, Specimen } from './specimen.entity';
import type { Row } from './world';

interface Relation {
  to: string;
  inverse: string;
  rows: (row: Row) => Row[];
  isList: boolean;
  /** The most rows that are shown where nothing stands above them; 1 where it is no list. */
  cap: number;
}

/** How a row was reached from the root, and how many rows the lists over it may hold together. */
interface Way {
  steps: readonly { from: string; name: string; relation: Relation }[];
  above: number;
}

const DEPTH = 4;
const ROW_BUDGET = 50_000;
const DEFAULTS: Readonly<Record<string, readonly string[]>> = { Mark: ['word'], Sheet: ['text', 'place'] };
/** Numbers that come out of the driver as text. */
const DECIMALS = new Set(['ratio', 'weight', 'double']);

/**
 * The plain way to do what the engine does: entities read by TypeORM, groups left to class-transformer, relations put
 * together from loops, masks applied to objects. Numbers are `{ number: '1.5' }`, so that none is rounded.
 */
export class Reference {
  private constructor(
    readonly rows: Readonly<Record<string, Row[]>>,
    private readonly relations: Readonly<Record<string, Readonly<Record<string, Relation>>>>,
    private readonly level: Level,
  ) {}

  static async read(dataSource: DataSource, level: Level): Promise<Reference> {
    const models = { Shelf, Specimen, Sheet, Piece, Mark, Memo };
    const entries = Object.entries(models).map(async ([name, model]) => [name, await readRows(dataSource, model)]);
    const rows = Object.fromEntries(await Promise.all(entries)) as Record<keyof typeof models, Row[]>;
    const links: Row[] = await dataSource.query('SELECT specimen_id, marks_id FROM specimen_marks');
    const one = (to: keyof typeof models, key: string, inverse: string): Relation => ({
      ...{ to, inverse, isList: false, cap: 1 },
      rows: (row) => rows[to].filter(({ id }) => id === row[key]),
    });
    const many = (to: keyof typeof models, key: string, inverse: string, order: string, cap = 100): Relation => ({
      ...{ to, inverse, isList: true, cap },
      rows: (row) =>
        inOrder(
          order,
          rows[to].filter((each) => each[key] === row.id),
        ),
    });
    const linked = (
      to: 'Mark' | 'Specimen',
      inverse: string,
      [own, other]: [string, string],
      order: string,
    ): Relation => ({
      ...{ to, inverse, isList: true, cap: 100 },
      rows: (row) => {
        const ids = links.filter((link) => link[own] === row.id).map((link) => link[other]);
        return inOrder(
          order,
          rows[to].filter(({ id }) => ids.includes(id)),
        );
      },
    });
    const relations: Record<string, Record<string, Relation>> = {
      Shelf: {
        shelf: one('Shelf', 'shelfId', 'shelves'),
        shelves: many('Shelf', 'shelfId', 'shelf', 'name'),
        specimens: many('Specimen', 'shelfId', 'shelf', '-title', 3),
      },
      Specimen: {
        shelf: one('Shelf', 'shelfId', 'specimens'),
        sheet: { ...many('Sheet', 'specimenId', 'specimen', 'id', 1), isList: false },
        pieces: many('Piece', 'specimenId', 'specimen', 'rank'),
        marks: linked('Mark', 'specimens', ['specimen_id', 'marks_id'], 'word'),
        ...(level >= Level.Customer && { memos: many('Memo', 'specimenId', 'specimen', 'text') }),
      },
      Sheet: { specimen: one('Specimen', 'specimenId', 'sheet') },
      Piece: { specimen: one('Specimen', 'specimenId', 'pieces') },
      Mark: { specimens: linked('Specimen', 'marks', ['marks_id', 'specimen_id'], 'id') },
    };
    return new Reference(rows, relations, level);
  }

  /** What a mask shows of the rows of a page of that size. */
  list(model: string, mask: MaskTree, pageSize: number): Row[] {
    const rows = inOrder('id', this.rows[model]);
    return rows.map((row) => this.show(model, row, mask, { steps: [], above: pageSize }));
  }

  /** @param mask null: the default */
  private show(model: string, row: Row, mask: MaskTree | null, way: Way): Row {
    const plain = instanceToPlain(row, { groups: [levelName(this.level)] });
    const shown: Row = {};
    const open = Object.keys(this.relations[model]).filter((name) => this.isOpen(model, name, way));
    const names = [...Object.keys(plain), ...open];
    const add = (name: string, inner: MaskTree | null): void => {
      if (open.includes(name)) shown[name] = this.showRelated(model, row, name, inner, way);
      else if (Object.hasOwn(plain, name)) shown[name] = exact(name, inner ? pick(plain[name], inner) : plain[name]);
    };
    const whole = DEFAULTS[model] ?? [...Object.keys(plain), ...(model === 'Specimen' ? ['sheet'] : [])];
    for (const [name, inner] of mask ?? whole.map((name) => [name, null] as const)) add(name, inner);
    if (mask?.some(([name]) => name === '*')) {
      for (const name of names) if (!Object.hasOwn(shown, name)) add(name, null);
    }
    return shown;
  }

  private showRelated(from: string, row: Row, name: string, inner: MaskTree | null, way: Way): unknown {
    const relation = this.relations[from][name];
    const most = Math.max(1, Math.min(relation.cap, Math.floor(ROW_BUDGET / way.above)));
    const next = { steps: [...way.steps, { from, name, relation }], above: way.above * most };
    const shown = relation
      .rows(row)
      .slice(0, most)
      .map((each) => this.show(relation.to, each, inner, next));
    return relation.isList ? shown : (shown[0] ?? null);
  }

  /** No way is longer than four, goes back over a relation, or takes one twice but from a model to itself. */
  private isOpen(model: string, name: string, { steps }: Way): boolean {
    const isBack = steps.some(({ relation }) => relation.to === model && relation.inverse === name);
    const isAgain = steps.some((step) => step.from === model && step.name === name && step.relation.to !== model);
    return steps.length < DEPTH && !isBack && !isAgain;
  }
}

/** All rows of a model, with the digits of their whole numbers, which TypeORM's transformer would round. */
async function readRows(dataSource: DataSource, model: ModelClass): Promise<Row[]> {
  const entities = (await dataSource.getRepository(model).find()) as Row[];
  const { tableName, columns, embeddeds } = dataSource.getMetadata(model);
  for (const column of columns.filter(({ type }) => type === 'bigint')) {
    const texts: Row[] = await dataSource.query(
      `SELECT id, "${column.databaseName}"::text AS text FROM "${tableName}"`,
    );
    for (const { id, text } of texts) {
      const entity = entities.find((each) => each.id === id);
      if (entity && typeof text === 'string') column.setEntityValue(entity, BigInt(text));
    }
  }
  // TypeORM makes money of nothing out of columns that are null.
  for (const entity of entities) {
    for (const { propertyName } of embeddeds) {
      if ((entity[propertyName] as Row).amount === null) entity[propertyName] = null;
    }
  }
  return entities;
}

function inOrder(order: string, rows: readonly Row[]): Row[] {
  const [name, sign] = order.startsWith('-') ? [order.slice(1), -1] : [order, 1];
  const compare = (a: unknown, b: unknown): number =>
    typeof a === 'number' ? a - Number(b) : Buffer.compare(Buffer.from(String(a)), Buffer.from(String(b)));
  return [...rows].sort((a, b) => sign * compare(a[name], b[name]) || compare(a.id, b.id));
}

/** A mask applied to money and free JSON. */
function pick(value: unknown, mask: MaskTree): unknown {
  if (Array.isArray(value)) return value.map((item) => pick(item, mask));
  if (typeof value !== 'object' || value === null) return value;
  const source = value as Row;
  const entries = mask
    .filter(([name, inner]) => Object.hasOwn(source, name) && (inner === null || source[name] !== null))
    .map(([name, inner]) => [name, inner ? pick(source[name], inner) : source[name]] as const);
  const rest = mask.some(([name]) => name === '*') ? source : {};
  return { ...rest, ...Object.fromEntries(entries) };
}

/** Numbers with all of their digits, moments as text, money of nothing as null. */
function exact(name: string, value: unknown): unknown {
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'number' || typeof value === 'bigint') return number(String(value));
  if (typeof value === 'string') return DECIMALS.has(name) ? number(value) : value;
  if (Array.isArray(value)) return value.map((item) => exact(name, item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, exact(key, item)]));
}

const number = (text: string): { number: string } => ({
  number: text
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '')
    .replace(/^-0$/, '0'),
});

/** Parses JSON without rounding: numbers as `{ number: '1.5' }`. */
export const parseExactly = (text: string): unknown =>
  JSON.parse(
    text.replace(/"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*/g, (token) =>
      token.startsWith('"') ? token : JSON.stringify(number(token)),
    ),
  );
