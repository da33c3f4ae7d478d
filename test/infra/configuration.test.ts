import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ConfigurationError, type Problem } from '../../infra/configuration/problem.ts';
import { configurationOf, readConfiguration } from '../../infra/configuration/read.ts';
import { root } from '../repo/sources.ts';
import { allServices, appFile, baseFile } from './configurations.ts';
import { wrongApps } from './wrong-apps.ts';
import { onAurora, wrongBases } from './wrong-bases.ts';

function problemsOf(file: Record<string, unknown>): readonly Problem[] {
  try {
    configurationOf('alpha.yaml', file);
    return [];
  } catch (thrown) {
    if (thrown instanceof ConfigurationError) return thrown.problems;
    throw thrown;
  }
}

const { gunicorn } = allServices;

describe('a configuration that is refused', () => {
  it.each([...wrongApps, ...wrongBases])('%s', (_what, file, [told, remedy]) => {
    const problems = problemsOf(file);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.what).toContain(told);
    expect(problems[0]?.remedy).toContain(remedy);
  });

  it('is told all that is wrong at once', () => {
    const services = {
      ...allServices,
      gunicorn: { ...gunicorn, paths: ['/a', '/b', '/c', '/d', '/e', '/f'] },
    };
    const problems = problemsOf(appFile({ name: 'Alpha_1', regoin: 'x', services, slot: 0 }));
    expect(problems.map(({ what }) => what)).toEqual([
      expect.stringContaining('regoin'),
      expect.stringContaining('name is "Alpha_1"'),
      expect.stringContaining('slot is 0'),
      expect.stringContaining('6 paths'),
    ]);
  });
});

describe('a configuration', () => {
  it('is given the defaults of its kind', () => {
    const usual = (kind: string) => configurationOf('x', baseFile({ kind }));
    expect(usual('ad-hoc')).toMatchObject({ egress: 'public', 'log-retention-days': 7 });
    expect(usual('prod')).toMatchObject({
      egress: 'nat-per-az',
      database: { 'backup-days': 14, instance: 't4g.medium' },
    });
  });

  it.each(['15.7', '15.10', '16.3', '17.4', '17'])('sleeps in version %s of Aurora', (version) => {
    expect(problemsOf(onAurora({ version, capacity: { min: 0 } }))).toEqual([]);
  });

  it('takes name and slot from beside the file', () => {
    const file = join(root, 'infra/examples/alpha-django.yaml');
    expect(readConfiguration(file, { name: 'pr-12', slot: 3 })).toMatchObject({
      name: 'pr-12',
      slot: 3,
    });
  });

  it.each(readdirSync(join(root, 'infra/examples')))(
    'is valid, and short: examples/%s',
    (example) => {
      const file = join(root, 'infra/examples', example);
      readConfiguration(file, { slot: 1 });
      expect(readFileSync(file, 'utf8').split('\n').length).toBeLessThanOrEqual(30);
    },
  );
});
