import { checkDefaultMask } from './default-mask';
import { formatMask, parseMask } from './mask';
import { MaskError } from './mask-error';
import { project } from './projection';
import { outline, product } from './shape.fixture';

describe('A default mask, while the application starts', () => {
  it('is read', () => {
    const mask = checkDefaultMask(product, ' id, variants{sku} ');
    expect(mask && formatMask(mask)).toBe('{id,variants{sku}}');
  });

  it.each(['', ' ', '{}', '{ }'])('is as good as none when it is %j', (text) => {
    expect(checkDefaultMask(product, text)).toBeUndefined();
  });

  it.each([
    ['id,,name', 'Mask parse error: Unexpected comma'],
    ['name{first}', 'Mask error: Mask is inconsistent with model'],
    ['id,nmae', 'nothing to show for nmae'],
    ['id,price{amuont},colour', 'nothing to show for price.amuont, colour'],
    ['variants{product}', 'nothing to show for variants.product'],
  ])('stops the start when it is %j', (text, reason) => {
    expect(() => checkDefaultMask(product, text)).toThrow(`Default mask '${text}' of Product: ${reason}`);
  });

  it('says what caused the stop', () => {
    expect(() => checkDefaultMask(product, '{')).toThrow(
      expect.objectContaining({ cause: new MaskError('Mask parse error: Missing closing bracket') }),
    );
  });
});

describe('Which mask counts', () => {
  const endpoint = checkDefaultMask(product, 'name,price{currency}');
  const shown = (header: string): string => outline(project(product, parseMask(header), endpoint).projection);

  it('is the header, if it is not empty', () => {
    expect(shown('id')).toBe('{id}');
    expect(shown('{}')).toBe('{}');
    expect(shown('*')).toContain('metadata');
  });

  it("is the endpoint's default otherwise", () => {
    expect(shown(' ')).toBe('{name,price{currency}}');
  });

  it("is the model's default when the endpoint has none", () => {
    const none = checkDefaultMask(product, '{}');
    expect(outline(project(product, parseMask(''), none).projection)).toBe(
      '{id,name,price{amount,currency},listing{title}}',
    );
  });

  it('is never a mixture', () => {
    expect(shown('price')).toBe('{price{amount,currency}}');
  });

  it('does not tell of names that a default has and a level does not see', () => {
    const { projection, ignored } = project(product, undefined, parseMask('id,hidden,price{hidden}'));
    expect(outline(projection)).toBe('{id,price{}}');
    expect(ignored).toEqual([]);
  });
});
