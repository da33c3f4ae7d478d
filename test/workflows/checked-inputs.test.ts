import { describe, expect, it } from '@jest/globals';
import { ShellSteps } from './shell-steps.ts';

const digest = (name: string) => `registry/${name}@sha256:${'a'.repeat(64)}`;

function checked(file: string, step: string, env: Readonly<Record<string, string>>) {
  using steps = new ShellSteps(file, {});
  const { code, log } = steps.run(step, env);
  return { code, problems: log.split('\n').filter(Boolean) };
}

const release = { KIND: 'ad-hoc', IMAGES: 'backend:1', PATHS: '', URL: '' };
const images = `${digest('backend')}\n\n${digest('migration')}\n`;
const promotion = {
  ...{ KIND: 'ad-hoc', IMAGES: images, RELEASED: digest('backend') },
  ...{ PATHS: '', STAGING_URL: '', PRODUCTION_URL: '' },
};
const good = [
  ['deploy.yml', 'Check the inputs', release],
  ['deploy.yml', 'Check the inputs', { ...release, KIND: 'prod', PATHS: 'https://a.example/' }],
  ['deploy.yml', 'Check the inputs', { ...release, PATHS: '/ready 200', URL: 'https://a.example' }],
  ['promote.yml', 'Check the inputs', promotion],
  ['environment.yml', 'Check the kind', { KIND: 'prod' }],
  ['environment.yml', 'Check the kind', { KIND: 'ad-hoc' }],
  ['run-command.yml', 'Check the kind', { KIND: 'prod' }],
  ['run-command.yml', 'Check the kind', { KIND: 'ad-hoc' }],
] as const;

it.each(good)('%s: %s lets %j pass', (file, step, env) => {
  expect(checked(file, step, env)).toEqual({ code: 0, problems: [] });
});

describe.each([
  ['environment.yml', 'Check the kind'],
  ['run-command.yml', 'Check the kind'],
  ['deploy.yml', 'Check the inputs'],
  ['promote.yml', 'Check the inputs'],
])('%s', (file, step) => {
  it.each(['production', 'Prod', '', 'x\n::add-mask::y'])('refuses the kind %j', (kind) => {
    const { code, problems } = checked(file, step, { ...release, ...promotion, KIND: kind });
    const shown = kind.replace(/[^\w-]/g, '?');
    expect(code).toBe(1);
    expect(problems).toEqual([expect.stringContaining(`kind" is "${shown}"; allowed: ad-hoc`)]);
  });
});

it('deploy.yml tells all that is wrong at once', () => {
  const wrong = {
    KIND: 'production',
    IMAGES: ' \n',
    PATHS: 'https://a.example/\n /ready',
    URL: '',
  };
  expect(checked('deploy.yml', 'Check the inputs', wrong)).toEqual({
    code: 1,
    problems: [
      expect.stringContaining('Input "kind"'),
      expect.stringContaining('"images" and "frontend-images" are both empty'),
      expect.stringContaining('Input "url" is missing'),
    ],
  });
});

it('promote.yml tells all that is wrong at once', () => {
  const wrong = { ...promotion, IMAGES: '\nmigration:1\n', RELEASED: '', KIND: 'x', PATHS: '/' };
  expect(checked('promote.yml', 'Check the inputs', wrong)).toEqual({
    code: 1,
    problems: [
      expect.stringContaining('Give each image by its digest'),
      expect.stringContaining('"images" and "frontend-images" are both empty'),
      expect.stringContaining('Input "staging-kind"'),
      expect.stringContaining('Input "staging-url" is missing'),
      expect.stringContaining('Input "production-url" is missing'),
    ],
  });
});
