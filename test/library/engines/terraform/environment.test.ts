import { describe, expect, it } from '@jest/globals';
import { childEnvironment } from '../../../../actions/library/engines/child-environment.ts';
import {
  refusedVariables,
  toolSettings,
} from '../../../../actions/library/engines/terraform/refused-environment.ts';

describe('the environment of a child', () => {
  const from = new Map(
    Object.entries({
      PATH: '/bin',
      HOME: '/home/me',
      LC_ALL: 'C',
      https_proxy: 'http://proxy:1',
      GIT_SSH_COMMAND: 'ssh -v',
      SSH_AUTH_SOCK: '/agent',
      TF_TOKEN_app_terraform_io: 'token',
      TF_CLI_CONFIG_FILE: '/rc',
      AWS_ACCESS_KEY_ID: 'key',
      AWS_CA_BUNDLE: '/ca',
      GITHUB_TOKEN: 'gh',
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'oidc',
      INPUT_PASSWORD: 'secret',
      TF_LOG: 'trace',
      TF_PLUGIN_CACHE_DIR: '/cache',
      NPM_TOKEN: 'npm',
    }),
  );
  const choice = { from, settings: toolSettings, named: [] };
  const always = [
    'AWS_CA_BUNDLE',
    'GIT_SSH_COMMAND',
    'HOME',
    'LC_ALL',
    'PATH',
    'SSH_AUTH_SOCK',
    'TF_CLI_CONFIG_FILE',
    'TF_TOKEN_app_terraform_io',
    'https_proxy',
  ];

  it('is a closed list', () => {
    expect(Object.keys(childEnvironment({ ...choice, cloud: 'none' })).sort()).toEqual(always);
  });

  it('has what was named, and keys only when there is no role', () => {
    const named = ['TF_PLUGIN_CACHE_DIR'];
    const ambient = childEnvironment({ ...choice, named, cloud: 'ambient' });
    expect(ambient).toMatchObject({ AWS_ACCESS_KEY_ID: 'key', TF_PLUGIN_CACHE_DIR: '/cache' });
    const role = { AWS_ROLE_ARN: 'arn', AWS_WEB_IDENTITY_TOKEN_FILE: '/token' };
    const withRole = childEnvironment({ ...choice, cloud: role });
    expect(withRole).toMatchObject(role);
    expect(withRole).not.toHaveProperty('AWS_ACCESS_KEY_ID');
  });
});

it('variables that change what is planned are refused by name, without their values', () => {
  const names = [
    'TF_CLI_ARGS_plan',
    'TF_CLI_ARGS',
    'TF_VAR_password',
    'TF_WORKSPACE',
    'TF_LOG',
    'PATH',
  ];
  const problems = refusedVariables(names);
  expect(problems.map(({ code }) => code)).toEqual([
    'tool-arguments-in-environment',
    'tool-arguments-in-environment',
    'variable-in-environment',
    'tool-setting-in-environment',
  ]);
  expect(problems[2]?.snippet).toBe('variables: |\n  password=...');
  expect(problems[3]?.remedy).toContain('workspace:');
});
