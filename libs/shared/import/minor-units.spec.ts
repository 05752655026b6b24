import fc from 'fast-check';
import { BadValue } from './bad-value';
import { minorUnits } from './minor-units';

const exponents = new Map([
  ['EUR', 2],
  ['HUF', 2],
  ['JPY', 0],
  ['KWD', 3],
  ['CLF', 4],
]);

describe('an amount in minor units', () => {
  it.each([
    ['18', 'EUR', 1800],
    ['21.35', 'EUR', 2135],
    ['9.2', 'EUR', 920],
    ['0.07', 'EUR', 7],
    ['18.5000', 'EUR', 1850],
    ['-4.99', 'EUR', -499],
    ['0', 'EUR', 0],
    ['1200', 'JPY', 1200],
    ['1.234', 'KWD', 1234],
    ['1.2345', 'CLF', 12345],
    ['1.5', 'HUF', 150],
    ['90071992547409.91', 'EUR', Number.MAX_SAFE_INTEGER],
  ])('of %s %s is %d', (text, currency, amount) => {
    expect(minorUnits(text, currency, exponents)).toBe(amount);
  });

  it('has no negative zero', () => {
    expect(minorUnits('-0.00', 'EUR', exponents)).toBe(0);
  });

  it.each(['1.005', '18,50', '1e3', '', ' 1', '1.', '.5', '+1', '0x10', 'NaN', '90071992547409.92'])(
    'refuses %j in EUR',
    (text) => {
      expect(() => minorUnits(text, 'EUR', exponents)).toThrow(BadValue);
    },
  );

  it('names the digits that a currency has', () => {
    expect(() => minorUnits('1200.5', 'JPY', exponents)).toThrow('1200.5 has more digits behind the point than JPY: 0');
  });

  it('refuses a currency that nobody knows', () => {
    expect(() => minorUnits('1', 'ZZZ', exponents)).toThrow('there is no currency "ZZZ"');
  });

  it('gives back every whole number of cents', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0 }), fc.nat(99), (euros, cents) => {
        expect(minorUnits(`${euros}.${String(cents).padStart(2, '0')}`, 'EUR', exponents)).toBe(euros * 100 + cents);
      }),
    );
  });
});
