import fc from 'fast-check';
import { toDecimal } from './decimal';
import { JsonNumber, parseJson } from './json';

describe('toDecimal', () => {
  it.each([
    [19.99, '19.99'],
    [0.1, '0.1'],
    [1e-7, '0.0000001'],
    [-0, '0'],
    [5, '5'],
    ['5', '5'],
    ['-5.50', '-5.5'],
    ['007', '7'],
    ['-0.0', '0'],
    ['9007199254740993', '9007199254740993'],
    [new JsonNumber('9007199254740993'), '9007199254740993'],
    [new JsonNumber('1.10'), '1.1'],
    [new JsonNumber('1e3'), '1000'],
    [new JsonNumber('1.5E-3'), '0.0015'],
    [new JsonNumber('12.34e1'), '123.4'],
    [new JsonNumber('100'), '100'],
    [new JsonNumber('0e999999999999999999999'), '0'],
  ])('writes %p as %s', (value, text) => {
    expect(toDecimal(value, 100)).toBe(text);
  });

  it.each(['', 'abc', '5abc', '0x5', ' 5', '5 ', '+5', '.5', '5.', '1e3', 'NaN', 'Infinity', '١', '1_000', '1,5'])(
    'refuses the string %j',
    (text) => {
      expect(toDecimal(text, 100)).toBeUndefined();
    },
  );

  it.each([[true], [null], [[5]], [{}], [undefined], [Infinity], [NaN]])('refuses %p', (value) => {
    expect(toDecimal(value, 100)).toBeUndefined();
  });

  it('refuses a double whose digits were lost before it came here', () => {
    expect(toDecimal(2 ** 53 - 1, 100)).toBe('9007199254740991');
    expect(toDecimal(2 ** 53, 100)).toBeUndefined();
  });

  it('writes out as many digits as it may and no more', () => {
    expect(toDecimal(new JsonNumber('1e99'), 100)).toBe(`1${'0'.repeat(99)}`);
    expect(toDecimal(new JsonNumber('1e-100'), 100)).toBe(`0.${'0'.repeat(99)}1`);
    for (const exponent of ['1e100', '1e-101', '1e999999999', '1e-999999999', '1e400000000000000000000']) {
      expect(toDecimal(new JsonNumber(exponent), 100)).toBeUndefined();
    }
    expect(toDecimal('9'.repeat(100), 100)).toBe('9'.repeat(100));
    expect(toDecimal('9'.repeat(101), 100)).toBeUndefined();
  });

  it('keeps every integer and every double', () => {
    fc.assert(fc.property(fc.bigInt(), (n) => toDecimal(parseJson(String(n)), 1000) === String(n)));
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (n) => {
        expect(Number(toDecimal(parseJson(String(n)), 1000))).toBe(n + 0);
      }),
    );
  });

  it('writes equal numbers in one way', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: -20, max: 20 }), fc.nat(5), (digits, exponent, zeros) => {
        const [a, b] = [`${digits}e${exponent}`, `${digits}${'0'.repeat(zeros)}e${exponent - zeros}`];
        expect(toDecimal(new JsonNumber(a), 1000)).toBe(toDecimal(new JsonNumber(b), 1000));
      }),
    );
  });
});
