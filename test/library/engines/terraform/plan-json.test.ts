import { describe, expect, it } from '@jest/globals';
import {
  neededAtApply,
  readPlanJson,
} from '../../../../actions/library/engines/terraform/plan-json.ts';
import { plannedChanges } from '../../../../actions/library/engines/terraform/planned-changes.ts';
import { summaryText } from '../../../../actions/library/review/change-summary.ts';
import { changesPage } from '../../../../actions/library/review/page.ts';
import { summarise } from '../../../../actions/library/review/summarise.ts';
import { md } from '../../../../actions/library/text/markdown.ts';
import { recorded, recordedPlan, tools } from './recorded.ts';

const key = Buffer.alloc(32, 1);
const created = { actions: ['create'], before: null, after: {}, after_unknown: {} };

describe.each(tools)('the recorded plan of %s', (tool) => {
  const summary = summarise(recordedPlan(tool), key);

  it('comes to its counts', () => {
    expect(summary.counts).toEqual({
      create: 1,
      update: 1,
      replace: 1,
      delete: 1,
      forget: 1,
      read: 0,
      moved: 1,
      imported: 1,
      deferred: 0,
      drifted: 0,
      outputs: 2,
    });
  });

  it('has its dangers on top, with the provisioner of a module', () => {
    const script = 'module.scripts["a.b"].terraform_data.script';
    expect(summary.dangers).toEqual([
      {
        kind: 'delete',
        address: 'terraform_data.dropped',
        what: 'is destroyed (delete because no resource config)',
      },
      {
        kind: 'replace',
        address: script,
        what: 'is destroyed, then made anew (replace because cannot update)',
      },
      { kind: 'runs-code', address: script, what: 'runs a provisioner: local-exec' },
      {
        kind: 'forget',
        address: 'terraform_data.left',
        what: 'stays, unmanaged from now on (delete because no resource config)',
      },
    ]);
  });

  it('shows what changes inside a text, and hides what is or looks like a secret', () => {
    const web = summary.changes.find(({ address }) => address === 'terraform_data.web');
    const attributes = new Map(web?.attributes.map((attribute) => [attribute.path, attribute]));
    expect(attributes.get('input.policy{}.Statement[0].Resource')).toMatchObject({
      before: { text: 'small' },
      after: { text: 'large' },
    });
    expect(attributes.get('input.password')?.before).toEqual({
      masked: expect.stringMatching(/^[0-9a-f]{10}$/),
    });
    expect(attributes.get('input.environment[0].value')?.after).toHaveProperty('masked');
    const page = changesPage({ title: md`Plan`, summary });
    expect(summaryText(summary) + page.source).not.toMatch(/planted|s3:Get/);
  });

  it('says why a resource is replaced', () => {
    const script = summary.changes.find(({ type, action }) => type && action.includes('-then-'));
    expect(script).toMatchObject({
      action: 'delete-then-create',
      cause: { kind: 'attribute-cannot-change' },
      attributes: expect.arrayContaining([
        expect.objectContaining({ path: 'triggers_replace[0]', forcesReplacement: true }),
      ]),
    });
  });

  it('gives the same bytes whatever order the tool told it in, and others under another key', () => {
    const planned = recordedPlan(tool);
    const turned = { ...planned, changes: planned.changes.toReversed() };
    expect(summaryText(summarise(turned, key))).toBe(summaryText(summary));
    expect(summaryText(summarise(planned, Buffer.alloc(32, 2)))).not.toBe(summaryText(summary));
  });

  it('needs at apply what is ephemeral or was changed', () => {
    const plan = readPlanJson(recorded(`${tool}.plan.json`));
    const given = new Map([
      ['size', 'large'],
      ['token', 'another'],
    ]);
    expect([...neededAtApply(plan, given).keys()]).toEqual(['token']);
  });
});

describe('the JSON of a plan', () => {
  it('is refused in another major version of its form', () => {
    expect(() => readPlanJson('{"format_version":"2.0"}')).toThrow(
      expect.objectContaining({ code: 'plan-format-unknown' }),
    );
    expect(readPlanJson('{"format_version":"1.9","news":true}')).toHaveProperty('news');
  });

  it('is refused where something happens that has no name here', () => {
    const change = { ...created, actions: ['explode'] };
    const resource = { address: 'x.y', type: 'x', name: 'y', change };
    expect(() => recordedPlan('terraform', { resource_changes: [resource] })).toThrow(
      expect.objectContaining({ code: 'plan-format-unknown' }),
    );
  });

  it('tells what is deferred, drifted, deposed and incomplete', () => {
    const address = 'aws_instance.web';
    const resource = { address, type: 'aws_instance', name: 'web', change: created };
    const drifted = { ...created, actions: ['delete'], before: { id: 'i-1' }, after: null };
    const planned = recordedPlan('terraform', {
      resource_changes: [{ ...resource, deposed: 'abcd1234', change: drifted }],
      resource_drift: [
        { ...resource, change: drifted },
        { ...resource, change: { ...created, actions: ['no-op'] } },
      ],
      deferred_changes: [{ reason: 'provider_config_unknown', resource_change: resource }],
      complete: false,
    });
    const { dangers, counts, changes } = summarise(planned, key);
    expect(counts).toMatchObject({ deferred: 1, drifted: 1, delete: 1 });
    expect(changes[0]?.address).toBe('aws_instance.web (deposed object abcd1234)');
    expect(dangers.map(({ kind }) => kind)).toEqual(['delete', 'incomplete', 'deferred']);
  });

  it.each([
    ['nothing rests on', [], 'no-op', 'create-update', 0],
    ['another of its attributes is taken from', ['arn'], 'no-op', 'create-update', 0],
    ['a change takes its value from', ['tags', 'a'], 'no-op', 'create-update', 1],
    ['the plan itself changes', [], 'update', 'create-update', 1],
    ['a look is for', [], 'no-op', 'drift', 1],
  ] as const)('counts a change outside that %s', (...[, attribute, action, operation, drifted]) => {
    const address = 'aws_sqs_queue.jobs[0]';
    const resource = { address, type: 'aws_sqs_queue', name: 'jobs' };
    const [before, after] = [
      { arn: 'a', tags: { a: '1' } },
      { arn: 'a', tags: { a: '2' } },
    ];
    const change = { before, after };
    const plan = {
      format_version: '1.2',
      resource_changes: [{ ...resource, change: { ...change, actions: [action] } }],
      resource_drift: [{ ...resource, change: { ...change, actions: ['update'] } }],
      relevant_attributes: attribute.length > 0 ? [{ resource: address, attribute }] : [],
    };
    const options = { operation, targets: [], replace: [], refresh: true };
    const planned = plannedChanges(plan, { tool: 'terraform', options, providers: [] });
    expect(summarise(planned, key).counts.drifted).toBe(drifted);
  });

  it('counts a program that is only run at apply as a danger', () => {
    const change = { ...created, actions: ['read'] };
    const resource = {
      address: 'data.external.x',
      mode: 'data',
      type: 'external',
      name: 'x',
      change,
    };
    const planned = recordedPlan('terraform', { resource_changes: [resource] });
    expect(summarise(planned, key).dangers).toEqual([
      {
        kind: 'runs-code',
        address: 'data.external.x',
        what: 'runs a program: external data source',
      },
    ]);
  });

  it('counts providers that take credentials from the project, of all modules', () => {
    const configuration = {
      provider_config: {
        aws: { expressions: { shared_config_files: { references: ['var.files'] } } },
        'module.k:kubernetes': { expressions: { exec: [{ command: { constant_value: 'get' } }] } },
        other: { expressions: { region: { constant_value: 'exec' } } },
      },
    };
    const planned = recordedPlan('terraform', { resource_changes: [], configuration });
    expect(summarise(planned, key).dangers).toEqual([
      {
        kind: 'runs-code',
        address: 'aws',
        what: 'may start a program for its credentials: shared_config_files',
      },
      {
        kind: 'runs-code',
        address: 'module.k:kubernetes',
        what: 'may start a program for its credentials: exec',
      },
    ]);
  });
});
