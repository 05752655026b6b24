import type { Type } from '@nestjs/common';
import { Product } from '@app/catalog';
import { Access } from '@app/shared/auth';
import { Level } from '@app/shared/model';
import {
  type Answer,
  Asking,
  AskingList,
  type Caller,
  DefaultMask,
  Detail,
  List,
  type ListCaller,
  Resource,
  Resources,
  RowId,
} from '@app/shared/resource';
import { ModelCheck } from '@app/shared/resource/model-check';
import { buildProduct, buildVariant } from '../support/builders';
import { type ContractDocument, expanded } from '../support/contract/document';
import { useApi } from '../support/request';

@Resource('trial/labels', Product)
class LabelController {
  constructor(private readonly resources: Resources) {}

  @Access(Level.Guest)
  @List()
  @DefaultMask('{ name, privateMetadata, variants{sku} }')
  list(@AskingList() caller: ListCaller): Promise<Answer> {
    const { csv, engine } = this.resources;
    return caller.csv ? csv.list(Product, caller) : engine.list(Product, caller);
  }

  @Access(Level.Guest)
  @Detail()
  @DefaultMask('{}')
  get(@RowId() id: string, @Asking() caller: Caller): Promise<Answer> {
    return this.resources.engine.one(Product, id, caller);
  }
}

const LABELS = '/v1/trial/labels';
const api = useApi({ controllers: [LabelController] });
let id: string;

beforeAll(async () => {
  ({ id } = await buildProduct(api.dataSource, { name: 'Sencha', slug: 'sencha' }));
  await buildVariant(api.dataSource, { productId: id, sku: 'S-1' });
});

function declareRoute(mask: string): Type {
  @Resource('trial/wrong', Product)
  class WrongController {
    @Access(Level.Guest)
    @List()
    @DefaultMask(mask)
    list(): void {}
  }
  return WrongController;
}

const keysOf = async (path: string, mask?: string): Promise<string[]> =>
  Object.keys((await api.get(path, { mask })).body);

describe('the default mask of a route', () => {
  const label = { name: 'Sencha', variants: [{ sku: 'S-1' }] };

  it.each([[undefined], [''], ['  ']])('is shown without a mask: %j', async (mask) => {
    const { data, headers } = await api.get(LABELS, { mask });
    expect(data).toEqual([label]);
    expect(headers.get('x-fields-ignored')).toBeNull();
  });

  it('shows what the level may see of it', async () => {
    expect((await api.get(LABELS, { as: Level.Manager })).data).toEqual([{ ...label, privateMetadata: {} }]);
  });

  it('is replaced by the mask that is asked for, and not mixed with it', async () => {
    expect((await api.get(LABELS, { mask: 'slug' })).data).toEqual([{ slug: 'sencha' }]);
    expect((await api.get(LABELS, { mask: '{}' })).data).toEqual([{}]);
    expect(Object.keys((await api.get(LABELS, { mask: '*' })).data[0])).toContain('description');
  });

  it('gives the columns of a CSV file', async () => {
    const { text } = await api.get(LABELS, { headers: { accept: 'text/csv' } });
    expect(text.split('\r\n')[0]).toBe('name,variants');
  });

  it('that is empty is none, so that the model has its own', async () => {
    expect(await keysOf(`${LABELS}/${id}`)).toEqual(await keysOf(`/v1/catalog/products/${id}`));
  });

  it('is the default of the header in OpenAPI, as it was declared; that of a model is not', async () => {
    const { paths } = expanded((await api.get('/openapi.json')).body as unknown as ContractDocument);
    const headerOf = (path: string): unknown =>
      paths[path].get.parameters?.find(({ name }) => name === 'X-Fields')?.schema;
    expect(headerOf(LABELS)).toEqual({
      type: 'string',
      format: 'mask',
      default: '{ name, privateMetadata, variants{sku} }',
    });
    expect(headerOf('/v1/catalog/products')).toEqual({ type: 'string', format: 'mask' });
  });

  it.each([
    ['name{', 'Missing closing bracket'],
    ['name,nonsense,variants{sku,wrong}', 'nothing to show for nonsense, variants.wrong'],
    ['name{first}', 'Mask is inconsistent with model'],
  ])('stops the start when it is wrong: %s', (mask, reason) => {
    declareRoute(mask);
    expect(() => new ModelCheck().onModuleInit()).toThrow(reason);
  });
});
