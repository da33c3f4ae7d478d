import { existsSync, readFileSync, renameSync, symlinkSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { Aws } from '../../../actions/library/aws/aws.ts';
import { parseInputs } from '../../../actions/library/host/parse.ts';
import { Trail } from '../../../actions/library/host/trail.ts';
import { planEnv } from '../../../actions/plan-env/plan-env.ts';
import { spec } from '../../../actions/plan-env/spec.ts';
import { ClaimedSite } from '../../actions/applying/claimed-site.ts';
import { Scene } from '../../actions/applying/scene.ts';
import { newFolder, passphrase } from '../../actions/applying/sealed.ts';
import { ownEnvironment } from '../../library/aws/process-environment.ts';
import { type Tree, writeTree } from '../../library/sealed-plan/tree-files.ts';
import { exampleCredentials } from '../../world/access.ts';
import { World } from '../../world/world.ts';
import { programOf, tools } from './programs.ts';

ownEnvironment();

const project: Tree = {
  '.git/config': '[core]\n',
  'infra/app/main.tf': `
terraform {
  backend "local" {}
}
variable "size" {}
resource "terraform_data" "web" {
  for_each = toset(["a", "b"])
  input    = "\${var.size} \${templatefile("greeting.tftpl", { name = each.key })}"
}
output "greeting" {
  value = terraform_data.web["a"].output
}
output "hidden" {
  value     = "planted-output"
  sensitive = true
}
`,
  'infra/app/greeting.tftpl': 'hello $' + '{name}',
};

describe.each(tools)('%s', (tool) => {
  let scene: Scene;
  let states: string;

  beforeEach(async () => {
    scene = await Scene.open();
    states = newFolder();
    unlinkSync(join(scene.tool.home, 'bin/terraform'));
    const name = tool === 'terraform' ? 'terraform' : 'tofu';
    symlinkSync(programOf(tool), join(scene.tool.home, 'bin', name));
  });

  /** The job that plans, with a checkout of its own; what it has is gone afterwards. */
  async function plan(inputs: Readonly<Record<string, string>> = {}, attempt = '1') {
    scene.becomeJob();
    const before = join(newFolder(), 'before');
    renameSync(scene.workspace, before);
    await writeTree(scene.workspace, project);
    const all: Readonly<Record<string, string>> = {
      environment: 'alpha',
      'base-environment': 'dev',
      tool,
      'working-directory': 'infra/app',
      variables: 'size=large',
      'backend-config': `path=${states}/{environment}.tfstate`,
      'plan-passphrase': passphrase,
      'aws-region': 'eu-west-1',
      ...inputs,
    };
    Object.assign(process.env, Object.fromEntries(scene.tool.variables));
    const { clock } = scene;
    const { signal } = new AbortController();
    const site = new ClaimedSite({ attempt });
    site.claims = { ...site.claims, repository_visibility: 'private' };
    const { accessKeyId } = exampleCredentials;
    const arn = 'arn:aws:sts::123456789012:assumed-role/adhoc-plan/GitHubActions';
    const account = { ...scene.world.scenario, callers: [{ accessKeyId, arn }] };
    const requestHandler = new World(account, { clock }).requestHandler();
    const credentials = async () => ({ ...exampleCredentials });
    const aws = new Aws({ region: 'eu-west-1', clock, credentials, requestHandler, signal });
    const given = parseInputs(spec.inputs, (name) => all[name] ?? '');
    const parts = { action: 'plan-env', site, clock, signal, trail: new Trail(), aws };
    const { stored } = await scene.silently(() => planEnv(given, parts));
    renameSync(scene.workspace, join(newFolder(), 'planned'));
    renameSync(before, scene.workspace);
    const { artifactId = '', digest = '' } = stored ?? {};
    return { 'plan-artifact-id': artifactId, 'plan-digest': digest };
  }

  it('applies on another machine what was planned, once, and destroys it by another plan', async () => {
    const first = await plan();
    const { codes, result } = await scene.run({ inputs: first });
    expect(codes).toEqual([]);
    expect(result?.outputs).toMatchObject({
      'changed-count': '2',
      outputs: '{"greeting":"large hello a"}',
    });
    expect(result?.summary?.source).not.toContain('planted-output');
    expect(scene.isPutBack).toBe(true);
    expect(readFileSync(join(states, 'alpha.tfstate'), 'utf8')).toContain('large hello b');
    const again = await scene.run({ inputs: first });
    expect(again.codes).toEqual(['plan-starting-state-moved', 'plan-already-applied']);

    const gone = await scene.run({ inputs: await plan({ operation: 'destroy' }) });
    expect(gone.codes).toEqual([]);
    expect(gone.result?.outputs).toMatchObject({ 'changed-count': '2' });
    expect(await scene.parameter('/adhoc/dev/alpha/record')).toBe('');
  }, 120_000);

  it('refuses a plan when somebody applied in between', async () => {
    const older = await plan();
    const identity = { attempt: '2' };
    const newer = await plan({ variables: 'size=small' }, identity.attempt);
    expect((await scene.run({ inputs: newer, identity })).codes).toEqual([]);
    const before = scene.writes.length;
    const state = readFileSync(join(states, 'alpha.tfstate'), 'utf8');
    const { codes } = await scene.run({ inputs: older, identity });
    expect(codes).toEqual(['plan-starting-state-moved']);
    expect(scene.writes).toHaveLength(before);
    expect(readFileSync(join(states, 'alpha.tfstate'), 'utf8')).toBe(state);
    expect(existsSync(join(scene.workspace, 'infra'))).toBe(false);
  }, 120_000);
});
