import { ApiProperty } from '@nestjs/swagger';
import { BeforeInsert, CreateDateColumn, PrimaryColumn, UpdateDateColumn } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { VisibleTo } from './audience';
import { Computed } from './computed';
import type { ModelClass } from './definition';
import { Integer } from './number';
import { Level } from './level';
import { declareField, modelOptions } from './registry';
import { Text } from './text';
import { Json, Timestamp } from './value';

const kept = (type: 'uuid' | 'timestamp'): PropertyDecorator => {
  return (prototype, property) => {
    declareField(prototype, {
      kind: 'scalar',
      name: String(property),
      type,
      array: false,
      nullable: false,
      filterable: true,
      sortable: true,
    });
    ApiProperty({ type: 'string', format: type === 'uuid' ? 'uuid' : 'date-time', readOnly: true })(
      prototype,
      property,
    );
  };
};

/** What a row has that is only read, of a view. */
export abstract class ReadRow {
  @kept('uuid') @PrimaryColumn({ type: 'uuid' }) id: string;
}

/** What a row has that is written once and never changed. */
export abstract class AppendOnlyRow {
  @kept('uuid') @PrimaryColumn({ type: 'uuid' }) id: string;
  @kept('timestamp') @CreateDateColumn({ type: 'timestamptz', precision: 3 }) createdAt: Date;
}

/** What every table has. Ids are UUIDv7, made by the application, so that they sort by time of creation. */
export abstract class Row {
  @kept('uuid') @PrimaryColumn({ type: 'uuid' }) id: string;

  /** Counts the changes; the first part of the ETag. */
  @Integer({ default: 1, min: 1, description: 'Counts the changes; the first part of the ETag' }) version: number;

  @kept('timestamp') @CreateDateColumn({ type: 'timestamptz', precision: 3 }) createdAt: Date;
  @kept('timestamp') @UpdateDateColumn({ type: 'timestamptz', precision: 3 }) updatedAt: Date;

  /** The row's id in another system; imports upsert by it. */
  @Text({ max: 120, nullable: true, unique: true, description: 'The id in another system; imports upsert by it' })
  externalReference: string | null;

  @Json({ default: {}, description: 'Free JSON for everybody who sees the row' })
  metadata: Record<string, unknown>;

  @VisibleTo(Level.Manager)
  @Json({ default: {}, description: 'Free JSON for managers' })
  privateMetadata: Record<string, unknown>;

  @BeforeInsert()
  assignId(): void {
    this.id ??= uuid();
  }
}

/**
 * A row that is put away instead of deleted: it is in no list that does not ask for it, staff still find it by its id, and
 * what is unique of it stays taken.
 */
export abstract class ArchivableRow extends Row {
  @VisibleTo(Level.Agent)
  @Timestamp({ nullable: true, description: 'Since when it is in no list that does not ask for `archived`' })
  archivedAt: Date | null;

  @VisibleTo(Level.Agent)
  @Computed('boolean', (column) => `${column('archivedAt')} IS NOT NULL`)
  archived: boolean;
}

/** By which fields a filter asks for archived rows. */
export const ARCHIVE_FIELDS: ReadonlySet<string> = new Set<keyof ArchivableRow>(['archived', 'archivedAt']);

/** Whether rows of the model, or of the model that it is a view of, can be archived. */
export const isArchivable = (model: ModelClass): boolean =>
  (modelOptions(model).of?.() ?? model).prototype instanceof ArchivableRow;
