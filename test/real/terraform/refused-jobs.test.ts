import { chmodSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TerraformTool } from '../../../actions/library/engines/terraform/dialect.ts';
import { fixedPath } from '../../../actions/library/sealed-plan/fixed-path.ts';
import { writesOf } from '../jobs/bill.ts';
import {
  Deployment,
  type JobEnd,
  type JobWish,
  openSides,
  type Sides,
} from '../jobs/deployment.ts';
import type { Machine } from '../jobs/machine.ts';
import { newPath } from '../jobs/paths.ts';
import { Repository } from '../jobs/repository.ts';
import { installerOf, nameOf } from './installer.ts';
import { programOf, tools } from './programs.ts';
import { stateIn } from './shop.ts';

const repository = new Repository({
  'infra/app/main.tf': `
terraform {
  backend "s3" {}
}
variable "release" {}
resource "terraform_data" "release" {
  input = var.release
}
resource "terraform_data" "note" {
  input = templatefile("\${path.module}/note.tftpl", { id = terraform_data.release.id })
}
`,
  'infra/app/note.tftpl': `Release \${id}.\n`,
  'infra/app/.terraform.lock.hcl': '# The built-in provider has no entry.\n',
});
afterAll(() => repository[Symbol.dispose]());

let sides: Sides & AsyncDisposable;
beforeAll(async () => {
  sides = await openSides();
});
afterAll(async () => {
  await sides[Symbol.asyncDispose]();
});

let states = 0;

describe.each(tools)('an apply with %s, on real parts', (tool) => {
  const deploymentOf = () => {
    states += 1;
    const inputs = { tool, 'backend-config': stateIn(`${tool}-${states}`) };
    const install = installerOf(tool);
    return new Deployment(sides, { repository, inputs, install, workspace: newPath() });
  };

  function planOf(deployment: Deployment, run: number, wish: JobWish = {}): Promise<JobEnd> {
    const inputs = { variables: `release=${run}`, ...wish.inputs };
    return deployment.plan(run, { ...wish, inputs });
  }

  it('is refused when something was applied in between', async () => {
    const deployment = deploymentOf();
    const [one, other] = [sides.github.nextRun(), sides.github.nextRun()];
    const stale = await planOf(deployment, one);
    const quicker = await planOf(deployment, other);
    expectGreen(await deployment.apply(other, quicker));
    const review = await deployment.review(one, stale);
    expectGreen(review);
    expectRefused(await deployment.apply(one, review), ['plan-starting-state-moved']);
  });

  it('happens once for a digest, in a later attempt of the run as well', async () => {
    const deployment = deploymentOf();
    const run = sides.github.nextRun();
    const plan = await planOf(deployment, run);
    expectGreen(await deployment.apply(run, plan));
    const codes = ['plan-starting-state-moved', 'plan-already-applied'];
    expectRefused(await deployment.apply(run, plan), codes);
    expectRefused(await deployment.apply(run, plan, { attempt: 2 }), codes);
  });

  it('is refused by another version of the tool, which is asked for its version alone', async () => {
    const deployment = deploymentOf();
    const run = sides.github.nextRun();
    const plan = await planOf(deployment, run);
    const asked = newPath();
    const prepare = (machine: Machine) => installOlder({ tool, machine, asked });
    const apply = await deployment.apply(run, plan, { prepare });
    expectRefused(apply, ['plan-tool-differs']);
    expect(readFileSync(asked, 'utf8')).toBe('version\n');
  });

  it('is refused without the lock file that it was planned with', async () => {
    const deployment = deploymentOf();
    const run = sides.github.nextRun();
    const inputs = { 'plan-exclude': '.terraform.lock.hcl' };
    const plan = await planOf(deployment, run, { inputs });
    expectRefused(await deployment.apply(run, plan), ['plan-lock-file-differs']);
  });

  it('is refused where the workspace has another path', async () => {
    const deployment = deploymentOf();
    const run = sides.github.nextRun();
    const plan = await planOf(deployment, run);
    const apply = await deployment.apply(run, plan, { workspace: newPath() });
    expectRefused(apply, ['plan-path-differs']);
    expect(apply.result.raw.join('\n')).toContain('fixed-path: true');
  });

  it('happens at another path when both jobs work at a fixed one', async () => {
    const deployment = deploymentOf();
    const run = sides.github.nextRun();
    const fixed = { 'fixed-path': 'true' };
    const plan = await planOf(deployment, run, { inputs: fixed });
    expectGreen(plan);
    const repositoryId = String(sides.github.api.scenario.repositoryId);
    const work = { repositoryId, environment: 'alpha', layer: 'app', runId: String(run) };
    const folder = dirname(fixedPath(work));
    expect(existsSync(folder)).toBe(false);
    const apply = await deployment.apply(run, plan, { inputs: fixed, workspace: newPath() });
    expectGreen(apply);
    expect(apply.result.outputs).toMatchObject({ applied: 'true', 'changed-count': '2' });
    expect(existsSync(folder)).toBe(false);
  });
});

interface Older {
  readonly tool: TerraformTool;
  readonly machine: Machine;
  /** A file that gets the name of each command. */
  readonly asked: string;
}

/** The tool of this machine says that it is another version. */
function installOlder({ tool, machine, asked }: Older): void {
  const program = machine.program(nameOf(tool));
  const real = programOf(tool);
  const older = `#!/bin/sh
echo "$1" >> '${asked}'
if [ "$1" = version ]; then '${real}' version | sed '1s/v[0-9.]*$/v1.9.8/'; exit; fi
exec '${real}' "$@"
`;
  rmSync(program);
  writeFileSync(program, older);
  chmodSync(program, 0o755);
}

function expectGreen({ result }: JobEnd): void {
  expect({ log: result.raw, conclusion: result.conclusion }).toMatchObject({
    conclusion: 'success',
  });
}

/** For these reasons, all of them and no other; and nothing in the account or beside it was changed. */
function expectRefused(end: JobEnd, codes: readonly string[]): void {
  const { result } = end;
  expect({ log: result.raw, codes: result.outputs['failure-code'] }).toMatchObject({
    codes: codes.join(','),
  });
  expect(result.conclusion).toBe('failure');
  expect(writesOf(end)).toEqual([]);
  expect(end.workspace).toEqual([]);
}
