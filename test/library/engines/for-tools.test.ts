import { expect, it } from '@jest/globals';
import type { Tool } from '../../../actions/library/engines/engine.ts';
import { engineInputs, planOptionInputs } from '../../../actions/library/engines/inputs.ts';
import { parseInputs } from '../../../actions/library/host/parse.ts';
import { ReportedError } from '../../../actions/library/text/errors.ts';

const { tool: _, ...rest } = { ...engineInputs, ...planOptionInputs };
// A tool that shares nothing with Terraform but its environments.
const tool = { ...engineInputs.tool, parse: (value: string) => ({ value: value as Tool }) };
const fields = { tool, ...rest };

function problemsWith(given: Readonly<Record<string, string>>) {
  try {
    parseInputs(fields, (name) => given[name] ?? '');
    return [];
  } catch (thrown) {
    if (thrown instanceof ReportedError) return thrown.problems;
    throw thrown;
  }
}

const ofTerraform = {
  variables: 'size=large',
  'backend-config': 'bucket=states',
  workspace: 'alpha',
  parallelism: '4',
  'lock-timeout': '1m',
  'child-environment': 'DATADOG_API_KEY',
  'variable-files': 'common.tfvars',
  targets: 'module.web',
  replace: 'aws_instance.web',
  refresh: 'false',
};

it.each(['terraform', 'opentofu'])('%s knows all of its inputs', (name) => {
  expect(problemsWith({ tool: name, ...ofTerraform })).toEqual([]);
});

it('another tool refuses each that is given, by its name and all at once', () => {
  const problems = problemsWith({ tool: 'cloudformation', ...ofTerraform });
  expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(['input-not-for-tool']));
  const named = problems.map(({ what }) => /"([^"]+)"/.exec(what)?.[1]);
  expect(named).toEqual(Object.keys(ofTerraform));
  expect(problems[0]?.what).toContain('terraform and opentofu');
});

it('another tool takes them at their defaults, written or not', () => {
  const usual = { refresh: 'true', 'lock-timeout': '5m', variables: '' };
  expect(problemsWith({ tool: 'cloudformation', ...usual })).toEqual([]);
});
