import type { Type } from '@nestjs/common';
import { Account } from '@app/organization';
import { type FieldDefinition, fieldsOf, Level, levelName, type ModelClass, modelOptions } from '@app/shared/model';
import { build } from '../support/builders';
import { expectProblem, type Json, type Reply, useApi } from '../support/request';
import { type Route, routesOf } from '../support/routes';

type Row = ModelClass<{ id: string }>;
type ModelRoute = Route & { model: Row; access: Level };

/** A field that somebody who may ask for its model does not see. */
interface Gated {
  name: string;
  least: Level;
  field: FieldDefinition;
}

const LEVELS = [Level.Guest, Level.Customer, Level.Agent, Level.Manager, Level.Admin] as const;

const api = useApi();

let lists: ModelRoute[];
let updates: ModelRoute[];
beforeAll(async () => {
  const known = routesOf(api.app).filter((route): route is ModelRoute => !!route.model && route.access !== undefined);
  // What storefronts show are views of rows, which are the same for everybody.
  const isTable = ({ model }: ModelRoute): boolean => api.dataSource.getMetadata(model).tableType !== 'view';
  lists = known.filter((route) => route.kind === 'list' && isTable(route));
  updates = known.filter(({ kind, path }) => kind === 'update' && path.includes(':id'));
  for (const level of LEVELS) await api.as(level);
  for (const { model } of lists) await build(api.dataSource, model);
});

/** As the model declares it: not as shapes have it, which are what is tested. */
function gatedOf({ model, access }: ModelRoute): Gated[] {
  return [...fieldsOf(model).values()].flatMap((field) => {
    const behind = field.kind === 'relation' ? modelOptions(field.target()).visibleTo : undefined;
    const least: Level = Math.max(field.visibleTo, behind ?? Level.Guest);
    return least > access ? [{ name: field.name, least, field }] : [];
  });
}

const levelsOf = ({ access }: ModelRoute): Level[] => LEVELS.filter((level) => level >= access);

/** A path by which filters and sorts name the field, or what is inside of it. */
function pathOf({ name, field }: Gated): string | undefined {
  if (field.kind === 'relation') return `${name}.id`;
  if (field.kind === 'scalar') return field.filterable ? name : undefined;
  return `${name}.${[...fieldsOf(field.type()).keys()][0]}`;
}

const isSortable = ({ field }: Gated): boolean =>
  field.kind === 'relation' ? field.cardinality === 'one' : field.kind === 'embedded' || field.sortable;

const ignoredOf = ({ headers }: Reply): string[] =>
  decodeURIComponent(headers.get('x-fields-ignored') ?? '')
    .split(',')
    .map((name) => name.replace(/\{.*/, ''))
    .filter((name) => name !== '');

/** An answer without the name that it is about. */
const refusalOf = ({ status, body: { requestId: _, instance: __, ...body } }: Reply, path: string): string =>
  JSON.stringify([status, body])
    .replaceAll(path, 'NAME')
    .replaceAll(/,"suggestions":\[.*?\]/g, '');

describe('a field that is for some levels', () => {
  it('is there for them in answers, masks and files, and for nobody else', async () => {
    let seen = 0;
    for (const route of lists) {
      const gated = gatedOf(route);
      if (gated.length === 0) continue;
      const mask = ['id', ...gated.map(({ name, field }) => (field.kind === 'relation' ? `${name}{id}` : name))].join();
      for (const level of levelsOf(route)) {
        const [shown, hidden] = [true, false].map((isShown) => gated.filter(({ least }) => least <= level === isShown));
        const label = [route.path, levelName(level)];
        const names = (fields: readonly Gated[]): string[] => fields.map(({ name }) => name).sort();
        const masked = await api.get(route.path, { as: level, mask });
        expect([...label, masked.status, ignoredOf(masked).sort()]).toEqual([...label, 200, names(hidden)]);
        const usual = await api.get(route.path, { as: level });
        const csv = await api.get(route.path, { as: level, mask, headers: { accept: 'text/csv' } });
        const columns = csv.text
          .split('\r\n')[0]
          .split(',')
          .map((column) => column.split('.')[0]);
        for (const { name } of hidden) {
          const found = [...masked.data, ...usual.data].filter((row) => name in row);
          expect([...label, name, found, columns.includes(name)]).toEqual([...label, name, [], false]);
        }
        for (const row of masked.data) {
          expect([...label, Object.keys(row).sort()]).toEqual([...label, ['id', ...names(shown)].sort()]);
        }
        // Lists within a row are no columns.
        for (const { name, field } of shown) {
          if (field.kind !== 'relation') {
            expect([...label, columns]).toEqual([...label, expect.arrayContaining([name])]);
          }
          if (masked.data.length > 0) seen++;
        }
      }
    }
    expect(seen).toBeGreaterThan(100);
  });

  it('is unknown to the filters and sorts of everybody else, in the words for what does not exist', async () => {
    let refused = 0;
    const known = new Map<string, Promise<Reply>>();
    const refusal = (route: ModelRoute, question: Json, level: Level): Promise<Reply> => {
      const key = JSON.stringify([route.path, question, level]);
      const reply = known.get(key) ?? api.post(`${route.path}/search`, question, { as: level });
      known.set(key, reply);
      return reply;
    };
    for (const route of lists) {
      for (const gated of gatedOf(route)) {
        const path = pathOf(gated);
        if (path === undefined) continue;
        const [, inside] = path.split('.');
        const nonsense = inside ? `nonsense.${inside}` : 'nonsense';
        for (const level of levelsOf(route)) {
          const questions = (name: string): Json[] => [
            { filter: { field: name, op: 'is_not_null' } },
            ...(isSortable(gated) ? [{ sort: { field: name, direction: 'asc' } }] : []),
          ];
          for (const [index, question] of questions(path).entries()) {
            const reply = await api.post(`${route.path}/search`, question, { as: level });
            const label = [route.path, levelName(level), question];
            if (level >= gated.least) {
              expect([...label, reply.status]).toEqual([...label, 200]);
              continue;
            }
            const other = await refusal(route, questions(nonsense)[index], level);
            expect([...label, reply.status, refusalOf(reply, path)]).toEqual([
              ...label,
              400,
              refusalOf(other, nonsense),
            ]);
            refused++;
          }
        }
      }
    }
    expect(refused).toBeGreaterThan(100);
  });

  it('is not searched in by everybody else', async () => {
    const searched = lists.flatMap((route) => {
      const fields = modelOptions(route.model).search ?? [];
      return gatedOf(route).flatMap(({ name }) => (fields.includes(name) ? [`${route.model.name}.${name}`] : []));
    });
    // Whoever adds one says here who reaches a row by it.
    expect(searched).toEqual(['Account.email']);
    const path = '/v1/organization/accounts';
    for (const level of [Level.Agent, Level.Manager] as const) {
      const { body } = await api.get('/v1/auth/me', { as: level });
      await api.dataSource.getRepository(Account).update(String(body.id), { lastName: `Findable${level}` });
      const found = async (q: string): Promise<unknown> =>
        (await api.get(path, { as: level, query: { q } })).page.totalResults;
      expect([level, await found(`Findable${level}`), await found(String(body.email))]).toEqual([
        level,
        1,
        level === Level.Manager ? 1 : 0,
      ]);
    }
  });

  it('is written by them, and by nobody else', async () => {
    const { components } = (await api.get('/openapi.json')).body as {
      components: { schemas: Record<string, { properties: Json }> };
    };
    let refused = 0;
    for (const route of updates) {
      const { properties } = components.schemas[(route.body as Type).name];
      const entity = (modelOptions(route.model).of?.() ?? route.model) as Row;
      const { id } = await build(api.dataSource, entity);
      const stored = (await api.dataSource.getRepository(entity).findOneByOrFail({ id })) as unknown as Json;
      for (const [name, field] of fieldsOf(route.model)) {
        const least: Level = Math.max(field.visibleTo, field.writableBy);
        if (!(name in properties) || least <= route.access) continue;
        const body = { [name]: field.kind === 'embedded' ? null : stored[name] };
        for (const level of levelsOf(route)) {
          const reply = await api.patch(route.path.replace(':id', id), body, { as: level });
          const codes = ((reply.body.errors ?? []) as Json[]).map(({ code, pointer }) => [code, pointer]);
          const label = [route.name, name, levelName(level)];
          if (level >= least) {
            expect([...label, codes]).toEqual([...label, expect.not.arrayContaining([['notWritable', `/${name}`]])]);
          } else {
            expectProblem(reply, 403, 'forbidden');
            expect([...label, codes]).toEqual([...label, [['notWritable', `/${name}`]]]);
            refused++;
          }
        }
      }
    }
    expect(refused).toBeGreaterThan(40);
  });
});
