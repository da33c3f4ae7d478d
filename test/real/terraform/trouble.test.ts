import { existsSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import type { ApplyFollower, ToolError, Trace } from '../../../actions/library/engines/engine.ts';
import { stillRuns } from '../../../actions/library/system/process.ts';
import { tools } from './programs.ts';
import { refusal } from './refusal.ts';
import { Stage } from './stage.ts';
import { stateServer } from './state-server.ts';

const backend = 'terraform {\n  backend "local" {}\n}\n';
const nobody: ApplyFollower = { onStarted: () => undefined, onProgress: () => undefined };

/** A provisioner that waits for a file, and leaves another one when it has begun. */
function waiting(stage: Stage): string {
  const [begun, go] = [stage.path('begun'), stage.path('go')];
  const command = `touch ${begun}; while [ ! -e ${go} ]; do sleep 0.05; done`;
  return `${backend}
resource "terraform_data" "first" {}
resource "terraform_data" "slow" {
  depends_on = [terraform_data.first]
  provisioner "local-exec" {
    command = ${JSON.stringify(command)}
  }
}
resource "terraform_data" "last" {
  depends_on = [terraform_data.slow]
}
`;
}

async function until(file: string): Promise<void> {
  while (!existsSync(file)) await sleep(20);
}

describe.each(tools)('%s', (tool) => {
  it('points at the line of an invalid project', async () => {
    const files = { 'main.tf': `${backend}resource "terraform_data" "a" {\n  input = 1 +\n}\n` };
    using stage = new Stage({ tool, files });
    const error = (await refusal(stage.engine().plan(stage.request()))) as ToolError;
    expect(error.code).toBe('configuration-invalid');
    expect(error.diagnostics).toContainEqual(
      expect.objectContaining({ severity: 'error', file: 'main.tf', line: 5 }),
    );
  });

  it('points at the line of an argument that no provider knows', async () => {
    const files = { 'main.tf': `${backend}resource "terraform_data" "a" {\n  inptu = 1\n}\n` };
    using stage = new Stage({ tool, files });
    const error = (await refusal(stage.engine().plan(stage.request()))) as ToolError;
    expect(error.code).toBe('configuration-invalid');
    expect(error.diagnostics[0]).toMatchObject({ file: 'main.tf', line: 5 });
  });

  it('names a variable without a value, and one that is not declared', async () => {
    const files = { 'main.tf': `${backend}variable "size" {}\n` };
    using stage = new Stage({ tool, files });
    const missing = await refusal(stage.engine().plan(stage.request()));
    expect(missing.problems[0]).toMatchObject({
      code: 'variable-missing',
      what: expect.stringContaining('"size"'),
    });
    const variables = new Map([
      ['size', '1'],
      ['sise', '2'],
    ]);
    const odd = await refusal(stage.engine({ variables }).plan(stage.request()));
    expect(odd.code).toBe('variable-undeclared');
  });

  it('takes the file of the environment, those that are named, and lists in variables', async () => {
    const files = {
      'main.tf': `${backend}variable "a" {}\nvariable "b" {}\nvariable "c" {\n  type = list(string)\n}\noutput "all" {\n  value = join(",", concat([var.a, var.b], var.c))\n}\n`,
      'alpha.tfvars': 'a = "from alpha"\nb = "from alpha"\n',
      'more.tfvars': 'b = "from more"\n',
    };
    using stage = new Stage({ tool, files });
    const variables = new Map([['c', '["x","y"]']]);
    const project = { variables, variableFiles: ['more.tfvars'] };
    const { planned, applied } = await stage.bring(project);
    expect(planned.notes).toEqual([]);
    expect(applied.outputs).toEqual([
      { name: 'all', sensitive: false, value: 'from alpha,from more,x,y' },
    ]);
    const gone = { ...project, variableFiles: ['gone.tfvars', 'lost.tfvars'] };
    const error = await refusal(stage.engine(gone).plan(stage.request()));
    expect(error.problems.map(({ code }) => code)).toEqual([
      'variable-file-missing',
      'variable-file-missing',
    ]);
  });

  it('gives an ephemeral variable again at apply, and asks for one that is not given', async () => {
    const files = {
      'main.tf': `${backend}variable "token" {\n  ephemeral = true\n}\nvariable "size" {}\nresource "terraform_data" "a" {\n  input = var.size\n  lifecycle {\n    precondition {\n      condition     = var.token != ""\n      error_message = "no token"\n    }\n  }\n}\n`,
    };
    using stage = new Stage({ tool, files });
    const size: [string, string] = ['size', '1'];
    const request = stage.request();
    await stage.engine({ variables: new Map([size, ['token', 't1']]) }).plan(request);
    const without = await stage.engine({ variables: new Map([size]) }).apply(request, nobody);
    expect(without.failure?.problems[0]).toMatchObject({ code: 'variable-missing' });
    const variables = new Map([size, ['token', 't2']] as [string, string][]);
    const applied = await stage.engine({ variables }).apply(request, nobody);
    expect(applied).toMatchObject({ changed: ['terraform_data.a'], notChanged: [] });
    expect(applied.failure).toBeUndefined();
  });

  it('refuses a plan that somebody overtook', async () => {
    using stage = new Stage({
      tool,
      files: { 'main.tf': `${backend}resource "terraform_data" "a" {}\n` },
    });
    const request = stage.request();
    const { startingState } = await stage.engine().plan(request);
    expect(await stage.engine().startingState(request)).toEqual(startingState);
    await stage.bring();
    expect(await stage.engine().startingState(request)).not.toEqual(startingState);
    const { failure, changed } = await stage.engine().apply(request, nobody);
    expect(failure?.problems[0]?.code).toBe('plan-stale');
    expect(changed).toEqual([]);
  });

  it('says who holds the lock, and how it is released', async () => {
    using stage = new Stage({ tool, files: {} });
    stage.write('main.tf', waiting(stage));
    const first = stage.bring();
    await until(stage.path('begun'));
    const error = await refusal(stage.engine().plan(stage.request()));
    writeFileSync(stage.path('go'), '');
    await first;
    expect(error.problems[0]).toMatchObject({
      code: 'state-locked',
      what: expect.stringMatching(/locked by \S+@\S+ since \d{4}-.+ \(OperationTypeApply\)/),
      snippet: expect.stringMatching(/^\w+ force-unlock [0-9a-f-]{36}$/),
    });
  });

  it('tells what was done, what was not, and which resource failed first', async () => {
    const failing = `${backend}
resource "terraform_data" "before" {}
resource "terraform_data" "bad" {
  depends_on = [terraform_data.before]
  provisioner "local-exec" {
    command = "exit 3"
  }
}
resource "terraform_data" "behind" {
  depends_on = [terraform_data.bad]
}
`;
    using stage = new Stage({ tool, files: { 'main.tf': failing } });
    const { applied, told } = await stage.bring();
    expect(applied.changed).toEqual(['terraform_data.before']);
    expect(applied.notChanged).toEqual(['terraform_data.bad', 'terraform_data.behind']);
    expect(applied.failure).toMatchObject({
      first: 'terraform_data.bad',
      problems: [{ code: 'apply-failed', what: expect.stringContaining('exit status 3') }],
    });
    expect(told.at(-1)).toMatchObject({ done: 1, total: 3 });
  });

  it('is interrupted once by a cancel, ends in order and keeps its state', async () => {
    using stage = new Stage({ tool, files: {} });
    stage.write('main.tf', waiting(stage));
    const running = stage.bring();
    await until(stage.path('begun'));
    stage.cancel(new Error('cancelled'));
    const { applied } = await running;
    expect(applied.changed).toContain('terraform_data.first');
    expect(applied.notChanged).toContain('terraform_data.last');
    expect(applied.failure?.problems[0]?.code).toBe('apply-failed');
    expect(existsSync(stage.path('state', 'alpha.tfstate'))).toBe(true);
    expect(existsSync(stage.path('project', 'errored.tfstate'))).toBe(false);
  });

  it('shows a later step what is under way, and who holds the lock', async () => {
    using stage = new Stage({ tool, files: {} });
    stage.write('main.tf', waiting(stage));
    const request = stage.request();
    const engine = stage.engine();
    await engine.plan(request);
    const traces: Trace[] = [];
    const onStarted = (trace: Trace) => traces.push(trace);
    const applying = engine.apply(request, { ...nobody, onStarted });
    await until(stage.path('begun'));
    const [trace] = traces;
    if (!trace) throw new Error('nothing was started');
    expect(stillRuns(trace)).toBe(true);
    const later = stage.engine();
    const { applied, running } = await later.afterwards(request, trace);
    expect(applied.changed).toEqual(['terraform_data.first']);
    expect(running).toEqual(['terraform_data.slow']);
    expect(await later.lockHolder()).toMatchObject({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
    writeFileSync(stage.path('go'), '');
    expect((await applying).failure).toBeUndefined();
    expect(stillRuns(trace)).toBe(false);
    expect(await later.lockHolder()).toBeUndefined();
  });

  it('finds the state that its backend did not take', async () => {
    using stage = new Stage({ tool, files: {} });
    stage.write(
      'main.tf',
      'terraform {\n  backend "http" {}\n}\nresource "terraform_data" "a" {}\n',
    );
    await using server = await stateServer({ takesStates: false });
    const backendConfig = [`address=${server.address}/{environment}`, 'retry_max=0'];
    const { applied } = await stage.bring({ backendConfig });
    expect(applied.failure?.problems[0]).toMatchObject({
      code: 'state-not-saved',
      snippet: expect.stringMatching(/^\w+ state push errored\.tfstate$/),
    });
    expect(applied.failure?.unsavedState).toBe(stage.path('project', 'errored.tfstate'));
    expect(applied.changed).toEqual(['terraform_data.a']);
  });

  it('says that a state cannot be reached', async () => {
    using stage = new Stage({ tool, files: {} });
    stage.write('main.tf', 'terraform {\n  backend "http" {}\n}\n');
    const backendConfig = ['address=http://127.0.0.1:1/{environment}', 'retry_max=0'];
    const error = await refusal(stage.engine({ backendConfig }).plan(stage.request()));
    expect(error.code).toBe('state-unreachable');
  });
});
