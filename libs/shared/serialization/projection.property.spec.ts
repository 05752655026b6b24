import fc from 'fast-check';
import { type Mask, type MaskEntry, WHOLE } from './mask';
import { project, type ProjectedField, type Projection, RELATION_DEPTH } from './projection';
import type { RelationField, Shape } from './shape';
import { campaign, category, listing, outline, product, tag, variant } from './shape.fixture';

const SHAPES: Record<string, Shape> = { product, category, tag, campaign, variant, listing };

const RELATIONS = ['products', 'tags', 'campaigns', 'category', 'parent', 'children', 'variants', 'product', 'related'];
/** Masks of names that exist somewhere in the sample, so that they often fit; sub-masks only where they are legal. */
const { mask } = fc.letrec<{ mask: Mask; entry: [string, MaskEntry] }>((tie) => ({
  mask: fc.array(tie('entry'), { maxLength: 6 }).map((entries) => new Map(entries)),
  entry: fc.oneof(
    { maxDepth: 7 },
    fc.tuple(fc.constantFrom('id', 'name', 'sku', 'labels', 'metadata', 'x', '*', '__proto__'), fc.constant(WHOLE)),
    fc.tuple(fc.constantFrom(...RELATIONS, 'price', 'listing', 'notes', 'metadata', 'x', '*'), tie('mask')),
  ),
}));

const nestedIn = (projection: Projection): Exclude<ProjectedField, { kind: 'scalar' }>[] =>
  projection.fields.filter((entry) => entry.kind !== 'scalar');

const names = (projection: Projection): string[] => projection.fields.map(({ field }) => field.name);

/** The mask that names, at every level, exactly what a projection shows. */
function maskOf({ fields }: Projection): Mask {
  const entries = fields.map((entry): [string, MaskEntry] => {
    if (entry.kind === 'scalar') return [entry.field.name, entry.mask ?? WHOLE];
    const inner = maskOf(entry.projection);
    // An empty sub-mask would be none, so that an unknown name stands for nothing.
    return [entry.field.name, inner.size > 0 ? inner : new Map([['nothing', WHOLE]])];
  });
  return new Map(entries);
}

/** All ways of a projection from the root, as the relations that they cross, each with the shape it starts from. */
function ways(projection: Projection, before: [Shape, RelationField][] = []): [Shape, RelationField][][] {
  return nestedIn(projection).flatMap((entry) => {
    if (entry.kind === 'embedded') return ways(entry.projection, before);
    const way: [Shape, RelationField][] = [...before, [projection.shape, entry.field]];
    return [way, ...ways(entry.projection, way)];
  });
}

/** The dotted names that a mask asks for, at every level. */
function asked(requested: Mask, prefix = ''): string[] {
  return [...requested].flatMap(([name, entry]) => {
    if (name === '*') return [];
    return [prefix + name, ...(entry === WHOLE ? [] : asked(entry, `${prefix}${name}.`))];
  });
}

function shows(projection: Projection, path: string): boolean {
  const [name, ...rest] = path.split('.');
  const entry = projection.fields.find(({ field }) => field.name === name);
  if (!entry || rest.length === 0) return entry !== undefined;
  return entry.kind === 'scalar' ? entry.mask !== undefined : shows(entry.projection, rest.join('.'));
}

describe('For any shape and mask', () => {
  const check = (predicate: (root: Shape, requested: Mask) => void): void =>
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(SHAPES)), mask, (root, requested) =>
        predicate(SHAPES[root], requested),
      ),
      { numRuns: 500 },
    );

  it('fields come in mask order, then, for *, the rest in the order of the shape', () => {
    check((root, requested) => {
      const shown = names(project(root, requested).projection);
      const named = [...requested.keys()].filter((name) => root.fields.has(name));
      const rest = [...root.fields.keys()].filter((name) => !requested.has(name));
      expect(shown).toEqual(requested.has('*') ? [...named, ...rest] : named);
    });
  });

  it('what a selection shows, selected again, is the same', () => {
    check((root, requested) => {
      const { projection } = project(root, requested);
      const again = project(root, maskOf(projection)).projection;
      expect(outline(again)).toBe(outline(projection));
    });
  });

  it('every name is either shown or, with the first part of its path that is not, ignored', () => {
    check((root, requested) => {
      const { projection, ignored } = project(root, requested);
      const missing = asked(requested).filter((path) => !shows(projection, path));
      const first = missing.filter((path) => !missing.some((outer) => path.startsWith(`${outer}.`)));
      expect(ignored).toEqual(first);
      expect(new Set(ignored).size).toBe(ignored.length);
    });
  });

  it('no way crosses more relations than allowed, nor one of them twice, unless it stays within a model', () => {
    check((root, requested) => {
      for (const way of ways(project(root, requested).projection)) {
        expect(way.length).toBeLessThanOrEqual(RELATION_DEPTH);
        const [from, last] = way[way.length - 1];
        for (const [earlier, field] of way.slice(0, -1)) {
          const target = field.shape();
          expect([target.model, field.definition.inverse]).not.toEqual([from.model, last.name]);
          if (target.model !== earlier.model) expect(field).not.toBe(last);
        }
      }
    });
  });
});
