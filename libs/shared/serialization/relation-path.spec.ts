import { parseMask } from './mask';
import { project, RELATION_DEPTH } from './projection';
import type { Shape } from './shape';
import {
  category,
  campaign,
  embedded,
  listing,
  many,
  money,
  one,
  outline,
  product,
  scalar,
  shapeWith,
  tag,
  variant,
} from './shape.fixture';

/** What a mask shows and what of it is ignored. */
function select(shape: Shape, mask?: string): [shown: string, ...ignored: string[]] {
  const { projection, ignored } = project(shape, mask === undefined ? undefined : parseMask(mask));
  return [outline(projection), ...ignored];
}

describe('The depth of relations', () => {
  const node: Shape = shapeWith('Node', 'id', [scalar('id'), embedded('cost', money), one('next', () => node)]);
  const levels = (count: number, inside: string): string => 'next{'.repeat(count) + inside + '}'.repeat(count);

  it('is four', () => {
    expect(RELATION_DEPTH).toBe(4);
    expect(select(node, levels(4, 'id'))).toEqual([`{${levels(4, 'id')}}`]);
  });

  it('makes a fifth relation an ignored name, with all it holds', () => {
    expect(select(node, levels(5, 'id'))).toEqual([`{${levels(4, '')}}`, 'next.next.next.next.next']);
    expect(select(node, levels(4, 'id,next{id{x}}'))).toEqual([`{${levels(4, 'id')}}`, 'next.next.next.next.next']);
    expect(select(node, levels(64, 'id'))).toEqual([`{${levels(4, '')}}`, 'next.next.next.next.next']);
  });

  it('does not count nested objects', () => {
    expect(select(node, levels(4, 'cost'))).toEqual([`{${levels(4, 'cost{amount,currency}')}}`]);
  });

  it('makes * skip a fifth relation without a word', () => {
    expect(select(node, levels(4, '*'))).toEqual([`{${levels(4, 'id,cost{amount,currency}')}}`]);
  });

  it('makes a default mask skip a fifth relation without a word', () => {
    const chain: Shape = shapeWith('Chain', 'id,next', [scalar('id'), one('next', () => chain)]);
    const all = '{id,next{id,next{id,next{id,next{id}}}}}';
    expect(select(chain)).toEqual([all]);
    expect(select(chain, 'id,next')).toEqual([all]);
    expect(select(chain, '*')).toEqual([all]);
  });
});

describe('The way back over a relation', () => {
  it.each([
    ['many-to-many', product, 'tags{id,products{id}}', '{tags{id}}', 'tags.products'],
    ['many-to-many, later', campaign, 'tags{products{id,tags{id}}}', '{tags{products{id}}}', 'tags.products.tags'],
    ['children to parent', category, 'products{id,category}', '{products{id}}', 'products.category'],
    ['parent to children', variant, 'product{id,variants{id}}', '{product{id}}', 'product.variants'],
    ['one-to-one', product, 'listing{text,product{id}}', '{listing{text}}', 'listing.product'],
    ['children of a model of its own kind', category, 'children{id,parent}', '{children{id}}', 'children.parent'],
    ['parent of its own kind', category, 'parent{id,children{id}}', '{parent{id}}', 'parent.children'],
    ['symmetrical', product, 'related{id,related{id}}', '{related{id}}', 'related.related'],
  ] as [string, Shape, string, string, string][])('is ignored when named: %s', (_, shape, mask, shown, ignored) => {
    expect(select(shape, mask)).toEqual([shown, ignored]);
  });

  it('stays closed at any later point', () => {
    expect(select(category, 'children{children{id,parent}}')).toEqual([
      '{children{children{id}}}',
      'children.children.parent',
    ]);
    expect(select(category, 'products{related{id,category}}')).toEqual([
      '{products{related{id}}}',
      'products.related.category',
    ]);
    expect(select(tag, 'campaigns{products{tags}}')).toEqual(['{campaigns{products{tags{id,name}}}}']);
    expect(select(tag, 'campaigns{products{tags{campaigns}}}')).toEqual([
      '{campaigns{products{tags{}}}}',
      'campaigns.products.tags.campaigns',
    ]);
  });

  it('is skipped by * without a word', () => {
    expect(select(variant, 'product{*}')).toEqual([
      '{product{id,name,price{amount,currency},labels,metadata,notes,listing{title},category{id,name},tags{id,name},' +
        'campaigns{id},related{id,name,price{amount,currency},listing{title}}}}',
    ]);
  });

  it('is skipped by a default mask without a word', () => {
    expect(select(product, 'listing')).toEqual(['{listing{title}}']);
    expect(select(listing)).toEqual(['{title,product{id,name,price{amount,currency}}}']);
  });

  it('is closed inside one relation only, not beside it', () => {
    expect(select(product, 'tags{id},campaigns{tags{id}}')).toEqual(['{tags{id},campaigns{tags{id}}}']);
    expect(select(product, 'variants{id},related{variants{id}}')).toEqual(['{variants{id},related{variants{id}}}']);
  });
});

describe('The same relation once more', () => {
  it('may be followed when it leads from a model to itself', () => {
    expect(select(category, 'children{children{children{children{id}}}}')).toEqual([
      '{children{children{children{children{id}}}}}',
    ]);
    expect(select(category, 'parent{parent{parent{parent{parent}}}}')).toEqual([
      '{parent{parent{parent{parent{}}}}}',
      'parent.parent.parent.parent.parent',
    ]);
  });

  it('is ignored after a detour through other models', () => {
    expect(select(product, 'tags{campaigns{products{id,tags{id}}}}')).toEqual([
      '{tags{campaigns{products{id}}}}',
      'tags.campaigns.products.tags',
    ]);
  });

  it('is another relation when another model has one of that name', () => {
    expect(select(tag, 'campaigns{products{campaigns}}')).toEqual([
      '{campaigns{products{}}}',
      'campaigns.products.campaigns',
    ]);
    const label: Shape = shapeWith('Label', 'id', [scalar('id'), many('tags', () => campaign)]);
    expect(select(label, 'tags{products{tags{id}}}')).toEqual(['{tags{products{tags{id}}}}']);
  });
});
