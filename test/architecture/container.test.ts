import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { read, readJson, ROOT } from './repository';

const dockerfile = read('Dockerfile');
const compose = read('docker-compose.yml');

describe('the container files', () => {
  it('start programs that the build makes', () => {
    const { scripts } = readJson<{ scripts: Record<string, string> }>('package.json');
    const programs = [dockerfile, compose, ...Object.values(scripts)].join('\n').match(/dist\/[\w/.-]+\.js/g) ?? [];
    const source = (program: string): string => program.replace(/^dist\/(.*)\.js$/, '$1.ts');
    expect(programs.filter((program) => !existsSync(join(ROOT, source(program))))).toEqual([]);
    expect(programs).not.toEqual([]);
  });

  it('copy only files that are there', () => {
    const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.*) \S+$/gm)].flatMap(([, sources]) => sources.split(' '));
    expect(copied.filter((source) => !existsSync(join(ROOT, source)))).toEqual([]);
  });

  it('run everything as a user who is not root', () => {
    expect(dockerfile.match(/^USER .*$/gm)).toEqual(['USER node']);
  });

  it('set variables that Tradepost reads', () => {
    const [environment] = /^ {2}environment:\n( {4}.*\n)+/m.exec(compose) ?? [''];
    const set = [...environment.matchAll(/^ {4}([A-Z_]+):/gm)].map(([, name]) => name);
    const known = [...read('.env.example').matchAll(/^#?([A-Z_]+)=/gm)].map(([, name]) => name);
    expect(set.filter((name) => !known.includes(name))).toEqual([]);
    expect(set).toContain('DATABASE_URL');
  });

  it('have no default for a secret', () => {
    const secrets = compose.match(/\$\{\w*(SECRET|PASSWORD)\w*[^}]*\}/g) ?? [];
    expect(secrets.filter((secret) => !/^\$\{\w+:\?/.test(secret))).toEqual([]);
    expect(secrets).toHaveLength(3);
    expect(compose).not.toMatch(/(SECRET|PASSWORD): (?!\$\{)/);
  });
});
