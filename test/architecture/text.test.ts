import { files, read } from './repository';

/** Every line of a text file that `pattern` matches, as `file:line: text`. */
function lines(pattern: RegExp): string[] {
  return files()
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
