import {
  BigInteger,
  Computed,
  Day,
  Decimal,
  Enum,
  everyone,
  Flag,
  Id,
  Integer,
  Json,
  Level,
  ManyToMany,
  Model,
  Money,
  own,
  Parent,
  Row,
  Text,
  TextList,
  Timestamp,
  VisibleTo,
  WritableBy,
} from '@app/shared/model';
import type { Schema } from '@app/shared/database';

// Models with a field and a relation of every kind: what the engine must be right about, and the product's own models
// have only in part.

/** Where specimens stand. Its children are cut after the third. */
@Model({ reach: everyone, sort: 'name' })
export class Shelf extends Row {
  @Text({ max: 40 }) name: string;
  @Integer({ nullable: true }) floor: number | null;
  @Money({ nullable: true }) rent: Money | null;

  @Parent(() => Shelf, { children: 'shelves', nullable: true, order: 'name' })
  shelfId: string | null;
}

/** A word that many specimens have. */
@Model({ reach: everyone, sort: 'word', mask: 'word' })
export class Mark extends Row {
  @Text({ max: 40 }) word: string;
  @Integer({ nullable: true }) weight: number | null;
}

/** One of everything. */
@Model({ reach: everyone, sort: 'title' })
export class Specimen extends Row {
  @Text({ max: 200 }) title: string;
  @Text({ max: 2000, nullable: true }) note: string | null;
  @TextList({ max: 40, size: 10, nullable: true }) labels: string[] | null;
  @Integer({ nullable: true }) count: number | null;
  @BigInteger({ nullable: true }) serial: number | null;
  @Decimal({ precision: 24, scale: 6, nullable: true }) ratio: string | null;
  @Flag({ nullable: true }) rare: boolean | null;
  @Day({ nullable: true }) found: string | null;
  @Timestamp({ nullable: true }) seen: Date | null;
  @Enum(['fossil', 'stone', 'shell'], { nullable: true }) kind: string | null;
  @Id({ nullable: true }) twin: string | null;
  @Json({ nullable: true }) traits: Record<string, unknown> | null;
  @Money({ nullable: true }) price: Money | null;
  @Money() fee: Money;
  @Computed('bigint', (column) => `${column('count')}::bigint * 2`, { nullable: true }) double: number | null;

  @VisibleTo(Level.Agent)
  @Text({ max: 40, nullable: true })
  place: string | null;

  @VisibleTo(Level.Manager)
  @WritableBy(Level.Manager)
  @Money({ nullable: true })
  worth: Money | null;

  @Parent(() => Shelf, { children: 'specimens', nullable: true, order: '-title', cap: 3 })
  shelfId: string | null;

  @ManyToMany(() => Mark, { inverse: 'specimens', order: 'word' })
  marks: Mark[];
}

/** The only one of its specimen, part of its default mask. */
@Model({ reach: everyone, mask: '{text,place}' })
export class Sheet extends Row {
  @Parent(() => Specimen, { child: 'sheet', inDefault: true, onDelete: 'CASCADE' })
  specimenId: string;

  @Text({ max: 200, nullable: true }) text: string | null;

  @VisibleTo(Level.Manager)
  @Text({ max: 40, nullable: true })
  place: string | null;
}

/** A part of a specimen. */
@Model({ reach: everyone })
export class Piece extends Row {
  @Parent(() => Specimen, { children: 'pieces', order: 'rank', onDelete: 'CASCADE' })
  specimenId: string;

  @Integer() rank: number;
  @Text({ max: 40, nullable: true }) name: string | null;
  @Decimal({ precision: 10, scale: 3, nullable: true }) weight: string | null;
  @Money({ nullable: true }) price: Money | null;
}

/** What staff have written about a specimen, each for themselves. */
@Model({ reach: own('authorId', Level.Manager), visibleTo: Level.Customer })
export class Memo extends Row {
  @Parent(() => Specimen, { children: 'memos', order: 'text', visibleTo: Level.Customer })
  specimenId: string;

  @Id() authorId: string;
  @Text({ max: 200 }) text: string;
}

/** Refers to rows of several models, of which not everyone reaches all. */
@Model({ reach: everyone })
export class Loan extends Row {
  @Parent(() => Specimen) specimenId: string;
  @Parent(() => Memo, { nullable: true }) memoId: string | null;
  @Parent(() => Shelf, { nullable: true }) shelfId: string | null;
}

export const specimenSchema: Schema = { entities: [Shelf, Mark, Specimen, Sheet, Piece, Memo, Loan], migrations: [] };
