import type { AuthConfig } from '@app/shared/config';
import { Cursors } from './cursor';

const cursorsOf = (jwtSecret?: string): Cursors => new Cursors({ jwtSecret } as AuthConfig);
const cursors = cursorsOf('x'.repeat(32));

describe('A cursor', () => {
  it.each([[['a', null, 'ä"\\\u{1f375}', 'id']], [['id']], [['9007199254740993', '2026-11-24 09:30:00.001+00', 'id']]])(
    'keeps %j',
    (place) => {
      const cursor = cursors.walk('', 'list').next(place);
      expect(cursor).toMatch(/^[\w-]+\.[\w-]{22}$/);
      expect(cursors.walk(cursor, 'list').place).toEqual(place);
    },
  );

  it('begins nowhere when it is empty', () => {
    expect(cursors.walk('', 'list').place).toBeUndefined();
  });

  it('is good for one list and one secret', () => {
    const cursor = cursors.walk('', 'list').next(['id']);
    expect(() => cursors.walk(cursor, 'other list')).toThrow('none of this list');
    expect(() => cursorsOf('y'.repeat(32)).walk(cursor, 'list')).toThrow('none of this list');
  });

  it('cannot hold a value of any length', () => {
    const { next } = cursors.walk('', 'list');
    expect(() => next(['x'.repeat(3000), 'id'])).not.toThrow();
    expect(() => next(['x'.repeat(3100), 'id'])).toThrow('too long to go on from');
  });
});
