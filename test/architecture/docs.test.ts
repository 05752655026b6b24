import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { files, read, readJson, ROOT } from './repository';

const documents = files(/^([A-Z]+|docs\/.*|libs\/client\/README)\.md$/);

/** Every capture of `pattern` in the documents that `right` refuses, as `document: text`. */
function wrong(pattern: RegExp, right: (text: string, document: string) => boolean): string[] {
  return documents.flatMap((document) =>
    [...read(document).matchAll(pattern)]
      .map(([, text]) => text)
      .filter((text) => !right(text, document))
      .map((text) => `${document}: ${text}`),
  );
}

describe('the documents', () => {
  it('are there', () => {
    expect(documents).toEqual(expect.arrayContaining(['CONTRIBUTING.md', 'docs/decisions/README.md']));
  });

  it('name npm scripts that exist', () => {
    const { scripts } = readJson<{ scripts: Record<string, string> }>('package.json');
    expect(wrong(/\bnpm run (?:-\S+ )*([\w:-]+)/g, (script) => script in scripts)).toEqual([]);
  });

  it('show commands with options that exist', () => {
    const sections = read('docs/reference/cli.md').split(/^## /m);
    const isKnown = (line: string): boolean => {
      const [command, ...words] = line.replace(/\s#.*| [|<>] .*/, '').split(/\s+/);
      const section = sections.find((text) => text.startsWith(`${command}\n`));
      const options = words.filter((word) => /^--\w/.test(word) && !['--json', '--verbose', '--help'].includes(word));
      return section !== undefined && options.every((option) => section.includes(`\`${option}`));
    };
    expect(wrong(/^npm run cli -- (\w.*)$/gm, isKnown)).toEqual([]);
  });

  it('link to files that exist', () => {
    const link = /\]\((?![a-z]+:)([^)#\s]+)[^)]*\)/g;
    expect(wrong(link, (target, document) => existsSync(join(ROOT, dirname(document), target)))).toEqual([]);
  });

  it('show pictures that exist, and are small', () => {
    const picture = /<img [^>]*src="(?![a-z]+:)([^"]+)"/g;
    const isSmall = (target: string, document: string): boolean => {
      const file = join(ROOT, dirname(document), target);
      return existsSync(file) && statSync(file).size < 100_000;
    };
    expect(wrong(picture, isSmall)).toEqual([]);
    expect(read('README.md')).toMatch(picture);
  });

  it('have a map of all folders of tests', () => {
    const folders = new Set(files(/^test\/[^/]+\//).map((file) => file.split('/')[1]));
    const mapped = [...read('docs/guides/tests.md').matchAll(/`test\/([\w-]+)`/g)].map(([, folder]) => folder);
    expect([...new Set(mapped)].sort()).toEqual([...folders].sort());
  });

  it('quote paths that exist', () => {
    const path = /`((?:apps|libs|test|docs|\.ci)\/[\w./-]*)`/g;
    expect(wrong(path, (target) => existsSync(join(ROOT, target)))).toEqual([]);
  });
});
