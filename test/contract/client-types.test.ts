import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { read, readJson, ROOT } from '../architecture/repository';

interface Manifest {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
}

describe('the client', () => {
  it('knows the contract as it is in openapi.json; if not, `npm run client:types`', () => {
    const generator = join(ROOT, 'libs/client/generate.mjs');
    const fresh = execFileSync(process.execPath, [generator, '--print'], {
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    });
    const committed = read('libs/client/generated/openapi.ts') + read('libs/client/generated/models.ts');
    expect(committed === fresh).toBe(true);
  });

  it('is tested with the packages that it names', () => {
    const { dependencies, devDependencies } = readJson<Manifest>('libs/client/package.json');
    expect(readJson<Manifest>('package.json').devDependencies).toMatchObject({ ...dependencies, ...devDependencies });
  });
});
