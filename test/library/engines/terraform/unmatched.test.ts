import { describe, expect, it } from '@jest/globals';
import { addressText, readAddress } from '../../../../actions/library/engines/terraform/address.ts';
import type { PlanJson } from '../../../../actions/library/engines/terraform/plan-json.ts';
import { unmatched } from '../../../../actions/library/engines/terraform/unmatched.ts';

const resource = (type: string, name: string, mode = 'managed') => ({ mode, type, name });

/** A project whose module `web` is there once for each key, and `net` once. */
const plan: PlanJson = {
  format_version: '1.2',
  configuration: {
    root_module: {
      resources: [
        resource('aws_sqs_queue', 'jobs'),
        resource('aws_sqs_queue', 'none'),
        resource('aws_ami', 'base', 'data'),
      ],
      module_calls: {
        later: { for_each_expression: {}, module: { resources: [resource('a', 'b')] } },
        net: { module: { resources: [resource('aws_vpc', 'main')] } },
        web: { module: { resources: [resource('aws_instance', 'x')] } },
      },
    },
  },
  prior_state: {
    values: {
      root_module: {
        resources: [{ address: 'aws_sqs_queue.jobs[0]' }, { address: 'aws_sqs_queue.gone' }],
        child_modules: [
          { child_modules: [{ resources: [{ address: 'module.old.module.in.a.b' }] }] },
        ],
      },
    },
  },
  planned_values: {
    root_module: {
      child_modules: [{ resources: [{ address: 'module.web["a.b"].aws_instance.x["]"]' }] }],
    },
  },
};

const found = { targets: [], replace: [], refresh: true, operation: 'create-update' } as const;

function codes(options: { targets?: string[]; replace?: string[] }): string[] {
  return unmatched(plan, { ...found, ...options }).map(({ code }) => code);
}

describe('a target', () => {
  it.each([
    'aws_sqs_queue.jobs',
    'aws_sqs_queue.jobs[0]',
    'aws_sqs_queue.jobs[ 0 ]',
    'aws_sqs_queue.none',
    'aws_sqs_queue.gone',
    'data.aws_ami.base',
    'data.aws_ami.base["x"]',
    'module.net',
    'module.later',
    'module.net.aws_vpc.main',
    'module.web',
    'module.web["a.b"]',
    'module.web["a.b"].aws_instance.x',
    'module.web["a.b"].aws_instance.x["]"]',
    'module.old.module.in',
  ])('is there: %s', (target) => {
    expect(codes({ targets: [target] })).toEqual([]);
  });

  it.each([
    'aws_sqs_queue.job',
    'aws_sqs_queue.jobs[1]',
    'aws_sqs_queue.none[0]',
    'data.aws_ami.other["x"]',
    'module.web["b"]',
    // The module has keys, so that one without selects none of its instances.
    'module.web.aws_instance.x',
    'module.later.a.b',
    'module.wbe',
    'module.net["a"].aws_vpc.main',
  ])('is not: %s', (target) => {
    expect(codes({ targets: [target] })).toEqual(['target-not-found']);
  });

  it('that is not there is told with the nearest, ready to be pasted', () => {
    const [problem] = unmatched(plan, { ...found, targets: ['module.web.aws_instance.x'] });
    expect(problem?.what).toContain('the nearest is module.web["a.b"].aws_instance.x');
    expect(problem?.snippet).toBe('targets: |\n  module.web["a.b"].aws_instance.x');
  });

  it('of no known form is left to the tool, as is a plan without its configuration', () => {
    expect(codes({ targets: ['module.web['] })).toEqual([]);
    expect(unmatched({ format_version: '1.2' }, { ...found, targets: ['a.b'] })).toEqual([]);
  });
});

describe('what is to be replaced', () => {
  it.each([
    ['aws_sqs_queue.jobs[0]', []],
    ['aws_sqs_queue.jobs', ['replace-not-found']],
    ['aws_sqs_queue.none', ['replace-not-found']],
    ['module.web["a.b"]', ['replace-not-found']],
  ])('is one resource that there is: %s', (address, expected) => {
    expect(codes({ replace: [address] })).toEqual(expected);
  });
});

it.each(['module.a', 'module.a["x.y[0]"].b.c', 'data.a.b[3]', 'module.a.module.b[0].c.d["\\""]'])(
  'an address is read and written: %s',
  (text) => {
    const address = readAddress(text);
    expect(address && addressText(address)).toBe(text);
  },
);
