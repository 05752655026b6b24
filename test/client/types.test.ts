import { join } from 'node:path';
import ts from 'typescript';
import { read, ROOT } from '../architecture/repository';

const TYPED = 'test/client/typed.ts';

/** The blocks of a document that are TypeScript, as one program. */
function snippets(document: string): string {
  const blocks = [...read(document).matchAll(/```ts\n(.*?)```/gs)].map(([, block]) => block);
  const imports = blocks.flatMap((block) => block.match(/^import .*$/gm) ?? []);
  const bodies = blocks.map((block) => block.replace(/^import .*$/gm, ''));
  return [...imports, 'export async function documented(): Promise<void> {', ...bodies, '}'].join('\n');
}

/** What the compiler says of files, some of which are not on the disk. */
function complaints(virtual: Record<string, string>, files: string[]): string[] {
  const { config } = ts.readConfigFile(join(ROOT, 'tsconfig.json'), (path) => ts.sys.readFile(path)) as {
    config: object;
  };
  const { options } = ts.parseJsonConfigFileContent(config, { ...ts.sys, readDirectory: () => [] }, ROOT);
  const settings = { ...options, noEmit: true, types: ['node'], incremental: false };
  const host = ts.createCompilerHost(settings);
  const texts = new Map(Object.entries(virtual).map(([file, text]) => [join(ROOT, file), text]));
  const { fileExists, readFile } = host;
  host.fileExists = (path) => texts.has(path) || fileExists.call(host, path);
  host.readFile = (path) => texts.get(path) ?? readFile.call(host, path);
  const roots = [...files, ...Object.keys(virtual)].map((file) => join(ROOT, file));
  const program = ts.createProgram(roots, settings, host);
  return ts.getPreEmitDiagnostics(program).map(({ file, start = 0, messageText }) => {
    const line = file ? file.text.slice(0, start).split('\n').length : 0;
    return `${file?.fileName.slice(ROOT.length + 1) ?? ''}:${line} ${ts.flattenDiagnosticMessageText(messageText, '\n')}`;
  });
}

describe('The types of the client', () => {
  const WRONG = `import { createClient } from '@tradepost/client';
    export const asked = createClient().get('/v1/catalog/products', { fields: '{name,variants{sku,nmae}}' });`;
  let found: string[];
  beforeAll(() => {
    const virtual = {
      'test/client/documented-front.ts': snippets('README.md'),
      'test/client/documented.ts': snippets('libs/client/README.md'),
      'test/client/wrong.ts': WRONG,
    };
    found = complaints(virtual, [TYPED]);
  });
  const about = (file: string): string[] => found.filter((complaint) => complaint.startsWith(`test/client/${file}`));

  it('accept and refuse what they should', () => {
    expect(about('typed.ts')).toEqual([]);
  });

  it('say what is wrong with a mask', () => {
    expect(about('wrong.ts')).toEqual([expect.stringContaining('"Variant has no field nmae"')]);
  });

  it('accept what the READMEs show', () => {
    expect([...about('documented.ts'), ...about('documented-front.ts')]).toEqual([]);
  });

  it('complain of nothing else', () => {
    expect(found.filter((complaint) => !complaint.startsWith('test/client/'))).toEqual([]);
  });
});
