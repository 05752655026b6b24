import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'dotenv';
import { CONFIG_CLASSES, loadConfigs, renderEnvExample } from '@app/shared/config';

const committed = readFileSync(join(__dirname, '../../.env.example'), 'utf8');

describe('.env.example', () => {
  it('is what the config classes declare', () => {
    expect(committed).toBe(renderEnvExample());
  });

  it('sets nothing when it is copied as it is', () => {
    expect(parse(committed)).toEqual({});
  });

  it('shows values that a development process takes', () => {
    const shown = parse(committed.replaceAll(/^#(?=[A-Z_]+=)/gm, ''));
    expect(Object.keys(shown)).toContain('DATABASE_URL');
    expect(() => loadConfigs(CONFIG_CLASSES, shown)).not.toThrow();
  });
});
