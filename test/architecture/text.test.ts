import { files, read } from './repository';

/** Every line of the text files `within` that `pattern` matches, as `file:line: text`. */
function lines(pattern: RegExp, within?: RegExp): string[] {
  return files(within)
    .map((file) => ({ file, text: read(file) }))
    .filter(({ text }) => !text.includes('\0'))
    .flatMap(({ file, text }) =>
      text.split('\n').flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1}: ${line.trim()}`] : [])),
    );
}

describe('committed text', () => {
  it('names no package registry', () => {
    expect(
      lines(/\b(registry\.[a-z]+(js)?\.|npm\.pkg\.|deb\.debian\.|pypi\.|files\.pythonhosted\.)(org|com|dev)/),
    ).toEqual([]);
  });

  it('names no folder of one particular machine', () => {
    expect(lines(/(^|[\s'"`=(])\/(home|root|tmp|work|Users)\//)).toEqual([]);
  });
});

describe('a transaction', () => {
  it('is begun through one door, where it is run again when PostgreSQL gives it up', () => {
    const begun = lines(/\.(transaction|startTransaction)\(/, /^(apps|libs)\/.*\.ts$/).map(
      (line) => line.split(':')[0],
    );
    // A file that is imported is read once.
    const importing = 'libs/shared/import/import-csv.ts';
    expect([...new Set(begun)].sort()).toEqual(['libs/shared/database/transaction.ts', importing]);
  });
});

describe('the index of decisions', () => {
  it('lists each by its number and title, in order', () => {
    const decisions = files(/^docs\/decisions\/\d{4}-.*\.md$/);
    const entries = decisions.map((file) => {
      const name = file.slice('docs/decisions/'.length);
      const [, number, title] = /^# (\d{4}) (.+)$/m.exec(read(file)) ?? [];
      return `- [${number}](${name}) ${title}`;
    });
    const listed = read('docs/decisions/README.md')
      .split('\n')
      .filter((line) => line.startsWith('- ['));
    expect(listed).toEqual(entries.sort());
  });
});
