import { csvValue, undefuse } from './csv-value';

describe('undefuse', () => {
  it.each(['=', '+', '-', '@', '\t', '\r'])('takes the apostrophe from before %j', (first) => {
    expect(undefuse(`'${first}1+1`)).toBe(`${first}1+1`);
    expect(undefuse(`''${first}1+1`)).toBe(`'${first}1+1`);
  });

  it.each(['=1', "'", "'tis", "''", 'a', '', " '=1"])('leaves %j alone', (text) => {
    expect(undefuse(text)).toBe(text);
  });
});

describe('csvValue', () => {
  const definition = {
    kind: 'scalar' as const,
    name: 'x',
    array: false,
    nullable: true,
    filterable: true,
    sortable: true,
    visibleTo: 0,
    writableBy: 0,
  };

  it('leaves numbers, ids and dates as they are', () => {
    for (const type of ['integer', 'bigint', 'uuid', 'date', 'enum', 'json'] as const) {
      expect(csvValue({ ...definition, type }, 'r."x"')).toBe('r."x"');
    }
  });

  it('looks for formulas in text only', () => {
    expect(csvValue({ ...definition, type: 'text' }, 'r."x"')).toContain('ascii');
    expect(csvValue({ ...definition, type: 'decimal' }, 'r."x"')).not.toContain('ascii');
  });
});
