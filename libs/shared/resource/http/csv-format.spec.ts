import { csvFormatOf, prefersCsv } from './csv-format';

describe('The Accept header', () => {
  it.each([
    'text/csv',
    'Text/CSV; header=present',
    'text/csv, */*',
    'text/csv;q=0.9, application/json;q=0.8',
    'application/json;q=0, text/csv',
    'text/html, text/csv;q=0.5, */*;q=0.1',
  ])('asks for CSV: %s', (accept) => {
    expect(prefersCsv(accept)).toBe(true);
  });

  it.each([
    undefined,
    '',
    '*/*',
    'text/*',
    'application/json',
    'text/csv;q=0',
    'text/csv;q=x',
    'text/csv, application/json',
    'text/csv;q=0.5, application/json;q=0.6',
    'text/csvx',
    'application/csv',
    ',;,=csv',
  ])('asks for JSON: %s', (accept) => {
    expect(prefersCsv(accept)).toBe(false);
  });
});

describe('The form of a CSV file', () => {
  const formatOf = (query: Record<string, string | string[]>): unknown =>
    csvFormatOf({ headers: { accept: 'text/csv' }, query });

  it('has commas and no byte order mark unless it is asked for', () => {
    expect(formatOf({})).toEqual({ delimiter: ',', bom: false });
    expect(formatOf({ delimiter: 'semicolon', bom: 'true' })).toEqual({ delimiter: ';', bom: true });
    expect(formatOf({ delimiter: 'tab', bom: 'false' })).toEqual({ delimiter: '\t', bom: false });
  });

  it.each([
    [{ delimiter: ';' }, 'delimiter'],
    [{ delimiter: 'constructor' }, 'delimiter'],
    [{ delimiter: ['comma', 'tab'] }, 'delimiter'],
    [{ bom: '' }, 'bom'],
    [{ bom: '1' }, 'bom'],
  ])('is not %j', (query, pointer) => {
    expect(() => formatOf(query as Record<string, string>)).toThrow(
      expect.objectContaining({ code: 'BadValue', pointer }),
    );
  });

  it('is of no interest for JSON', () => {
    expect(csvFormatOf({ headers: {}, query: { delimiter: 'x' } })).toBeUndefined();
  });
});
