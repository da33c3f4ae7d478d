import { describe, expect, it } from '@jest/globals';
import { ownEnvironment } from '../library/aws/process-environment.ts';
import { recorded } from '../library/engines/terraform/recorded.ts';
import { sha256Of } from '../world/artifacts/store.ts';
import { adhoc } from '../world/github/scenario.ts';
import { Scene, type Setting } from './applying/scene.ts';
import { passphrase } from './applying/sealed.ts';

ownEnvironment();

/** Nothing was changed, nothing was applied, and the workspace is what it was. */
function expectUntouched(scene: Scene): void {
  expect(scene.writes).toEqual([]);
  expect(scene.tool.applies).toEqual([]);
  expect(scene.isPutBack).toBe(true);
  scene.world.journal.assertClean();
}

interface Case {
  readonly code: string;
  readonly setting?: Setting;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly identity?: Readonly<Record<string, string>>;
  readonly change?: (scene: Scene) => void;
}

const lock = { method: 'passphrase', passphrase } as const;
const past = new Date(Date.now() - 1_000).toISOString();

const cases: Readonly<Record<string, Case>> = {
  'whose manifest was changed': { code: 'plan-seal-broken', change: (scene) => flip(scene, 300) },
  'whose payload was changed': { code: 'plan-seal-broken', change: (scene) => flip(scene, -1) },
  'that changed on its way from GitHub': {
    code: 'artifact-digest-differs',
    change: ({ github }) => Object.assign(github.store.all[0] ?? {}, { bytes: Buffer.from('x') }),
  },
  'of another digest': { code: 'plan-seal-broken', inputs: { 'plan-digest': 'f'.repeat(64) } },
  'of another key': {
    code: 'plan-key-wrong',
    setting: { plan: { lock } },
    inputs: { 'plan-passphrase': 'another horse battery staple' },
  },
  'whose key was not given': {
    code: 'plan-key-missing',
    setting: { plan: { lock } },
    inputs: { 'plan-passphrase': '' },
  },
  'that is over': { code: 'plan-expired', setting: { plan: { facts: { expiresAt: past } } } },
  'of another run': {
    code: 'plan-of-another-run',
    setting: { plan: { facts: { run: { id: '4712', attempt: 1 } } } },
  },
  'of a later attempt': {
    code: 'plan-of-another-run',
    setting: { plan: { facts: { run: { id: '4711', attempt: 2 } } } },
  },
  'of another commit': { code: 'plan-of-another-commit', identity: { commit: 'c'.repeat(40) } },
  'of another repository': {
    code: 'plan-of-another-repository',
    setting: { plan: { facts: { repository: { id: '1', name: 'evil/shop' } } } },
  },
  'of another environment': {
    code: 'plan-of-another-environment',
    setting: { plan: { facts: { environment: 'beta' } } },
  },
  'of another base environment': {
    code: 'plan-of-another-environment',
    inputs: { 'base-environment': 'prod' },
  },
  'of another account': {
    code: 'plan-of-another-account',
    setting: { plan: { facts: { account: '210987654321' } } },
  },
  'of another region': {
    code: 'plan-of-another-region',
    setting: { plan: { facts: { region: 'us-east-1' } } },
  },
  'of another version of the tool': {
    code: 'plan-tool-differs',
    change: ({ tool }) => tool.says('version', 'Terraform v1.12.0\non linux_amd64\n'),
  },
  'of a tool that nobody knows': {
    code: 'plan-tool-unknown',
    setting: { plan: { facts: { tool: { name: 'pulumi', version: '3.0.0' } } } },
  },
  'of another platform': {
    code: 'plan-platform-differs',
    setting: { plan: { facts: { platform: { os: 'darwin', arch: 'arm64' } } } },
  },
  'of another path': {
    code: 'plan-path-differs',
    setting: { plan: { facts: { path: '/home/runner/work/shop/shop' } } },
  },
  'with another lock file': {
    code: 'plan-lock-file-differs',
    setting: { plan: { secrets: { lockFile: 'a'.repeat(64) } } },
  },
  'whose starting state has moved': {
    code: 'plan-starting-state-moved',
    change: ({ tool }) => tool.says('state', JSON.stringify({ lineage: '5f', serial: 8 })),
  },
  'whose image of record has moved': {
    code: 'plan-image-moved',
    setting: {
      plan: {
        secrets: { images: [{ service: 'gunicorn', version: 1, value: 'acme/backend@sha256:0' }] },
      },
    },
  },
  'that says something else than was reviewed': {
    code: 'plan-summary-differs',
    change: ({ tool }) =>
      tool.says('show', recorded('terraform.plan.json').replaceAll('large', 'huge')),
  },
  'whose options nobody knows': {
    code: 'plan-format-unknown',
    setting: { plan: { options: { directory: '../../elsewhere' } } },
  },
  'without a base environment': {
    code: 'base-environment-unknown',
    setting: { plan: { facts: { baseEnvironment: null } } },
  },
};

function flip({ github }: Scene, at: number): void {
  const artifact = github.store.all.at(-1);
  if (!artifact) throw new Error('there is no artifact');
  const bytes = Buffer.from(artifact.bytes);
  const index = at < 0 ? bytes.length + at : at;
  bytes.writeUInt8((bytes[index] ?? 0) ^ 1, index);
  Object.assign(artifact, { bytes, hash: sha256Of(bytes) });
}

it.each(Object.entries(cases))('a plan %s is refused', async (_, one) => {
  const scene = await Scene.open(one.setting);
  one.change?.(scene);
  const { codes, problems } = await scene.run({ inputs: one.inputs, identity: one.identity });
  expect(codes).toEqual([one.code]);
  expect(problems[0]?.remedy).toBeTruthy();
  expectUntouched(scene);
});

it('all that is wrong with a plan is told at once', async () => {
  const scene = await Scene.open({ plan: { facts: { account: '210987654321', expiresAt: past } } });
  const { codes } = await scene.run({ identity: { commit: 'c'.repeat(40) } });
  expect(codes).toEqual(['plan-of-another-commit', 'plan-of-another-account', 'plan-expired']);
  expectUntouched(scene);
});

it('what has changed meanwhile is told at once', async () => {
  const scene = await Scene.open({ plan: { facts: { expiresAt: past } } });
  scene.tool.says('state', JSON.stringify({ lineage: '5f', serial: 8 }));
  const { codes } = await scene.run();
  expect(codes).toEqual(['plan-expired', 'plan-starting-state-moved']);
  expectUntouched(scene);
});

it('a plan is applied once, also by a later attempt of the run', async () => {
  const scene = await Scene.open();
  expect((await scene.run()).codes).toEqual([]);
  const before = scene.writes.length;
  const again = await scene.run({ identity: { attempt: '2' } });
  expect(again.codes).toEqual(['plan-already-applied']);
  expect(again.problems[0]?.what).toContain('by attempt 1 of');
  expect(scene.writes).toHaveLength(before);
  expect(scene.tool.applies).toHaveLength(1);
});

describe('a job that is not behind the gate', () => {
  it.each([
    {
      what: 'without reviewers',
      github: { environments: [{ ...adhoc, reviewers: [] }] },
      code: 'gate-without-reviewers',
    },
    { what: 'whose rules cannot be read', github: { permissions: [] }, code: 'gate-unreadable' },
    {
      what: 'without an environment',
      claims: { environment: '' },
      code: 'gate-environment-missing',
    },
  ])('$what is refused before anything of AWS is asked', async ({ github, claims, code }) => {
    const scene = await Scene.open({ github });
    const run = await scene.run({ claims });
    expect(run.codes).toContain(code);
    expect(scene.world.journal.exchanges).toEqual([]);
    expect(scene.github.count('blob:Get')).toBe(0);
    expectUntouched(scene);
  });

  it('is let through by what the workflow waives, which is told', async () => {
    const scene = await Scene.open({ github: { environments: [{ ...adhoc, reviewers: [] }] } });
    const inputs = { 'gate-waive': 'required-reviewers, self-review' };
    const { codes, site } = await scene.run({ inputs });
    expect(codes).toEqual([]);
    expect(site.text).toContain('gate: "required-reviewers" is not checked');
  });
});

it('inputs are told all at once, before anything is asked', async () => {
  const scene = await Scene.open();
  const none = { 'plan-artifact-id': '', 'plan-digest': '', environment: 'Not A Name' };
  const { codes, problems } = await scene.run({ inputs: { ...none, timeout: '7h' } });
  expect(codes).toEqual(['input-invalid', 'input-missing', 'input-missing', 'input-invalid']);
  expect(problems[1]?.remedy).toContain('plan-artifact-id');
  expect(scene.github.journal).toEqual([]);
  expectUntouched(scene);
});

it('variables that no plan holds are refused by name', async () => {
  const scene = await Scene.open();
  const { codes } = await scene.run({ variables: { TF_CLI_ARGS_apply: '-auto-approve' } });
  expect(codes).toEqual(['tool-arguments-in-environment']);
  expect(scene.github.journal).toEqual([]);
  expectUntouched(scene);
});
