import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayUnique, IsArray, IsOptional, IsUUID, ValidateIf } from 'class-validator';
import { Column, Index, JoinColumn, JoinTable, ManyToMany as TypeormManyToMany, ManyToOne } from 'typeorm';
import type { ModelClass } from './definition';
import { Level } from './level';
import { snakeCase } from './naming';
import { parseOrder } from './order';
import { declareField, offerRelation } from './registry';

/** The most rows that a child list shows when its declaration says nothing else. */
export const CHILD_CAP = 100;

interface ListOptions {
  /** A child list's order, as in `-createdAt,name`; the primary key is always added. */
  order?: string;
  /** The most rows a child list shows. */
  cap?: number;
}

interface ParentOptions extends ListOptions {
  /** The name under which the parent offers its children. */
  children?: string;
  /** The name under which the parent offers its only child: the id is unique. */
  child?: string;
  /** The only child is part of the parent's default mask. */
  inDefault?: boolean;
  /** The least level that sees the children on the parent. */
  visibleTo?: Level;
  nullable?: boolean;
  onDelete?: 'RESTRICT' | 'CASCADE' | 'SET NULL';
  description?: string;
  /** It needs no index of its own: that of the model's order begins with the same columns. */
  index?: false;
}

/**
 * The id of the row that this one hangs on, on a property named `…Id`. Declares the column with its foreign key and index,
 * the to-one relation (`categoryId` → `category`), and what the parent offers in return, so that an upper part can add
 * children to a lower part's model without the lower part knowing.
 *
 * @param target the parent's class; a function, since models point at each other
 */
export const Parent = (target: () => ModelClass, options: ParentOptions = {}): PropertyDecorator => {
  const { nullable = false, onDelete = 'RESTRICT', child, children, description } = options;
  return (prototype, property) => {
    const name = String(property);
    if (!name.endsWith('Id')) throw new Error(`@Parent belongs on a property named …Id, not on ${name}`);
    const relation = name.slice(0, -'Id'.length);
    const offered = child ?? children;
    declareField(prototype, {
      kind: 'scalar',
      name,
      type: 'uuid',
      array: false,
      nullable,
      filterable: true,
      sortable: true,
    });
    declareField(prototype, {
      kind: 'relation',
      name: relation,
      cardinality: 'one',
      target,
      inverse: offered,
      join: { by: 'parent', property: name },
      nullable: true,
      inDefault: false,
      order: [],
      cap: 1,
    });
    if (offered) {
      offerRelation(target, {
        kind: 'relation',
        name: offered,
        cardinality: child ? 'one' : 'many',
        target: () => prototype.constructor as ModelClass,
        inverse: relation,
        join: { by: 'child', property: name },
        nullable: true,
        inDefault: options.inDefault ?? false,
        order: parseOrder(options.order),
        cap: options.cap ?? CHILD_CAP,
        visibleTo: options.visibleTo ?? Level.Guest,
        writableBy: Level.Admin,
      });
    }
    applyDecorators(
      Column({ type: 'uuid', nullable }),
      IsUUID(),
      ...(nullable ? [IsOptional()] : []),
      ApiProperty({
        type: 'string',
        format: 'uuid',
        description,
        nullable: nullable || undefined,
        required: !nullable,
      }),
    )(prototype, property);
    // Serves the foreign key, and the list of children in its order.
    const key = [name, ...parseOrder(options.order).map((each) => each.property)];
    if (options.index !== false) Index(key, { unique: child !== undefined })(prototype.constructor);
    ManyToOne(target, { nullable, onDelete })(prototype, relation);
    JoinColumn({ name: snakeCase(name) })(prototype, relation);
  };
};

/**
 * Rows that meet through a link table; absent from the default mask on both sides.
 *
 * @param options `inverse`: the name under which the other side offers its rows of this model; `writtenAs`: what bodies call the
 *   ids of the other rows, a property that they declare by {@link LinkedIds}
 */
export const ManyToMany = (
  target: () => ModelClass,
  options: ListOptions & { inverse?: string; writtenAs?: string; visibleTo?: Level } = {},
): PropertyDecorator => {
  return (prototype, property) => {
    const name = String(property);
    const own = snakeCase(prototype.constructor.name);
    const table = `${own}_${snakeCase(name)}`;
    const columns = { own: `${own}_id`, target: `${snakeCase(name)}_id` };
    const shared = { cardinality: 'many', nullable: false, inDefault: false } as const;
    const list = { order: parseOrder(options.order), cap: options.cap ?? CHILD_CAP };
    declareField(prototype, {
      kind: 'relation',
      name,
      target,
      inverse: options.inverse,
      join: {
        by: 'link',
        table,
        ownColumn: columns.own,
        targetColumn: columns.target,
        writtenAs: options.writtenAs,
      },
      ...shared,
      ...list,
    });
    if (options.inverse) {
      offerRelation(target, {
        kind: 'relation',
        name: options.inverse,
        target: () => prototype.constructor as ModelClass,
        inverse: name,
        join: { by: 'link', table, ownColumn: columns.target, targetColumn: columns.own },
        visibleTo: options.visibleTo ?? Level.Guest,
        writableBy: Level.Admin,
        ...shared,
        order: [],
        cap: CHILD_CAP,
      });
    }
    TypeormManyToMany(target)(prototype, property);
    JoinTable({ name: table, joinColumn: { name: columns.own }, inverseJoinColumn: { name: columns.target } })(
      prototype,
      property,
    );
  };
};

/** In a body: the ids of all rows that the row shall meet through a many-to-many relation, in place of those it met before. */
export const LinkedIds = (description: string): PropertyDecorator =>
  applyDecorators(
    ValidateIf((_, value) => value !== undefined),
    IsArray(),
    ArrayMaxSize(CHILD_CAP),
    ArrayUnique((id: unknown) => (typeof id === 'string' ? id.toLowerCase() : id)),
    IsUUID(undefined, { each: true }),
    ApiProperty({
      type: 'array',
      items: { type: 'string', format: 'uuid' },
      uniqueItems: true,
      maxItems: CHILD_CAP,
      required: false,
      description,
    }),
  );
