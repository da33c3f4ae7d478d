import { describe, expect, it } from '@jest/globals';
import type { Here, OpenedPlan } from '../../../actions/library/sealed-plan/here.ts';
import { reasonsAgainst } from '../../../actions/library/sealed-plan/reasons.ts';
import fc from '../../evidence/properties.ts';
import { facts, secrets } from './furnish.ts';

const plan: OpenedPlan = {
  manifest: {
    ...facts,
    format: 1,
    encryption: { method: 'none' },
    payload: { sha256: '0'.repeat(64), bytes: 1 },
  },
  part: { ...secrets, files: [], emptyFolders: [] },
};

const made = Date.parse(facts.createdAt);
const hourMs = 3_600_000;

/** The very job that the plan was made for, an hour later. */
const here: Here = {
  nowMs: made + hourMs,
  repository: facts.repository,
  commit: facts.commit,
  run: facts.run,
  environment: facts.environment,
  baseEnvironment: 'dev',
  account: facts.account,
  region: facts.region,
  tool: facts.tool,
  platform: facts.platform,
  path: facts.path,
  lockFile: secrets.lockFile,
  startingState: secrets.startingState,
  images: secrets.images,
  assets: secrets.assets,
  gateLacks: [],
};

const departures: readonly (readonly [code: string, change: Partial<Here>, says: string])[] = [
  ['plan-of-another-repository', { repository: { id: '9', name: 'eve/shop' } }, 'eve/shop (9)'],
  ['plan-of-another-commit', { commit: 'f'.repeat(40) }, 'f'.repeat(40)],
  ['plan-of-another-run', { run: { id: '4712', attempt: 1 } }, '4712'],
  ['plan-of-another-environment', { environment: 'beta' }, 'beta on dev'],
  ['plan-of-another-account', { account: '210987654321' }, '210987654321'],
  ['plan-of-another-region', { region: 'eu-central-1' }, 'eu-central-1'],
  ['plan-tool-differs', { tool: { name: 'terraform', version: '1.13.5' } }, 'terraform 1.13.5'],
  ['plan-platform-differs', { platform: { os: 'linux', arch: 'arm64' } }, 'linux arm64'],
  ['plan-path-differs', { path: '/runner/shop' }, '/runner/shop'],
  ['plan-lock-file-differs', { lockFile: null }, 'here it is none'],
  ['plan-expired', { nowMs: made + 72 * hourMs }, 'expired at 2026-11-24T11:00:00.000Z'],
  ['plan-starting-state-moved', { startingState: { lineage: '5f', serial: 8 } }, 'other serial'],
  [
    'plan-image-moved',
    { images: [{ service: 'gunicorn', version: 4, value: 'b' }] },
    'now b (version 4)',
  ],
  ['plan-asset-replaced', { assets: [] }, 's3://assets/site.zip: planned with v1, now none'],
  ['plan-already-applied', { applied: 'run 4711 at 12:00' }, 'run 4711 at 12:00'],
  ['plan-gate-missing', { gateLacks: ['no required reviewers'] }, 'no required reviewers'],
];

describe('a plan is refused', () => {
  it.each(departures)('by %s alone', (code, change, says) => {
    const problems = reasonsAgainst(plan, { ...here, ...change });
    expect(problems.map((problem) => problem.code)).toEqual([code]);
    expect(problems[0]?.what).toContain(says);
    expect(problems[0]?.remedy).toBeDefined();
  });

  it('for all reasons at once, in one order', () => {
    fc.assert(
      fc.property(fc.subarray([...departures]), (some) => {
        const changed = Object.assign({}, here, ...some.map(([, change]) => change));
        const codes = reasonsAgainst(plan, changed).map(({ code }) => code);
        expect(codes).toEqual(some.map(([code]) => code));
      }),
    );
  });

  it.each<[string, string, Partial<Here>]>([
    ['another base environment', 'plan-of-another-environment', { baseEnvironment: 'stage' }],
    [
      'an image of record that came',
      'plan-image-moved',
      { images: [...secrets.images, { service: 'web-ui', version: 1, value: 'w' }] },
    ],
    ['an image of record that went', 'plan-image-moved', { images: [] }],
    [
      'an image of record that was written again',
      'plan-image-moved',
      { images: [{ service: 'gunicorn', version: 4, value: 'acme/backend@sha256:1' }] },
    ],
    [
      'another asset version',
      'plan-asset-replaced',
      { assets: [{ id: 's3://assets/site.zip', version: 'v2' }] },
    ],
    ['a state that is a list now', 'plan-starting-state-moved', { startingState: [1] }],
    [
      'another tool of the same version',
      'plan-tool-differs',
      { tool: { name: 'opentofu', version: '1.13.4' } },
    ],
    ['another system', 'plan-platform-differs', { platform: { os: 'darwin', arch: 'x64' } }],
    [
      'an attempt before the one that planned',
      'plan-of-another-run',
      { run: { id: '4711', attempt: 0 } },
    ],
  ])('for %s', (_, code, change) => {
    expect(reasonsAgainst(plan, { ...here, ...change }).map((problem) => problem.code)).toEqual([
      code,
    ]);
  });

  it('when nobody can read when it ends', () => {
    const manifest = { ...plan.manifest, expiresAt: '2026-99-99T11:00:00.000Z' };
    const codes = reasonsAgainst({ ...plan, manifest }, here).map(({ code }) => code);
    expect(codes).toEqual(['plan-expired']);
  });

  it('without telling what a starting state held', () => {
    const part = { ...plan.part, startingState: { parameters: { password: 'old' } } };
    const changed = { ...here, startingState: { parameters: { password: 'new' } } };
    const [problem] = reasonsAgainst({ ...plan, part }, changed);
    expect(problem?.what).toContain('other parameters');
    expect(problem?.what).not.toMatch(/old|new|password/);
  });
});

describe('a plan may be applied', () => {
  it.each<[string, Partial<Here>]>([
    ['in the job that it was made for', {}],
    ['by a later attempt of its run', { run: { id: '4711', attempt: 3 } }],
    ['a millisecond before it ends', { nowMs: made + 72 * hourMs - 1 }],
    ['where the base environment is not given', { baseEnvironment: undefined }],
    ['after its repository was renamed', { repository: { id: '2002', name: 'acme/store' } }],
    ['where more assets are known', { assets: [...secrets.assets, { id: 'x', version: '1' }] }],
    [
      'with the members of its state in another order',
      { startingState: { serial: 7, lineage: '5f' } },
    ],
  ])('%s', (_, change) => {
    expect(reasonsAgainst(plan, { ...here, ...change })).toEqual([]);
  });
});
