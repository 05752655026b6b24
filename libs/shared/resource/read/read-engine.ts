import { hash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { LRUCache } from 'lru-cache';
import { DataSource } from 'typeorm';
import { ActorDirectory, credentialOf } from '@app/shared/auth';
import { ReadPool, type TextReader } from '@app/shared/database';
import { NotFound } from '@app/shared/errors';
import type { SortKey } from '@app/shared/filtering';
import type { ModelClass } from '@app/shared/model';
import { Answer } from '../answer';
import type { Caller, ListCaller } from '../caller';
import { conditionKey, conditionValues } from './condition';
import { Cursors } from './cursor';
import { sortOf } from './default-sort';
import { takeCuts } from './cuts';
import { maskHeaders } from './mask-headers';
import { Names } from './names';
import { orderKey } from './order';
import { linkHeader, pageOf, stepOf } from './page';
import { assertCurrent, countRows, placeOf, readingOf, renderRows } from './rows';
import { documentOf } from './search';
import { listRows } from './list-rows';
import { Parameters } from './parameters';
import { ACCOUNT_PARAMETER, PLACE_PARAMETER, TableRow } from './table-row';
import { whereSql } from './where';
import { compile, HEAD, NOBODY, type Question, type RowLookup, type Statement } from './statement';

/** How many compiled statements are kept; the dearest part of a new one is that PostgreSQL has to plan it. */
const STATEMENTS = 1000;

/** Answers questions about models with one statement each, as text. */
@Injectable()
export class ReadEngine {
  readonly names: Names;
  private readonly statements = new LRUCache<string, Statement>({ max: STATEMENTS });

  constructor(
    @InjectDataSource() dataSource: DataSource,
    readonly pool: ReadPool,
    private readonly actors: ActorDirectory,
    private readonly cursors: Cursors,
  ) {
    this.names = new Names(dataSource);
  }

  /**
   * A page of a list in its envelope.
   *
   * @throws QueryError for a cursor that is none of this list
   * @throws Unauthorized when the actor is no longer what the token says
   */
  async list(model: ModelClass, caller: ListCaller): Promise<Answer> {
    const { actor, selection, mask, plan, url } = caller;
    const { filter, q, count, cursor } = plan;
    const { pageNumber, pageSize } = plan.page;
    const document = q === undefined ? undefined : documentOf(model, actor.level, q);
    const sort = sortOf(plan, model, actor.level);
    const values = [...(filter ? conditionValues(filter) : []), ...(q === undefined ? [] : [q])];
    const walk =
      cursor === undefined ? undefined : this.cursors.walk(cursor, identityOf(model, caller, { sort, values }));
    const place = walk?.place ?? [];
    const offset = (pageNumber - 1) * pageSize;
    const statement = this.statement(mask, {
      model,
      level: actor.level,
      isGuest: actor.id === null,
      projection: selection.projection,
      placed: caller.place !== undefined,
      filter,
      document,
      sort,
      limit: pageSize,
      peek: pageSize > 0 && (walk !== undefined || count !== 'exact'),
      walk: walk !== undefined,
      after: walk?.place?.slice(0, -1).map((value) => value === null),
      offset: offset > 0,
      count,
      byId: false,
    });
    const behind = offset > 0 ? [offset] : place.filter((value) => value !== null);
    const rows = await this.pool.read(statement, [...callerValues(caller), ...values, ...behind]);
    assertCurrent(rows);
    const reading = readingOf(rows, pageSize, count);
    const { shown, more } = reading;
    const next = walk && more ? walk.next(placeOf(rows[shown - 1], statement)) : null;
    const page = walk
      ? stepOf(url, { isFirst: !walk.place, pageSize, next }, reading)
      : pageOf(url, plan.page, reading);
    const body = takeCuts(`{"data":[${renderRows(rows, shown, statement)}],"page":${JSON.stringify(page)}}`);
    return new Answer(body.text, { ...linkHeader(page), ...maskHeaders(selection, body.cuts) });
  }

  /**
   * One row by its id.
   *
   * @param id or how the row is found
   * @param reader the transaction of a write, when the answer shall show what it has just written
   * @throws NotFound when there is none in the actor's reach
   * @throws Unauthorized when the actor is no longer what the token says
   */
  async one(
    model: ModelClass,
    id: string | RowLookup,
    caller: Caller,
    reader: TextReader = this.pool,
  ): Promise<Answer> {
    const { actor, selection, mask } = caller;
    const lookup = typeof id === 'string' ? undefined : id;
    const statement = this.statement(mask, {
      model,
      level: actor.level,
      isGuest: actor.id === null,
      projection: selection.projection,
      placed: caller.place !== undefined,
      sort: [],
      limit: 1,
      offset: false,
      count: 'none',
      byId: true,
      lookup,
    });
    const rows = await reader.read(statement, [...callerValues(caller), ...(lookup?.values ?? [id])]);
    assertCurrent(rows);
    if (countRows(rows) === 0) {
      throw new NotFound(lookup?.missing ?? `There is no ${model.name} with the id ${id as string}`);
    }
    const body = takeCuts(statement.render(rows[0]));
    const digest = hash('sha1', body.text, 'base64url').slice(0, 12);
    return new Answer(body.text, {
      etag: `"${rows[0][HEAD.version]}.${digest}"`,
      ...maskHeaders(selection, body.cuts),
    });
  }

  /**
   * One JSON text about all rows of a list, whatever its page: what is counted, summed and the like.
   *
   * @param select SQL for the text, over SQL that yields the ids of the rows as `id`
   * @throws Unauthorized when the actor is no longer what the token says
   */
  async summary(
    model: ModelClass,
    caller: ListCaller,
    select: (rows: string, parameters: Parameters) => string,
  ): Promise<Answer> {
    const { actor, plan, place } = caller;
    const { filter, q } = plan;
    const placed = place === undefined ? undefined : PLACE_PARAMETER;
    const root = new TableRow(this.names, model, 'r', actor.level, ACCOUNT_PARAMETER, placed);
    const parameters = new Parameters(callerValues(caller));
    const document = q === undefined ? undefined : documentOf(model, actor.level, q);
    const { from, conditions } = listRows(root, { filter, document, sort: [] }, q, parameters);
    const summary = select(`SELECT ${root.property('id')} AS id FROM ${from}${whereSql(conditions)}`, parameters);
    const current = actor.id === null ? NOBODY : this.actors.isCurrent('$1::uuid', '$2::integer', '$3::uuid');
    const text = `SELECT head.actor, CASE WHEN head.actor THEN (${summary}) END FROM (SELECT ${current} AS actor) head`;
    const rows = await this.pool.read({ name: hash('sha1', text, 'base64url'), text }, parameters.values);
    assertCurrent(rows);
    return new Answer(rows[0][1] ?? 'null');
  }

  private statement(mask: string, question: Question): Statement {
    const { model, level, isGuest, placed, filter, document, sort, limit, peek, walk, after, offset, count } = question;
    const { byId, lookup } = question;
    const where = filter ? conditionKey(filter) : '';
    const how = [document !== undefined, limit, peek, walk, after?.join(), offset, count, byId, lookup?.name];
    const key = [model.name, level, isGuest, placed, mask, where, orderKey(sort), ...how].join('|');
    let statement = this.statements.get(key);
    if (!statement) this.statements.set(key, (statement = compile(question, this.names, this.actors)));
    return statement;
  }
}

/** What every statement for a caller binds first. */
const callerValues = ({ actor, place }: Pick<Caller, 'actor' | 'place'>): unknown[] => [
  actor.id,
  actor.authVersion,
  credentialOf(actor),
  ...(place === undefined ? [] : [place]),
];

/** What tells one list from another, and one reader from another. */
function identityOf(
  model: ModelClass,
  { actor, place, plan: { filter, q } }: ListCaller,
  { sort, values }: { sort: readonly SortKey[]; values: readonly unknown[] },
): string {
  const what = [model.name, filter && conditionKey(filter), q !== undefined, orderKey(sort), values];
  return JSON.stringify([...what, actor.level, actor.id, ...(place === undefined ? [] : [place])]);
}
