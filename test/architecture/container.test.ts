import 'reflect-metadata';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { CONFIG_CLASSES, loadConfigs, variablesOf } from '@app/shared/config';
import { COMMANDS } from '../../apps/cli/src/commands';
import { read, readJson, ROOT } from './repository';

/** Of a service in a compose file, what is looked at here. */
interface Service {
  image?: string;
  command?: string[];
  env_file?: { path: string; required: boolean }[];
  environment?: Record<string, unknown>;
  ports?: string[];
  volumes?: string[];
  healthcheck?: { test?: string[]; disable?: boolean };
  depends_on?: Record<string, { condition: string }>;
}

interface Yaml {
  load(text: string, options: { schema: unknown }): { services: Record<string, Service>; volumes: object };
  YAML11_SCHEMA: unknown;
}

// The one that Swagger writes YAML with; the merges (`<<`) are those of YAML 1.1.
const { load, YAML11_SCHEMA: schema } = createRequire(require.resolve('@nestjs/swagger'))('js-yaml') as Yaml;

const SECRET = 'a'.repeat(64);
const dockerfile = read('Dockerfile');
const compose = read('docker-compose.yml');
const { services, volumes } = load(compose, { schema });
const { scripts } = readJson<{ scripts: Record<string, string> }>('package.json');

/** The services that run Tradepost itself. */
const ours = Object.entries(services)
  .filter(([, { image }]) => image === 'tradepost')
  .map(([name, service]) => ({ name, ...service }));

describe('the container files', () => {
  it('start programs that the build makes', () => {
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

  it('set variables that Tradepost reads, to what it takes', () => {
    const known = new Set(CONFIG_CLASSES.flatMap((type) => variablesOf(type)).map(({ name }) => name));
    expect(ours.map(({ name }) => name)).toEqual(['migrate', 'api', 'worker']);
    for (const { environment = {} } of ours) {
      expect(Object.keys(environment).filter((name) => !known.has(name))).toEqual([]);
      const set = Object.entries(environment).map(([name, value]) => [
        name,
        String(value).replace(/\$\{.*?\}/, SECRET),
      ]);
      expect(() => loadConfigs(CONFIG_CLASSES, Object.fromEntries(set) as NodeJS.ProcessEnv)).not.toThrow();
    }
  });

  it('have processes take from .env what is not set for them', () => {
    expect(ours.map((service) => service.env_file)).toEqual(ours.map(() => [{ path: '.env', required: false }]));
  });

  it('start what the scripts of package.json start', () => {
    const image = JSON.parse(/^CMD (\[.*\])$/m.exec(dockerfile)?.[1] ?? '[]') as string[];
    const started = Object.fromEntries(ours.map(({ name, command = image }) => [name, command.join(' ')]));
    expect(started).toEqual({
      migrate: `${scripts.cli} db:migrate`,
      api: scripts['start:api'],
      worker: scripts['start:worker'],
    });
    expect(Object.keys(COMMANDS)).toContain('db:migrate');
  });

  it('ask every service that stays whether it is well, and wait for it', () => {
    const checkOf = (name: string): string => services[name].healthcheck?.test?.join(' ') ?? '';
    const { PORT, WORKER_PORT } = services.worker.environment ?? {};
    expect(['postgres', 'redis', 'worker'].filter((name) => !checkOf(name).startsWith('CMD '))).toEqual([]);
    expect(checkOf('worker')).toContain(`http://127.0.0.1:${String(WORKER_PORT)}/health/live`);
    // That of the image asks the port which the host reaches.
    expect(dockerfile).toMatch(/^HEALTHCHECK [^]*process\.env\.PORT[^]*\/health\/live/m);
    expect(services.api.healthcheck).toBeUndefined();
    expect(services.api.ports?.map((port) => port.split(':').at(-1))).toEqual([String(PORT)]);
    for (const [name, { depends_on: needed = {} }] of Object.entries(services)) {
      const expected = (other: string): string =>
        other === 'migrate' ? 'service_completed_successfully' : 'service_healthy';
      const conditions = Object.entries(needed).map(([other, { condition }]) => [name, other, condition]);
      expect(conditions).toEqual(Object.keys(needed).map((other) => [name, other, expected(other)]));
      expect(Object.keys(needed).filter((other) => !(other in services))).toEqual([]);
    }
  });

  it('name the volumes that they use', () => {
    const used = Object.values(services).flatMap((service) => service.volumes ?? []);
    expect([...new Set(used.map((volume) => volume.split(':')[0]))].sort()).toEqual(Object.keys(volumes).sort());
  });

  it('keep files where the image lets them be written', () => {
    const folder = String(services.api.environment?.DATA_FOLDER);
    expect(services.api.volumes).toEqual([`files:${folder}`]);
    expect(`/app/${/^RUN install --directory .* (\S+)$/m.exec(dockerfile)?.[1]}`).toBe(folder);
  });

  it('have no default for a secret', () => {
    const secrets = compose.match(/\$\{\w*(SECRET|PASSWORD)\w*[^}]*\}/g) ?? [];
    expect(secrets.filter((secret) => !/^\$\{\w+:\?/.test(secret))).toEqual([]);
    expect(secrets).toHaveLength(3);
    expect(compose).not.toMatch(/(SECRET|PASSWORD): (?!\$\{)/);
  });
});
