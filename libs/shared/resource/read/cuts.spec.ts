import { takeCuts } from './cuts';

const mark = (path: string): string => `\u0001${path}\u0001`;

describe('Lists that go on', () => {
  it('are left as they are where there are none', () => {
    expect(takeCuts('{"a":[{"b":1}]}')).toEqual({ text: '{"a":[{"b":1}]}', cuts: [] });
  });

  it('lose the row that is one too many, whatever stands in it', () => {
    const rows = ['{"b":1}', JSON.stringify({ b: '}{[],"\\' }), JSON.stringify({ 'b"{': [{ c: '\\"}' }, {}] })];
    for (let count = 2; count <= rows.length; count++) {
      const [shown, whole] = [count - 1, count].map((length) => rows.slice(0, length).join());
      expect(takeCuts(`{"a":[${whole}${mark('a')}],"d":2}`)).toEqual({ text: `{"a":[${shown}],"d":2}`, cuts: ['a'] });
    }
  });

  it('are named once each, in order, but for those inside of rows that go', () => {
    const inner = (path: string): string => `{"b":[{},{}${mark(path)}]}`;
    const text = `{"a":[${inner('a.b')},${inner('a.b')},${inner('a.gone')}${mark('a')}],"c":[{},{}${mark('c')}]}`;
    expect(takeCuts(text)).toEqual({ text: '{"a":[{"b":[{}]},{"b":[{}]}],"c":[{}]}', cuts: ['a.b', 'a', 'c'] });
  });
});
