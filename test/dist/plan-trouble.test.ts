import { expect, it } from '@jest/globals';
import { recorded } from '../library/engines/terraform/recorded.ts';
import {
  coreVersion,
  noBackend,
  noLockFile,
  notInitialised,
  noValue,
  otherHashes,
} from '../tool/words.ts';
import { type JobChange, type JobRun, ThreeJobs } from './three-jobs.ts';

/** How one thing that goes wrong around a plan must show to the user. */
interface Trouble extends JobChange {
  readonly name: string;
  readonly code: string;
  /** Each must stand in one of the error annotations. */
  readonly says: readonly RegExp[];
  /** Where an annotation must stand: a file of the project and its line. */
  readonly at?: { readonly file: string; readonly line: string };
  readonly arrange?: (jobs: ThreeJobs) => void;
}

const planning: readonly Trouble[] = [
  {
    name: 'no binary',
    env: { PATH: '/usr/bin:/bin' },
    code: 'tool-not-found',
    says: [/no program "terraform" in any of \/usr\/bin, \/bin/, /hashicorp\/setup-terraform/],
  },
  {
    name: 'a version that is too old',
    arrange: ({ machine }) => machine.tool.says('version', 'Terraform v0.12.31\non linux_amd64\n'),
    code: 'tool-version-unsupported',
    says: [/0\.12\.31/],
  },
  {
    name: 'a version that the project does not allow',
    arrange: ({ machine }) => machine.tool.fails('init', coreVersion),
    code: 'tool-version-unsupported',
    says: [/required_version/],
  },
  {
    name: 'OpenTofu in the place of Terraform',
    arrange: ({ machine }) => machine.tool.says('version', 'OpenTofu v1.12.6\non linux_amd64\n'),
    code: 'tool-is-another',
    says: [/OpenTofu v1\.12\.6/],
  },
  {
    name: 'a project that was changed after it was initialised',
    arrange: ({ machine }) => failingPlan(machine.tool, notInitialised),
    code: 'tool-not-initialised',
    says: [/nothing else may write to its folder/],
  },
  {
    name: 'a backend that cannot be reached',
    arrange: ({ machine }) => machine.tool.fails('init', noBackend),
    code: 'state-unreachable',
    says: [/No valid credential sources/, /backend-config/],
  },
  {
    name: 'a project that cannot be parsed',
    arrange: ({ machine }) => machine.tool.fails('init', recorded('terraform.init.txt')),
    code: 'configuration-invalid',
    says: [/Expected the start of an expression/],
    at: { file: 'infra/app/main.tf', line: '2' },
  },
  {
    name: 'a variable without a value',
    arrange: ({ machine }) => failingPlan(machine.tool, noValue),
    code: 'variable-missing',
    says: [/"size" has no value/, /variables: "size=/],
    at: { file: 'infra/app/main.tf', line: '7' },
  },
  {
    name: 'a variable that the project does not have',
    with: { variables: 'siez=large' },
    code: 'variable-undeclared',
    says: [/"siez".*declared: .*size/],
  },
  {
    name: 'a file of variables that is not there',
    with: { 'variable-files': 'common.tfvars' },
    code: 'variable-file-missing',
    says: [/"common\.tfvars".*infra\/app/],
  },
  {
    name: 'no lock file',
    arrange: ({ machine }) => machine.tool.fails('init', noLockFile),
    code: 'lock-file-differs',
    says: [/providers lock -platform=linux_amd64/],
  },
  {
    name: 'a lock file with other hashes',
    arrange: ({ machine }) => machine.tool.fails('init', otherHashes),
    code: 'lock-file-differs',
    says: [/hashicorp\/aws/],
  },
  {
    name: 'a state that somebody has locked',
    arrange: ({ machine }) => {
      machine.tool.says('plan', recorded('terraform.locked.jsonl'));
      machine.tool.says('plan.code', '1');
    },
    code: 'state-locked',
    says: [/somebody@machine since 2026-11-21/, /force-unlock c8d1f6bc/],
  },
  {
    name: 'arguments and variables from the environment',
    env: { TF_CLI_ARGS_plan: '-target=a', TF_VAR_size: 'planted' },
    code: 'tool-arguments-in-environment,variable-in-environment',
    says: [/TF_CLI_ARGS_plan/, /variables: "size=/],
  },
  {
    name: 'a folder that is not there, an unknown tool and a name that is none',
    with: { 'working-directory': '../other', tool: 'terragrunt', environment: 'Alpha!' },
    code: 'input-invalid',
    says: [/"working-directory".*\.\.\/other/, /"tool".*terragrunt/, /"environment".*Alpha!/],
  },
  {
    name: 'a runner of GitHub Enterprise Server',
    identity: { serverUrl: 'https://ghe.example.com' },
    code: 'server-unsupported',
    says: [/https:\/\/ghe\.example\.com.*supported: github\.com/],
  },
];

const applying: readonly Trouble[] = [
  {
    name: 'a digest that is malformed',
    with: { 'plan-digest': 'sha256:abc' },
    code: 'input-invalid',
    says: [/"plan-digest".*"sha256:abc".*64 hexadecimal digits/],
  },
  {
    name: 'a job that handed nothing on',
    with: { 'plan-digest': '', 'plan-artifact-id': '' },
    code: 'input-missing',
    says: [/"plan-digest"/, /"plan-artifact-id"/],
  },
  {
    name: 'two keys',
    with: { 'plan-passphrase': 'correct horse battery staple' },
    code: 'input-conflict',
    says: [/`plan-kms-key` and `plan-passphrase` are both given/],
  },
  {
    name: 'no binary',
    env: { PATH: '/usr/bin:/bin' },
    code: 'tool-not-found',
    says: [/hashicorp\/setup-terraform/],
  },
  {
    name: 'a job that may not read actions',
    arrange: ({ github }) => Object.assign(github.scenario, { permissions: [] }),
    code: 'gate-unreadable,gate-approvals-unreadable',
    says: [/permissions: \{ actions: read \}/],
  },
  {
    name: 'a job without ID tokens',
    identity: { idTokenUrl: undefined },
    code: 'id-token-permission-missing',
    says: [/permissions: \{ id-token: write \}/],
  },
  {
    name: 'a step that has no artifacts',
    identity: { resultsUrl: undefined },
    code: 'artifact-service-missing',
    says: [/uses:/],
  },
  {
    name: 'an artifact of nobody',
    with: { 'plan-artifact-id': '8000000999' },
    code: 'artifact-not-found',
    says: [/8000000999/, /plan-artifact-id/],
  },
];

it.each(planning)('plan-env tells $name', async ({ arrange, ...trouble }) => {
  await using jobs = await ThreeJobs.open();
  arrange?.(jobs);
  expectTold(await jobs.plan(trouble), trouble);
  expect(jobs.github.store.all).toEqual([]);
});

it.each(applying)('apply-env tells $name', async ({ arrange, ...trouble }) => {
  await using jobs = await ThreeJobs.open();
  const planned = await jobs.plan();
  arrange?.(jobs);
  const run = await jobs.apply(planned, trouble);
  expectTold(run, trouble);
  expect(run.calls.filter((call) => call !== 'version')).toEqual([]);
});

it.each(applying.slice(0, 4))('review-plan tells $name', async (trouble) => {
  await using jobs = await ThreeJobs.open();
  expectTold(await jobs.review(await jobs.plan(), trouble), trouble);
});

it('a plan is stored once in an attempt, and again in the next, under a name of its own', async () => {
  await using jobs = await ThreeJobs.open();
  await jobs.plan();
  expect((await jobs.plan()).result.outputs['failure-code']).toBe('artifact-name-taken');
  const again = { identity: { runAttempt: '2' }, claims: { run_attempt: '2' } };
  expect((await jobs.plan(again)).result.conclusion).toBe('success');
  const names = jobs.github.store.all.map(({ name }) => name);
  expect(names.map((name) => name.replace(/^.*-attempt-/, ''))).toEqual(['1', '2']);
});

function expectTold({ result, writes }: JobRun, { code, says, at }: Omit<Trouble, 'name'>): void {
  expect({ ...result.outputs, log: result.raw }).toMatchObject({ 'failure-code': code });
  expect(result.conclusion).toBe('failure');
  expect(result.openGroups).toBe(0);
  expect(result.summary).toContain('❌');
  const errors = result.annotations.filter(({ level }) => level === 'error');
  for (const sentence of says)
    expect(errors.map(({ message }) => message)).toContainEqual(expect.stringMatching(sentence));
  const places = errors.map(({ properties: { file, line } }) => ({ file, line }));
  if (at) expect(places).toContainEqual(at);
  expect(writes.filter((write) => !write.startsWith('kms:'))).toEqual([]);
}

function failingPlan(tool: ThreeJobs['machine']['tool'], diagnostic: object): void {
  const event = { '@level': 'error', '@message': 'Error', type: 'diagnostic', diagnostic };
  tool.says('plan', `${JSON.stringify(event)}\n`);
  tool.says('plan.code', '1');
}
