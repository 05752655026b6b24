import { stripVTControlCharacters } from 'node:util';
import { renderTable } from './table';

const HEAD = ['Line', 'Problem'];
const ROWS = [
  [3, 'two\nlines\tand a tab'],
  [12, null],
];

describe('a table', () => {
  it('is lines of tab-separated cells where no terminal shows it', () => {
    expect(renderTable(HEAD, ROWS, { isTerminal: false, isColoured: false })).toBe(
      'Line\tProblem\n3\ttwo lines and a tab\n12\t',
    );
  });

  it('has rules on a terminal', () => {
    const table = renderTable(HEAD, [[3, 'x']], { isTerminal: true, isColoured: false });
    expect(table).toMatch(/^┌.*┐\n│ Line +│ Problem +│\n/);
    expect(table).toBe(stripVTControlCharacters(table));
  });

  it('is coloured where colours are wanted', () => {
    const plain = renderTable(HEAD, ROWS, { isTerminal: true, isColoured: false });
    const coloured = renderTable(HEAD, ROWS, { isTerminal: true, isColoured: true });
    expect(coloured).not.toBe(plain);
    expect(stripVTControlCharacters(coloured)).toBe(plain);
  });
});
