import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { identityTags, networkTags } from '../../actions/library/naming/names.ts';
import { createDatabase, dropDatabase } from '../../infra/app/database-scripts.ts';
import { baseParameterIds } from '../../infra/contract/base-parameters.ts';
import { jobNames, stepsOf } from './workflow.ts';

const root = resolve(import.meta.dirname, '../..');
const folder = join(root, 'examples/terraform');
/** As the configuration writes it. */
const environment = `$\{var.environment}`;
const base = textOf('base');
const app = textOf('app');

const steps = jobNames.flatMap((job) =>
  stepsOf(job, {
    'inputs.environment': 'alpha',
    'inputs.operation': 'create-update',
    'inputs.image': 'v1.8.0',
    'steps.slot.outputs.slot': '7',
    'needs.plan.outputs.plan-artifact-id': '4711',
    'needs.plan.outputs.plan-digest': 'a'.repeat(64),
    'needs.review.outputs.plan-artifact-id': '4711',
    'needs.review.outputs.plan-digest': 'a'.repeat(64),
  }).map((step, index) => ({ ...step, index })),
);

const ofTheSuite = steps.filter(({ action }) => action !== 'run');

function textOf(layer: string): string {
  const files = readdirSync(join(folder, layer)).filter((name) => name.endsWith('.tf'));
  return files.map((name) => readFileSync(join(folder, layer, name), 'utf8')).join('\n');
}

function fileOf(name: string): string {
  return readFileSync(join(folder, 'app', name), 'utf8');
}

/** The names in the first quoted list, or the first keys of the first map, behind a text. */
function keysBehind(text: string, start: string, end: string): string[] {
  const [, rest = ''] = text.split(start, 2);
  const [block = ''] = rest.split(end, 1);
  return [...block.matchAll(/^ {4}([\w-]+) += /gm)].map(([, name = '']) => name);
}

describe('examples/terraform/workflow.yaml', () => {
  it('plans, reviews, applies, deploys and ends', () => {
    expect(steps.map(({ job, action }) => `${job} ${action}`)).toEqual([
      'plan listener-slot',
      'plan plan-env',
      'review review-plan',
      'apply apply-env',
      'apply migrate',
      'apply apply-env',
      'deploy migrate',
      'deploy migrate',
      'deploy rolling-update',
      'end listener-slot',
      'end run',
    ]);
  });

  it.each(ofTheSuite)(
    '$job, step $index: $action has the inputs that it gets',
    ({ action, inputs }) => {
      const face = parse(readFileSync(join(root, action, 'action.yml'), 'utf8')) as {
        inputs: Record<string, { required: boolean }>;
      };
      const required = Object.entries(face.inputs).filter(([, { required: must }]) => must);
      expect(Object.keys(face.inputs)).toEqual(expect.arrayContaining(Object.keys(inputs)));
      expect(Object.keys(inputs)).toEqual(expect.arrayContaining(required.map(([name]) => name)));
    },
  );
});

describe('examples/terraform', () => {
  it.each(['base', 'app'] as const)('tags %s as the contract has it', (layer) => {
    const tags = identityTags(
      { kind: 'ad-hoc', layer, environment: 'alpha', baseEnvironment: 'dev' },
      { tool: 'terraform', repository: 'octo-org/shop' },
    );
    const text = { base, app }[layer];
    for (const tag of Object.keys(tags)) expect(text).toMatch(new RegExp(`^ +"?${tag}"? += `, 'm'));
    expect(text).toMatch(new RegExp(`"adhoc:layer" += "${layer}"`));
    expect(text).toMatch(/"adhoc:kind" += "ad-hoc"/);
  });

  it('names what actions find by tags', () => {
    const { securityGroup } = networkTags(environment);
    expect(base).toContain(`Name = "${securityGroup.Name}"`);
    expect(base).toContain(`Name = "${environment}-private-`);
  });

  it('tells nothing of a base that infra/ has another name for, and reads no more than it tells', () => {
    const told = keysBehind(base, 'resource "aws_ssm_parameter" "told"', '\n  }');
    expect(told).toHaveLength(17);
    expect(baseParameterIds).toEqual(expect.arrayContaining(told));
    const [, list = ''] = /toset\(\[([^\]]+)\]\)\n {2}name/.exec(app) ?? [];
    const read = [...list.matchAll(/"([\w-]+)"/g)].map(([, name = '']) => name);
    expect(read.length).toBeGreaterThan(10);
    expect(told).toEqual(expect.arrayContaining(read));
  });

  it('makes and drops databases as infra/ does', () => {
    expect(fileOf('create-database.sh')).toBe(`${createDatabase}\n`);
    expect(fileOf('drop-database.sh')).toBe(`${dropDatabase}\n`);
  });

  it('leaves to deployments what is theirs', () => {
    expect(app).toContain('ignore_changes = [task_definition, desired_count]');
    expect(app).toContain('track_latest             = true');
  });
});
