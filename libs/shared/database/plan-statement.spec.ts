import { describeStatement, splitStatements } from './plan-statement';

describe('the statements of a text', () => {
  it('end with semicolons, but for those in texts, names, comments and bodies', () => {
    const parts = [
      `INSERT INTO a VALUES ('x;''y')`,
      'ALTER TABLE "b;c" ADD d integer -- once; or twice\n',
      'CREATE FUNCTION e() RETURNS trigger AS $$ BEGIN RETURN NEW; END $$ LANGUAGE plpgsql',
      'DO $do$ BEGIN PERFORM $$;$$; END $do$',
      'DROP /* ; */ TABLE f',
    ];
    expect(splitStatements(` ${parts.join(' ;\n\n')};`)).toEqual(parts.map((part) => part.trim()));
  });

  it('are none where there is nothing', () => {
    expect(splitStatements(' ;; ')).toEqual([]);
  });
});

describe('the lock of a statement', () => {
  it.each([
    ['ALTER TABLE "order" ADD COLUMN note text', 'order', 'ACCESS EXCLUSIVE'],
    ['ALTER TABLE ONLY public.price ADD CONSTRAINT fk FOREIGN KEY (a) REFERENCES b', 'price', 'SHARE ROW EXCLUSIVE'],
    ['ALTER TABLE price VALIDATE CONSTRAINT fk', 'price', 'SHARE UPDATE EXCLUSIVE'],
    ['CREATE UNIQUE INDEX x ON price (a)', 'price', 'SHARE'],
    ['CREATE INDEX CONCURRENTLY x ON price (a)', 'price', 'SHARE UPDATE EXCLUSIVE'],
    [
      'CREATE CONSTRAINT TRIGGER t AFTER INSERT ON price FOR EACH ROW EXECUTE FUNCTION f()',
      'price',
      'SHARE ROW EXCLUSIVE',
    ],
    ['DROP TABLE IF EXISTS price', 'price', 'ACCESS EXCLUSIVE'],
    ['UPDATE price SET a = 1', 'price', 'ROW EXCLUSIVE'],
    ['CREATE TABLE price (a integer)', null, null],
  ])('%s', (text, table, lock) => {
    expect(describeStatement(text)).toEqual({ table, lock });
  });
});
