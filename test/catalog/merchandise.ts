import type { Api, Json, Reply } from '../support/request';
import { Level } from '@app/shared/model';

/** An attribute for a product type that a test makes: its rules, and the slugs of its choices. */
export interface AttributeWish {
  kind: string;
  choices?: string[];
  level?: 'product' | 'variant';
  required?: boolean;
  variantSelection?: boolean;
  constraint?: string;
}

let count = 0;

/** A text that no other row has. */
export const unused = (word = 'thing'): string => `${word}-${++count}`;

const made = async (reply: Promise<Reply>): Promise<Json & { id: string }> => {
  const { status, body, text } = await reply;
  if (status !== 201) throw new Error(text);
  return body as Json & { id: string };
};

/** Makes rows over HTTP as an agent of the seller does. */
export class Merchandise {
  constructor(private readonly api: Api) {}

  post(path: string, body: Json): Promise<Reply> {
    return this.api.post(`/v1/catalog/${path}`, body, { as: Level.Agent, mask: '*' });
  }

  make(path: string, body: Json): Promise<Json & { id: string }> {
    return made(this.post(path, body));
  }

  /** A product type with attributes of its own; codes are made unlike those of other tests by a suffix. */
  async type(wishes: Record<string, AttributeWish>): Promise<{ typeId: string; ids: Record<string, string> }> {
    const { id: typeId } = await this.make('product-types', { name: 'Type', slug: unused('type') });
    const ids: Record<string, string> = {};
    for (const [place, [code, { kind, choices = [], ...rules }]] of Object.entries(wishes).entries()) {
      const { id } = await this.make('attributes', { code, name: code, kind });
      ids[code] = id;
      for (const [position, slug] of choices.entries()) {
        await this.make('attribute-values', { attributeId: id, slug, name: slug.toUpperCase(), position });
      }
      await this.make('product-type-attributes', { productTypeId: typeId, attributeId: id, position: place, ...rules });
    }
    return { typeId, ids };
  }

  product(values: Json = {}): Promise<Json & { id: string }> {
    return this.make('products', { name: 'Shirt', slug: unused('shirt'), ...values });
  }

  variant(productId: string, attributes?: Json): Promise<Reply> {
    return this.post('variants', { productId, sku: unused('sku'), ...(attributes && { attributes }) });
  }
}
