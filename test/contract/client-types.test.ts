import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { read, readJson, ROOT } from '../architecture/repository';

interface Manifest {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
}

describe('the client', () => {
  it('knows the contract as it is in openapi.json, and the example shop knows the client; if not, `npm run client:generate`', () => {
    const generator = join(ROOT, 'libs/client/generate.mjs');
    const fresh = execFileSync(process.execPath, [generator, '--print'], {
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    });
    const shop = ['index', 'client', 'filter', 'problem', 'session', 'transport'].map(
      (name) => `docs/examples/shop/client/${name}.js`,
    );
    const written = ['libs/client/generated/openapi.ts', 'libs/client/generated/models.ts', ...shop];
    const committed = written.map(read).join('');
    expect(committed === fresh).toBe(true);
  });

  it('is tested with the packages that it names', () => {
    const { dependencies, devDependencies } = readJson<Manifest>('libs/client/package.json');
    expect(readJson<Manifest>('package.json').devDependencies).toMatchObject({ ...dependencies, ...devDependencies });
  });
});
