import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { ApplyFollower } from '../../../actions/library/engines/engine.ts';
import { planFileOf } from '../../../actions/library/engines/terraform/plan-file.ts';
import { registries } from './mirror.ts';
import { programOf, tools } from './programs.ts';
import { refusal } from './refusal.ts';
import { Stage } from './stage.ts';
import { stateServer } from './state-server.ts';

const backend = 'terraform {\n  backend "local" {}\n}\n';
const nobody: ApplyFollower = { onStarted: () => undefined, onProgress: () => undefined };

/** Terraform's HTTP backend knows the id of the lock alone. */
const heldBy = {
  terraform: 'by somebody, lock left-behind',
  opentofu:
    'by runner@gone since 2026-11-20 10:00:00 +0000 UTC (OperationTypeApply), lock left-behind',
};

function resources(...names: readonly string[]): string {
  return names.map((name) => `resource "terraform_data" "${name}" {}\n`).join('');
}

describe.each(tools)('%s', (tool) => {
  it('tells what moved, what is taken over and what is let go, none of which is a danger but the last', async () => {
    using stage = new Stage({
      tool,
      files: { 'main.tf': `${backend}${resources('old', 'gone')}` },
    });
    await stage.bring();
    stage.write(
      'main.tf',
      `${backend}${resources('new', 'found')}
moved {
  from = terraform_data.old
  to   = terraform_data.new
}
import {
  to = terraform_data.found
  id = "some-id"
}
removed {
  from = terraform_data.gone
  lifecycle {
    destroy = false
  }
}
`,
    );
    const { planned, applied } = await stage.bring();
    const { summary } = planned;
    expect(summary.counts).toMatchObject({
      moved: 1,
      imported: 1,
      forget: 1,
      create: 0,
      delete: 0,
    });
    expect(summary.dangers.map(({ kind, address }) => [kind, address])).toEqual([
      ['forget', 'terraform_data.gone'],
    ]);
    expect(summary.changes).toEqual([
      expect.objectContaining({ address: 'terraform_data.found', imported: { id: 'some-id' } }),
      expect.objectContaining({ address: 'terraform_data.gone', action: 'forget' }),
      expect.objectContaining({ address: 'terraform_data.new', movedFrom: 'terraform_data.old' }),
    ]);
    expect(applied.failure).toBeUndefined();
  });

  it('replaces what it is asked to replace, and plans for targets alone', async () => {
    using stage = new Stage({ tool, files: { 'main.tf': `${backend}${resources('a', 'b')}` } });
    await stage.bring({ parallelism: 1 });
    const asked = await stage.engine().plan(stage.request({ replace: ['terraform_data.a'] }));
    expect(asked.summary.changes).toMatchObject([
      { address: 'terraform_data.a', cause: { kind: 'asked-for' }, action: 'delete-then-create' },
    ]);
    const options = {
      targets: ['terraform_data.b'],
      operation: 'destroy',
      refresh: false,
    } as const;
    const targeted = await stage.engine().plan(stage.request(options));
    expect(targeted.summary.counts.delete).toBe(1);
    expect(targeted.summary.dangers.map(({ kind }) => kind)).toEqual([
      'delete',
      'targeted',
      'not-refreshed',
    ]);
  });

  it('selects a workspace that exists, and creates none', async () => {
    using stage = new Stage({ tool, files: { 'main.tf': `${backend}${resources('a')}` } });
    const backendConfig = [`workspace_dir=${stage.path('states')}`];
    const project = { backendConfig, workspace: 'alpha' };
    const error = await refusal(stage.engine(project).plan(stage.request()));
    expect(error.problems[0]).toMatchObject({
      code: 'workspace-not-found',
      snippet: expect.stringMatching(/^\w+ workspace new alpha$/),
    });
    mkdirSync(stage.path('states', 'alpha'), { recursive: true });
    const { applied } = await stage.bring(project);
    expect(applied.changed).toEqual(['terraform_data.a']);
    expect(readdirSync(stage.path('states', 'alpha'))).toContain('terraform.tfstate');
  });

  it('gives each environment a state of its own, and refuses one for all', async () => {
    using stage = new Stage({ tool, files: { 'main.tf': `${backend}${resources('a')}` } });
    stage.write('alpha.tfbackend', `path = ${JSON.stringify(stage.path('named.tfstate'))}\n`);
    await stage.bring({ backendConfig: ['{environment}.tfbackend'] });
    expect(existsSync(stage.path('named.tfstate'))).toBe(true);
    stage.write('main.tf', 'terraform {\n  backend "local" {\n    path = "one.tfstate"\n  }\n}\n');
    const error = await refusal(stage.engine({ backendConfig: [] }).plan(stage.request()));
    expect(error.code).toBe('state-shared');
  });

  it('refuses a state in the project, which goes with the job', async () => {
    using stage = new Stage({ tool, files: { 'main.tf': resources('a') } });
    const unsaid = stage.engine({ backendConfig: [] });
    const none = await refusal(unsaid.plan(stage.request()));
    expect(none).toMatchObject({ code: 'state-in-project', problems: { length: 1 } });
    stage.write('main.tf', `${backend}${resources('a')}`);
    const relative = await refusal(unsaid.plan(stage.request()));
    expect(relative.message).toContain('keeps its state in ad-hoc/alpha/app.tfstate');
  });

  it('releases a lock that somebody left behind, by its id', async () => {
    using stage = new Stage({ tool, files: {} });
    stage.write('main.tf', `terraform {\n  backend "http" {}\n}\n${resources('a')}`);
    await using server = await stateServer({ takesStates: true });
    server.lock('/alpha', {
      ID: 'left-behind',
      Who: 'runner@gone',
      Created: '2026-11-20T10:00:00Z',
      Operation: 'OperationTypeApply',
    });
    const address = `${server.address}/{environment}`;
    const backendConfig = [
      `address=${address}`,
      `lock_address=${address}`,
      `unlock_address=${address}`,
    ];
    const locked = await refusal(stage.engine({ backendConfig }).plan(stage.request()));
    expect(locked.problems[0]?.snippet).toMatch(/^\w+ force-unlock left-behind$/);
    expect(locked.problems[0]?.what).toContain(heldBy[tool]);
    const asking = stage.engine({ backendConfig });
    expect(await asking.lockHolder()).toMatchObject({ id: 'left-behind' });
    await stage.engine({ backendConfig }).unlock('left-behind');
    expect(await asking.lockHolder()).toBeUndefined();
    const { applied } = await stage.bring({ backendConfig });
    expect(applied.changed).toEqual(['terraform_data.a']);

    const none = await refusal(stage.engine({ backendConfig }).unlock('another'));
    expect(none.code).toBe('unlock-failed');
    const odd = await refusal(stage.engine({ backendConfig }).unlock('-help'));
    expect(odd.code).toBe('input-invalid');
  });

  it('refuses backends that keep plans to themselves, before anything is asked of them', async () => {
    using stage = new Stage({ tool, files: {} });
    for (const block of [
      'cloud {\n    organization = "acme"\n  }',
      'backend "remote" {\n    organization = "acme"\n  }',
    ]) {
      stage.write('main.tf', `terraform {\n  ${block}\n}\n`);
      const error = await refusal(stage.engine().plan(stage.request()));
      expect(error.code).toBe('state-backend-unsupported');
    }
  });

  it('applies with the modules that travelled along, and fetches none', async () => {
    const files = { 'main.tf': `${backend}module "web" {\n  source = "../module"\n}\n` };
    using stage = new Stage({ tool, files });
    mkdirSync(stage.path('module'));
    writeFileSync(stage.path('module/main.tf'), resources('inside'));
    const request = stage.request();
    await stage.engine().plan(request);
    const directory = stage.path('elsewhere');
    cpSync(stage.path('project'), directory, { recursive: true });
    rmSync(stage.path('project'), { recursive: true });
    const derived = await stage.engine({ directory, backendConfig: [] }).summarise(request);
    expect(derived.counts.create).toBe(1);
    const applied = await stage.engine({ directory }).apply(request, nobody);
    expect(applied.changed).toEqual(['module.web.terraform_data.inside']);
    expect(statSync(planFileOf(request)).mode & 0o777).toBe(0o600);
  });

  it('runs the program behind the wrapper of the setup action', async () => {
    using stage = new Stage({ tool, files: { 'main.tf': `${backend}${resources('a')}` } });
    const name = tool === 'terraform' ? 'terraform' : 'tofu';
    unlinkSync(stage.path('bin', name));
    symlinkSync(programOf(tool), stage.path('bin', `${name}-bin`));
    writeFileSync(stage.path('bin', name), '#!/bin/sh\nexit 99\n', { mode: 0o755 });
    const { planned } = await stage.bring();
    expect(planned.hasChanges).toBe(true);
    renameSync(stage.path('bin', `${name}-bin`), stage.path('bin', 'elsewhere'));
    unlinkSync(stage.path('bin', name));
    expect(() => stage.engine()).toThrow(expect.objectContaining({ code: 'tool-not-found' }));
  });

  it('refuses a lock file that is absent or pins something else', async () => {
    const needs = `terraform {\n  backend "local" {}\n  required_providers {\n    aws = {\n      source = "hashicorp/aws"\n    }\n  }\n}\n`;
    using stage = new Stage({ tool, files: { 'main.tf': needs } });
    stage.useMirror();
    const absent = await refusal(stage.engine().plan(stage.request()));
    expect(absent.code).toBe('lock-file-differs');
    const wrong = `provider "${registries[tool]}/hashicorp/aws" {\n  version = "5.100.0"\n  hashes = [\n    "h1:${'A'.repeat(43)}=",\n  ]\n}\n`;
    stage.write('.terraform.lock.hcl', wrong);
    const differs = await refusal(stage.engine().plan(stage.request()));
    expect(differs.code).toBe('lock-file-differs');
  });
});
