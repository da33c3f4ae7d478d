import { describe, expect, it } from '@jest/globals';
import { summaryText } from '../../../actions/library/review/change-summary.ts';
import { tools } from './programs.ts';
import { Stage } from './stage.ts';

const project = `
terraform {
  backend "local" {}
}
variable "size" {
  default = "small"
}
variable "password" {
  default   = "hush-hush-1"
  sensitive = true
}
resource "terraform_data" "web" {
  for_each         = toset(["a", "b"])
  input            = { size = var.size, password = var.password }
  triggers_replace = [var.size == "huge"]
}
resource "terraform_data" "job" {
  input = var.size
  provisioner "local-exec" {
    command = "true"
  }
}
check "size" {
  assert {
    condition     = var.size != "large"
    error_message = "large is dear"
  }
}
output "size" {
  value = var.size
}
output "password" {
  value     = var.password
  sensitive = true
}
`;

describe.each(tools)('%s', (tool) => {
  it('says who it is', async () => {
    using stage = new Stage({ tool, files: { 'main.tf': project } });
    const identity = await stage.engine().identify();
    expect(identity).toEqual({
      tool,
      version: expect.stringMatching(/^1\.\d+\.\d+$/),
      platform: expect.stringMatching(/^\w+_\w+$/),
    });
  });

  it('creates, and finds nothing more to do', async () => {
    using stage = new Stage({ tool, files: { 'main.tf': project } });
    const { planned, applied, told } = await stage.bring();

    expect(planned.hasChanges).toBe(true);
    expect(planned.startingState).toEqual({ lineage: '', serial: 0 });
    expect(planned.summary.counts).toMatchObject({ create: 3, outputs: 2, delete: 0 });
    expect(planned.summary.dangers).toEqual([
      {
        kind: 'runs-code',
        address: 'terraform_data.job',
        what: 'runs a provisioner: local-exec',
      },
    ]);
    expect(planned.notes.join()).toContain('No alpha.tfvars in infra');
    expect(applied.failure).toBeUndefined();
    expect(applied.changed).toHaveLength(3);
    expect(applied.notChanged).toEqual([]);
    expect(applied.outputs).toEqual(
      expect.arrayContaining([
        { name: 'size', sensitive: false, value: 'small' },
        { name: 'password', sensitive: true },
      ]),
    );
    expect(told.at(-1)).toMatchObject({ done: 3, total: 3, running: [] });

    const again = await stage.engine().plan(stage.request());
    expect(again.hasChanges).toBe(false);
    expect(again.summary.changes).toEqual([]);
    expect(again.startingState).toMatchObject({
      lineage: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
  });

  it('updates, replaces and destroys, each told as what it is', async () => {
    using stage = new Stage({ tool, files: { 'main.tf': project } });
    await stage.bring();

    const updated = await stage.bring({ variables: new Map([['size', 'large']]) });
    expect(updated.planned.summary.counts).toMatchObject({ update: 3, replace: 0, outputs: 1 });
    expect(updated.planned.summary.checks).toEqual([
      { address: 'check.size', status: 'fail', problems: ['large is dear'] },
    ]);
    expect(updated.planned.summary.changes[0]?.attributes).toContainEqual({
      path: 'input',
      before: { text: 'small' },
      after: { text: 'large' },
      forcesReplacement: false,
    });

    const replaced = await stage.bring({ variables: new Map([['size', 'huge']]) });
    expect(replaced.planned.summary.counts).toMatchObject({ update: 1, replace: 2 });
    expect(replaced.planned.summary.dangers[0]).toMatchObject({
      kind: 'replace',
      address: 'terraform_data.web["a"]',
    });
    expect(replaced.planned.summary.changes[1]).toMatchObject({
      action: 'delete-then-create',
      cause: { kind: 'attribute-cannot-change' },
    });
    expect(replaced.told.at(-1)).toMatchObject({ done: 5, total: 5 });

    const destroyed = await stage.bring({}, { operation: 'destroy' });
    expect(destroyed.planned.summary.counts).toMatchObject({ delete: 3 });
    expect(destroyed.applied.changed).toHaveLength(3);
    expect(destroyed.planned.summary.dangers.map(({ kind }) => kind)).toContain('delete');
  });

  it('shows that a secret changes, and never the secret', async () => {
    using stage = new Stage({ tool, files: { 'main.tf': project } });
    await stage.bring();
    const variables = new Map([['password', 'hush-hush-2']]);
    const { planned } = await stage.bring({ variables });

    const [change] = planned.summary.changes.filter(({ address }) => address.includes('"a"'));
    expect(change?.attributes).toContainEqual({
      path: 'input.password',
      before: { masked: expect.stringMatching(/^[0-9a-f]{10}$/) },
      after: { masked: expect.stringMatching(/^[0-9a-f]{10}$/) },
      forcesReplacement: false,
    });
    expect(`${summaryText(planned.summary)}${stage.log.join('\n')}`).not.toContain('hush-hush');
  });

  it('derives the same bytes from the saved plan elsewhere, without state or credentials', async () => {
    using stage = new Stage({ tool, files: { 'main.tf': project } });
    const request = stage.request();
    const planned = await stage.engine().plan(request);
    const directory = stage.copyTo('elsewhere');
    const derived = await stage.engine({ directory, backendConfig: [] }).summarise(request);
    expect(summaryText(derived)).toBe(summaryText(planned.summary));
  });
});
