import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, it } from '@jest/globals';
import { approvalPhrase } from '../../actions/library/github/approval-phrase.ts';
import { knownProcess, stillRuns } from '../../actions/library/system/process.ts';
import { ownEnvironment } from '../library/aws/process-environment.ts';
import { fixture } from '../library/engines/terraform/recorded.ts';
import { readTree } from '../library/sealed-plan/tree-files.ts';
import { StandIn } from '../tool/stand-in.ts';
import { openedPlan } from './opened-plan.ts';
import { runPlan } from './plan-run.ts';

ownEnvironment();

it('plans, shows what changes, and stores one sealed plan that opens again', async () => {
  using standIn = new StandIn('changes');
  const inputs = { variables: 'password=planted-two\nsize=large', 'plan-exclude': '*.mp4' };
  standIn.write('infra/app/film.mp4', 'heavy');
  const run = await runPlan(standIn, { inputs });
  expect(run.problems).toEqual([]);
  expect(run.result?.outputs).toMatchObject({ 'has-changes': 'true', dangers: '4' });
  expect(JSON.parse(run.result?.outputs.counts ?? '')).toMatchObject({ create: 1, replace: 1 });

  const { manifest, part, into, artifact } = await openedPlan(run, standIn);
  const name = /^plan-alpha-app-create-update-infra-app-[0-9a-f]{8}-attempt-1$/;
  expect(artifact?.name).toMatch(name);
  expect(run.result?.outputs['plan-artifact-id']).toBe(String(artifact?.id));
  expect(manifest).toMatchObject({
    ...{ environment: 'alpha', baseEnvironment: 'dev', kind: 'ad-hoc', layer: 'app' },
    ...{ operation: 'create-update', account: '123456789012', region: 'eu-west-1' },
    // That of the session whose credentials the job has.
    role: 'arn:aws:iam::123456789012:role/adhoc-deploy',
    repository: { id: '2002', name: 'acme/shop' },
    run: { id: '4711', attempt: 1 },
    tool: { name: 'terraform', version: '1.11.4' },
    path: standIn.workspace,
  });
  expect(part.options).toMatchObject({ directory: 'infra/app', targets: [] });
  expect(Object.keys(part.variables)).toEqual(['password', 'size']);
  expect(Object.keys(await readTree(join(into, 'project'))).toSorted()).toEqual([
    'infra/app/.terraform.lock.hcl',
    'infra/app/generated-by-plan',
    'infra/app/main.tf',
  ]);
  expect(await readFile(join(into, 'tool/plan'))).toEqual(
    readFileSync(fixture('terraform.tfplan')),
  );
  run.world.journal.assertClean();
});

it('tells the page what is to be approved, and nobody a secret', async () => {
  using standIn = new StandIn('changes');
  const inputs = { variables: 'password=planted-two' };
  const run = await runPlan(standIn, { inputs });
  const digest = run.result?.outputs['plan-digest'] ?? '';
  const [changes = ''] = run.site.pages;
  expect(changes).toContain('1 to create');
  expect(changes).toContain('Dangers');
  for (const fact of [
    'account <code>123456789012</code> · <code>eu-west-1</code> · base <code>dev</code> · ad-hoc · layer app',
    'folder <code>infra/app</code> · <code>acme/shop</code> at <code>',
    'run 4711, attempt 1 · planned by <code>arn:aws:iam::123456789012:role/adhoc-deploy</code>',
  ])
    expect(changes).toContain(fact);
  expect(run.result?.summary?.source).toContain(digest);
  expect(run.result?.summary?.source).toContain(`<code>${approvalPhrase(digest)}</code>`);
  const told = [run.site.text, ...run.site.pages, JSON.stringify(run.result)].join('\n');
  const stored = run.github.store.all.map(({ bytes }) => bytes.toString('latin1')).join('');
  expect(told + stored + standIn.tool.told('calls')).not.toContain('planted-');
});

it('gives the tool nothing of GitHub, and leaves nothing behind', async () => {
  using standIn = new StandIn('changes');
  await runPlan(standIn);
  const seen = standIn.tool.told('seen');
  expect(seen).not.toMatch(/^(ACTIONS|GITHUB|INPUT)_/m);
  expect(seen).toContain('AWS_REGION=eu-west-1');
  expect(readdirSync(standIn.temp)).toEqual([]);
});

it('gives the tool a token file and no keys where a role is given', async () => {
  using standIn = new StandIn('changes');
  const role = 'arn:aws:iam::123456789012:role/adhoc-plan';
  const run = await runPlan(standIn, { inputs: { 'role-to-assume': role } });
  expect(run.problems).toEqual([]);
  const seen = standIn.tool.told('seen');
  expect(seen).toContain(`AWS_ROLE_ARN=${role}`);
  expect(seen).not.toContain('planted-');
  expect(seen).not.toMatch(/^AWS_(ACCESS|SECRET|SESSION)/m);
  const file = /^AWS_WEB_IDENTITY_TOKEN_FILE=(.*)$/m.exec(seen)?.[1] ?? '';
  expect(file).toContain(standIn.temp);
  expect(existsSync(file)).toBe(false);
});

it('is green and stores nothing when there is nothing to do', async () => {
  using standIn = new StandIn('nothing');
  const { result, github, problems } = await runPlan(standIn);
  expect(problems).toEqual([]);
  expect(result?.outputs).toMatchObject({ 'has-changes': 'false', 'plan-artifact-id': '' });
  expect(result?.summary?.source).toContain('Nothing is to be done in alpha');
  expect(github.store.all).toEqual([]);
});

it('looks for drift without a plan, a key or an artifact', async () => {
  using standIn = new StandIn('drift');
  const inputs = { operation: 'drift', 'plan-passphrase': '' };
  const run = await runPlan(standIn, { inputs, claims: { repository_visibility: 'public' } });
  expect(run.problems).toEqual([]);
  expect(run.result?.outputs).toMatchObject({ 'has-changes': 'true', 'plan-artifact-id': '' });
  expect(standIn.tool.told('calls')).toContain('-refresh-only');
  expect(run.github.store.all).toEqual([]);
  expect(run.site.pages[0]).toContain('what was changed outside');
});

it('puts a mistake in the project beside its line', async () => {
  using standIn = new StandIn('mistake');
  const { site, problems, github } = await runPlan(standIn);
  expect(problems.length).toBeGreaterThan(0);
  expect(site.text).toContain('error at infra/app/main.tf:3: Unsupported argument: An argument');
  expect(github.store.all).toEqual([]);
});

it('stores the plans of two projects of one environment and layer in one run', async () => {
  using standIn = new StandIn('changes');
  for (const file of ['main.tf', '.terraform.lock.hcl'])
    standIn.write(
      `infra-app/${file}`,
      readFileSync(join(standIn.workspace, 'infra/app', file), 'utf8'),
    );
  const first = await runPlan(standIn);
  const { github } = first;
  const inputs = { 'working-directory': 'infra-app' };
  expect((await runPlan(standIn, { github, inputs })).problems).toEqual([]);
  const names = github.store.all.map(({ name }) => name.replace(/[0-9a-f]{8}/, 'DIGITS'));
  const name = 'plan-alpha-app-create-update-infra-app-DIGITS-attempt-1';
  expect(names).toEqual([name, name]);
  const again = await runPlan(standIn, { github, inputs });
  expect(again.problems[0]?.code).toBe('artifact-name-taken');
  expect(again.problems[0]?.remedy).toContain('working-directory');
});

it('seals and shows the commit that is checked out, where the run is for another', async () => {
  using standIn = new StandIn('changes');
  const same = await runPlan(standIn);
  const { commit } = same.site.identity;
  standIn.write('.git/HEAD', `${commit}\n`);
  expect((await runPlan(standIn)).site.text).not.toContain('which is checked out');
  const other = 'd'.repeat(40);
  standIn.write('.git/HEAD', 'ref: refs/heads/alpha\n');
  standIn.write('.git/packed-refs', `# pack-refs\n${other} refs/heads/alpha\n`);
  const run = await runPlan(standIn);
  expect(run.site.text).toContain(`plans the files of commit ${other}, which is checked out`);
  expect(run.site.pages[0]).toContain('**files of another commit, <code>dddddddddddd</code>**');
  const { manifest, part } = await openedPlan(run, standIn);
  expect(manifest.commit).toBe(commit);
  expect(part.options).toMatchObject({ checkedOut: other });
});

it('refuses a folder without sources, and names the one that was meant', async () => {
  using standIn = new StandIn('changes');
  standIn.write('infra/README.md', 'two projects lie below');
  standIn.write('docs/README.md', 'none here');
  const run = await runPlan(standIn, { inputs: { 'working-directory': 'infra' } });
  expect(run.problems.map(({ code }) => code)).toEqual(['configuration-missing']);
  expect(run.problems[0]?.what).toContain('The folder infra has no Terraform file');
  expect(run.problems[0]?.remedy).toBe('with: { working-directory: "infra/app" }');
  expect(standIn.tool.calls.filter((call) => !call.startsWith('version'))).toEqual([]);
});

it('says of a tool that a cancel did not stop what becomes of it and of its lock', async () => {
  using standIn = new StandIn('changes');
  standIn.tool.says('plan-deaf', '');
  const cancelWhen = () => existsSync(join(standIn.tool.home, 'started'));
  const { site, problems } = await runPlan(standIn, { cancelWhen });
  expect(problems.map(({ code }) => code)).toEqual(['cancelled']);
  const [, pid = ''] = /goes on as process (\d+)/.exec(site.text) ?? [];
  expect(stillRuns(knownProcess(Number(pid)))).toBe(true);
  process.kill(Number(pid), 'SIGKILL');
  expect(site.text).toContain('named, with its id, by the next plan');
});

it('stores one plan for each attempt of a run', async () => {
  using standIn = new StandIn('changes');
  const first = await runPlan(standIn);
  const twice = await runPlan(standIn, { github: first.github });
  expect(twice.problems).toMatchObject([{ code: 'artifact-name-taken' }]);
  const later = await runPlan(standIn, { github: first.github, attempt: '2' });
  expect(later.problems).toEqual([]);
  expect(first.github.store.all.filter(({ finalized }) => finalized)).toHaveLength(2);
});

it('tells everything that is wrong at once, before a tool is started', async () => {
  using standIn = new StandIn('changes');
  const { problems } = await runPlan(standIn, {
    inputs: { 'plan-passphrase': '', 'working-directory': 'infra/other' },
    claims: { repository_visibility: 'public' },
    variables: { TF_CLI_ARGS_plan: '-destroy', TF_VAR_size: 'x' },
  });
  expect(problems.map(({ code }) => code).toSorted()).toEqual([
    'plan-unencrypted',
    'tool-arguments-in-environment',
    'variable-in-environment',
    'working-directory-missing',
  ]);
  expect(standIn.tool.calls).toEqual([]);
});

it('plans in a copy under one path with fixed-path', async () => {
  using standIn = new StandIn('changes');
  // A run of its own: the path is one for the whole machine.
  const claims = { run_id: String(process.pid) };
  const run = await runPlan(standIn, { inputs: { 'fixed-path': 'true' }, claims });
  const { manifest } = await openedPlan(run, standIn);
  expect(manifest.path).toMatch(/^\/tmp\/adhoc-plan-[0-9a-f]{12}\/project$/);
  expect(existsSync(dirname(manifest.path))).toBe(false);
  expect(existsSync(join(standIn.workspace, 'infra/app/generated-by-plan'))).toBe(false);
});
