import fc from 'fast-check';
import { formatMask, type Mask, type MaskEntry, parseMask, WHOLE } from './mask';
import { MaskError } from './mask-error';

const name = fc.oneof(
  fc.constantFrom('a', 'b', 'name', '*', '__proto__', 'constructor', 'имя', '𝒳', '1', 'a:b-c_d'),
  fc.stringMatching(/^[\p{L}\p{N}_:*-]{1,6}$/u),
);
const { mask } = fc.letrec<{ mask: Mask; entry: MaskEntry }>((tie) => ({
  mask: fc.array(fc.tuple(name, tie('entry')), { maxLength: 5 }).map((entries) => new Map(entries)),
  entry: fc.oneof({ maxDepth: 6 }, fc.constant(WHOLE), tie('mask')),
}));

/** Texts that are nearly masks. */
const text = fc
  .array(fc.oneof(name, fc.constantFrom('{', '}', ',', ' ', ';', '\n', '\r', '.', '\u0085', '\ud800'), fc.string()))
  .map((pieces) => pieces.join(''));

/** How often the parser looks at the text or writes a name down. */
function stepsFor(input: string): number {
  const looks = jest.spyOn(RegExp.prototype, 'exec');
  const writes = jest.spyOn(Map.prototype, 'set');
  try {
    parseMask(input);
  } catch (error) {
    if (!(error instanceof MaskError)) throw error;
  }
  const steps = looks.mock.calls.length + writes.mock.calls.length;
  looks.mockRestore();
  writes.mockRestore();
  return steps;
}

describe('For any text', () => {
  it('a mask is read or refused with a mask error', () => {
    fc.assert(
      fc.property(text, (input) => {
        try {
          parseMask(input);
        } catch (error) {
          expect(error).toBeInstanceOf(MaskError);
          expect((error as MaskError).message).toMatch(
            /^Mask parse error: (Unexpected (comma|(opening|closing) bracket)|Missing closing bracket|Nesting too deep)$/,
          );
        }
      }),
      { numRuns: 1000 },
    );
  });

  it.each(['a,', 'a ', 'a{b}', 'a{b}, ', ' ', '\n', ';', 'ä', '\ud800', ',', '{', '}', '{}', 'a{', 'a{}}', '{a}'])(
    'reading a hundred thousand characters of %j takes steps linear in the text',
    (piece) => {
      const input = piece.repeat(100_000 / piece.length);
      expect(stepsFor(input)).toBeLessThanOrEqual(2 * input.length + 8);
      expect(stepsFor(`x${input}x`)).toBeLessThanOrEqual(2 * input.length + 8);
    },
  );
});

describe('For any mask', () => {
  it('its canonical text reads as the same mask', () => {
    fc.assert(
      fc.property(mask, (original) => {
        const canonical = formatMask(original);
        const read = parseMask(canonical);
        expect(read).toEqual(original);
        expect(formatMask(read as Mask)).toBe(canonical);
      }),
    );
  });

  it('outer braces and commas between sub-masks change nothing', () => {
    fc.assert(
      fc.property(mask, (original) => {
        fc.pre(original.size > 0);
        const canonical = formatMask(original);
        expect(formatMask(parseMask(canonical.slice(1, -1)) as Mask)).toBe(canonical);
        expect(formatMask(parseMask(canonical.replaceAll('},', '} ')) as Mask)).toBe(canonical);
      }),
    );
  });
});
