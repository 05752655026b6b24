import { hash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { LRUCache } from 'lru-cache';
import { DataSource } from 'typeorm';
import { ActorDirectory, credentialOf } from '@app/shared/auth';
import { ReadPool, type TextReader } from '@app/shared/database';
import { NotFound } from '@app/shared/errors';
import type { ListPlan, SortKey } from '@app/shared/filtering';
import type { ModelClass } from '@app/shared/model';
import { timed } from '@app/shared/profiling';
import { Answer } from '../answer';
import type { Caller, ListCaller } from '../caller';
import { conditionKey, conditionValues } from './condition';
import type { Compiled } from './compiled';
import { Cursors, type Walk } from './cursor';
import { sortOf } from './default-sort';
import { takeCuts, uncut } from './cuts';
import { pageEnvelope, stepEnvelope } from './envelope';
import { cutHeader, ignoredHeader } from './mask-headers';
import { Names } from './names';
import { orderKey } from './order';
import { assertCurrent, countRows, readingOf, renderRows, stale } from './rows';
import { documentOf } from './search';
import { listRows } from './list-rows';
import { Parameters } from './parameters';
import { ACCOUNT_PARAMETER, PLACE_PARAMETER, TableRow } from './table-row';
import { whereSql } from './where';
import { compile, NOBODY, type Question, type RowLookup, type Statement } from './statement';

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
   * @param reader a replica, where the list may be a little old
   * @throws QueryError for a cursor that is none of this list
   * @throws Unauthorized when the actor is no longer what the token says
   */
  async list(model: ModelClass, caller: ListCaller, reader: TextReader = this.pool): Promise<Answer> {
    const { plan } = caller;
    const walk = plan.cursor === undefined ? undefined : this.walkOf(plan.cursor, model, caller);
    const { statement, values } = this.compiled(model, caller, plan, () => this.listStatement(model, caller, walk));
    const rows = await reader.read(statement, [...callerValues(caller), ...values]);
    assertCurrent(rows, statement);
    const reading = readingOf(rows, statement, plan.page.pageSize, plan.count);
    const { shown } = reading;
    const { page, headers } = walk
      ? stepEnvelope(caller, reading, walk, rows[shown - 1], statement)
      : pageEnvelope(caller, reading);
    const text = timed('render', () => `{"data":[${renderRows(rows, shown, statement)}],"page":${page}}`);
    if (!statement.hasLists) return new Answer(text, headers);
    const body = takeCuts(text);
    return new Answer(body.text, { ...headers, ...cutHeader(body.cuts) });
  }

  /**
   * One row by its id.
   *
   * @param id or how the row is found
   * @param reader the transaction of a write, when the answer shall show what it has just written; a replica, where it may be old
   * @throws NotFound when there is none in the actor's reach
   * @throws Unauthorized when the actor is no longer what the token says
   */
  async one(
    model: ModelClass,
    id: string | RowLookup,
    caller: Caller,
    reader: TextReader = this.pool,
  ): Promise<Answer> {
    const lookup = typeof id === 'string' ? undefined : id;
    const make = (): Pick<Compiled, 'statement' | 'values'> => ({
      statement: this.rowStatement(model, caller, lookup),
      values: [],
    });
    const { statement } = this.compiled(model, caller, undefined, make, lookup?.name);
    const rows = await reader.read(statement, [...callerValues(caller), ...(lookup?.values ?? [id])]);
    assertCurrent(rows, statement);
    if (countRows(rows, statement) === 0) {
      throw new NotFound(lookup?.missing ?? `There is no ${model.name} with the id ${id as string}`);
    }
    const [row] = rows;
    const marked = timed('render', () => statement.render(row));
    const { text, cuts } = statement.hasLists ? takeCuts(marked) : uncut(marked);
    const digest = hash('sha1', text, 'base64url').slice(0, 12);
    const etag = `"${row[statement.version ?? 0]}.${digest}"`;
    return new Answer(text, { etag, ...cutHeader(cuts), ...ignoredHeader(caller.selection) });
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
    if (rows[0][0] !== 't') throw stale();
    return new Answer(rows[0][1] ?? 'null');
  }

  /** What was compiled for who asked alike, or is now. */
  private compiled(
    model: ModelClass,
    { kept, place, selection }: Caller,
    plan: ListPlan | undefined,
    compile: () => Pick<Compiled, 'statement' | 'values'>,
    lookup?: string,
  ): Pick<Compiled, 'statement' | 'values'> {
    const isPlaced = place !== undefined;
    const known = kept?.compiled;
    const isSame = known?.model === model && known.plan === plan && known.selection === selection;
    if (isSame && known.isPlaced === isPlaced && known.lookup === lookup) return known;
    const compiled = { ...compile(), model, plan, selection, isPlaced, lookup };
    // Where a walk stands is another place each time.
    if (kept && plan?.cursor === undefined) kept.compiled = compiled;
    return compiled;
  }

  private listStatement(
    model: ModelClass,
    { actor, selection, mask, place, plan }: ListCaller,
    walk: Walk | undefined,
  ): Pick<Compiled, 'statement' | 'values'> {
    const { filter, q, count, page } = plan;
    const offset = (page.pageNumber - 1) * page.pageSize;
    const statement = this.statement(mask, {
      model,
      level: actor.level,
      isGuest: actor.id === null,
      projection: selection.projection,
      placed: place !== undefined,
      filter,
      document: q === undefined ? undefined : documentOf(model, actor.level, q),
      sort: sortOf(plan, model, actor.level),
      limit: page.pageSize,
      peek: page.pageSize > 0 && (walk !== undefined || count !== 'exact'),
      walk: walk !== undefined,
      after: walk?.place?.slice(0, -1).map((value) => value === null),
      offset: offset > 0,
      count,
      byId: false,
    });
    const behind = offset > 0 ? [offset] : (walk?.place ?? []).filter((value) => value !== null);
    return { statement, values: [...valuesOf(plan), ...behind] };
  }

  private rowStatement(model: ModelClass, { actor, selection, mask, place }: Caller, lookup?: RowLookup): Statement {
    return this.statement(mask, {
      model,
      level: actor.level,
      isGuest: actor.id === null,
      projection: selection.projection,
      placed: place !== undefined,
      sort: [],
      limit: 1,
      offset: false,
      count: 'none',
      byId: true,
      lookup,
    });
  }

  private walkOf(cursor: string, model: ModelClass, caller: ListCaller): Walk {
    const { plan, actor } = caller;
    const sort = sortOf(plan, model, actor.level);
    return this.cursors.walk(cursor, identityOf(model, caller, { sort, values: valuesOf(plan) }));
  }

  private statement(mask: string, question: Question): Statement {
    const { model, level, isGuest, placed, filter, document, sort, limit, peek, walk, after, offset, count } = question;
    const { byId, lookup } = question;
    const where = filter ? conditionKey(filter) : '';
    const how = [document !== undefined, limit, peek, walk, after?.join(), offset, count, byId, lookup?.name];
    const key = [model.name, level, isGuest, placed, mask, where, orderKey(sort), ...how].join('|');
    let statement = this.statements.get(key);
    if (!statement) {
      this.statements.set(key, (statement = timed('compile', () => compile(question, this.names, this.actors))));
    }
    return statement;
  }
}

/** The values of a list's filter and search, in the order of the statement. */
const valuesOf = ({ filter, q }: ListPlan): unknown[] => [
  ...(filter ? conditionValues(filter) : []),
  ...(q === undefined ? [] : [q]),
];

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
