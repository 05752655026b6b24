import { existsSync } from 'node:fs';
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

  it('link to files that exist', () => {
    const link = /\]\((?![a-z]+:)([^)#\s]+)[^)]*\)/g;
    expect(wrong(link, (target, document) => existsSync(join(ROOT, dirname(document), target)))).toEqual([]);
  });

  it('quote paths that exist', () => {
    const path = /`((?:apps|libs|test|docs|\.ci)\/[\w./-]*)`/g;
    expect(wrong(path, (target) => existsSync(join(ROOT, target)))).toEqual([]);
  });
});
