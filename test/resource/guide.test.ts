/**
 * The contract does not know of leaflets.
 *
 * @jest-environment node
 */
import * as nest from '@nestjs/common';
import * as swagger from '@nestjs/swagger';
import { transformSync } from '@swc/core';
import * as minor from '@app/minor';
import * as catalog from '@app/catalog';
import * as model from '@app/shared/model';
import * as resource from '@app/shared/resource';
import { schema } from '../../apps/schema';
import { read } from '../architecture/repository';
import { build, buildProduct } from '../support/builders';
import { useApi } from '../support/request';

const { Level } = model;
const LEAFLETS = '/v1/catalog/leaflets';

interface Room {
  Leaflet: model.ModelClass;
  LeafletService: nest.Type;
  LeafletController: nest.Type;
}

const GUIDE = read('docs/guides/add-a-resource.md');

/** The four files of the guide, without their imports and comments. */
const blocks = [...GUIDE.matchAll(/```ts\n(.*?)```/gs)].map(([, block]) => block);

/** What the guide shows, run as it stands there; what it would import is there by name. */
function leafletRoom(): Room {
  const { code } = transformSync(blocks.join('\n'), {
    swcrc: false,
    module: { type: 'commonjs' },
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    },
  });
  const known = { ...nest, ...swagger, ...minor, ...catalog, ...model, ...resource };
  const room = {};
  // Jest runs files in a context of their own, which node:vm would leave.
  const run = Reflect.construct(Function, ['exports', ...Object.keys(known), code]) as (...values: unknown[]) => void;
  run(room, ...Object.values(known));
  return room as Room;
}

const { Leaflet, LeafletController, LeafletService } = leafletRoom();
(schema.entities as model.ModelClass[]).push(Leaflet);

it('The resource that the guide adds costs what the guide says, and no more than 120 lines', () => {
  const rows = [...GUIDE.matchAll(/^\| .+ \| (\d+) \| (\d+) \|$/gm)].map(([, ...counts]) => counts.map(Number));
  const [total, ...files] = [rows.at(-1) ?? [], ...rows.slice(0, -1)];
  const sum = (column: 0 | 1): number => files.reduce((all, row) => all + row[column], 0);
  expect([files.length, ...total]).toEqual([blocks.length, sum(0), sum(1)]);
  expect(total[0]).toBeLessThanOrEqual(120);
  const lines = blocks.map((block, index) => {
    // Each class but a controller has a sentence that says what it is for, and an empty line stands behind the imports.
    const sentences = block.includes('@Resource(') ? 0 : block.split('export class').length - 1;
    return files[index][1] + 1 + sentences + block.trimEnd().split('\n').length;
  });
  expect(files.map(([count]) => count)).toEqual(lines);
});

describe('the resource that the guide adds', () => {
  const api = useApi({ controllers: [LeafletController], providers: [LeafletService] });

  // The migration is what TypeORM would have it be, as the guide says.
  beforeAll(async () => {
    const { upQueries } = await api.dataSource.driver.createSchemaBuilder().log();
    for (const { query } of upQueries) if (/leaflet/.test(query)) await api.dataSource.query(query);
  });

  const as = Level.Manager;

  it('is written, and read by mask, filter and sort, within its product as well', async () => {
    const product = await buildProduct(api.dataSource, {});
    const tag = await build(api.dataSource, minor.Tag, { name: 'Green' });
    const body = { productId: product.id, slug: 'a', title: 'A', pages: 4, cost: { amount: 12, currency: 'EUR' } };
    const made = await api.post(LEAFLETS, { ...body, tagIds: [tag.id] }, { as, mask: 'kind,tags{name},cost{amount}' });
    expect([made.status, made.body]).toEqual([201, { kind: 'flyer', tags: [{ name: 'Green' }], cost: { amount: 12 } }]);
    await api.post(LEAFLETS, { ...body, slug: 'b', title: 'B', pages: 8, kind: 'poster' }, { as });
    const list = await api.get(LEAFLETS, { mask: 'title', query: { 'filter[pages][gt]': '2', sort: '-pages' } });
    expect(list.data).toEqual([{ title: 'B' }, { title: 'A' }]);
    const found = await api.post(
      `${LEAFLETS}/search`,
      { filter: { field: 'tags.name', value: 'Green' } },
      { mask: 'title' },
    );
    expect(found.data).toEqual([{ title: 'A' }]);
    const parent = await api.get(`/v1/catalog/products/${product.id}`, { as, mask: 'leaflets{title}' });
    expect(parent.body).toEqual({ leaflets: [{ title: 'A' }, { title: 'B' }] });
  });

  it('refuses what is wrong, and keeps what is for managers from others', async () => {
    const wrong = await api.post(LEAFLETS, { title: '', pages: 0 }, { as });
    const pointers = (wrong.body.errors as { pointer: string }[]).map(({ pointer }) => pointer);
    expect([wrong.status, pointers]).toEqual([
      400,
      expect.arrayContaining(['/title', '/pages', '/slug', '/productId']),
    ]);
    const guest = await api.get(LEAFLETS, { mask: 'title,cost{amount}', query: { pageSize: '1' } });
    expect(guest.headers.get('x-fields-ignored')).toBe('cost');
    expect((await api.get(LEAFLETS, { query: { 'filter[cost.amount][gt]': '1' } })).status).toBe(400);
  });

  it('comes with batch, archive, CSV, the audit log and its documentation', async () => {
    const { data } = await api.get(LEAFLETS, { mask: 'id', query: { sort: 'title' } });
    const batch = await api.post(
      `${LEAFLETS}/batch`,
      { items: [{ op: 'update', id: data[0].id, body: { pages: 5 } }] },
      { as },
    );
    expect(batch.status).toBe(200);
    expect((await api.post(`${LEAFLETS}/${String(data[1].id)}/archival`, {}, { as })).status).toBe(200);
    const csv = await api.get(LEAFLETS, { mask: 'title,pages', headers: { accept: 'text/csv' } });
    expect(csv.text).toBe('title,pages\r\nA,5\r\n');
    const log = await api.get('/v1/audit/entries', { as, mask: 'action', query: { 'filter[model]': 'Leaflet' } });
    expect(log.data.length).toBeGreaterThan(3);
    const { body: contract } = await api.get('/openapi.json');
    expect(Object.keys(contract.paths as object)).toContain(LEAFLETS);
  });
});
