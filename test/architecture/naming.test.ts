import { files, read } from './repository';

const MOST_LINES = 250;

describe('names', () => {
  it('of files and folders tell what is inside', () => {
    const empty = /(^|[/.-])(utils?|helpers?|common)([/.-]|$)/i;
    expect(files(/^(apps|libs|test|docs)\//).filter((file) => empty.test(file))).toEqual([]);
  });

  it('of exported things carry no Base and no I before them', () => {
    const prefixed =
      /^export (?:default )?(?:(?:abstract|declare|async) )*(?:class|interface|type|enum|function\*?|const|let) (Base[A-Z]\w*|I[A-Z][a-z]\w*)/gm;
    const found = files(/^(apps|libs|test)\/.*\.ts$/).flatMap((file) =>
      [...read(file).matchAll(prefixed)].map(([, name]) => `${file}: ${name}`),
    );
    expect(found).toEqual([]);
  });
});

describe('source files', () => {
  it(`have at most ${MOST_LINES} lines`, () => {
    const lines = (file: string): number => read(file).trimEnd().split('\n').length;
    const sources = files(/^(apps|libs)\/(?!client\/generated\/).*\.ts$/);
    expect(sources.map((file) => ({ file, lines: lines(file) })).filter((file) => file.lines > MOST_LINES)).toEqual([]);
    expect(sources).not.toEqual([]);
  });
});
