import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { refuseCodeInBackend } from '../../../../actions/library/engines/terraform/backend-code.ts';
import { dialects } from '../../../../actions/library/engines/terraform/dialect.ts';
import type { Project } from '../../../../actions/library/engines/terraform/project.ts';
import { RefusedError } from '../../../../actions/library/text/errors.ts';

describe('a state backend that would start a program', () => {
  let directory = '';
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'backend-code-'));
  });
  afterEach(() => rmSync(directory, { recursive: true }));

  /** What is refused: `setting (where)`. */
  function refusedIn(files: Record<string, string>, backendConfig: readonly string[] = []) {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(directory, name), text);
    const project: Project = {
      directory,
      below: '',
      directoryName: '.',
      environment: 'alpha',
      kind: 'ad-hoc',
      layer: 'app',
      backendConfig,
      variables: new Map(),
      variableFiles: [],
      lockTimeoutMs: 0,
    };
    try {
      refuseCodeInBackend(project, dialects.opentofu);
      return [];
    } catch (thrown) {
      if (!(thrown instanceof RefusedError)) throw thrown;
      expect(thrown.code).toBe('backend-runs-code');
      return thrown.problems.map(({ what }) => /^The setting (.*?\))/.exec(what)?.[1]);
    }
  }

  const s3 = (body: string) => `terraform {\n  backend "s3" {\n${body}\n  }\n}\n`;
  const provider = (body: string) => `provider "aws" {\n${body}\n}\n`;
  const setting = 'shared_config_files = ["./aws"]';

  it.each([
    ['a setting of a list', s3(setting), 'shared_config_files (main.tf, line 3)'],
    [
      'its older name',
      s3('shared_credentials_file="c"'),
      'shared_credentials_file (main.tf, line 3)',
    ],
    ['a comment before it', s3(`/* a */ ${setting}`), 'shared_config_files (main.tf, line 3)'],
    [
      'marks of comments in texts',
      s3(`a = "/*"\n${setting}\nb = "*/"`),
      'shared_config_files (main.tf, line 4)',
    ],
    [
      'a comment that ends behind #',
      s3(`/*\n# */ ${setting}`),
      'shared_config_files (main.tf, line 4)',
    ],
    [
      'a provider in a comment',
      s3(`/*\nprovider "aws" {\n*/\n${setting}`),
      'shared_config_files (main.tf, line 6)',
    ],
    [
      'a provider in a heredoc',
      s3(`a = <<-E\nprovider "aws" {\n  E\n${setting}`),
      'shared_config_files (main.tf, line 6)',
    ],
    [
      'a provider before it',
      `provider "aws" {\n  }\n${s3(setting)}`,
      'shared_config_files (main.tf, line 5)',
    ],
    [
      'a label without quotes',
      `terraform {\n backend s3 {\n ${setting}\n }\n}`,
      'shared_config_files (main.tf, line 3)',
    ],
    [
      'exec of Kubernetes',
      'terraform {\n  backend "kubernetes" {\n    exec {\n',
      'exec (main.tf, line 3)',
    ],
    [
      'the same with escapes',
      'terraform {\n  backend "kube\\u0072netes" {\n    exec {\n',
      'exec (main.tf, line 3)',
    ],
    [
      'an external key',
      'terraform {\n encryption {\n  key_provider "external" "x" {\n',
      'key_provider "external (main.tf, line 3)',
    ],
  ])('is refused: %s', (_, text, found) => {
    expect(refusedIn({ 'main.tf': text })).toEqual([found]);
  });

  it.each([
    ['plainly', '{"terraform":{"backend":{"s3":{"shared_config_files":["a"]}}}}'],
    ['with escapes', '{"terraform":{"backend":{"s3":{"shared_config_\\u0066iles":["a"]}}}}'],
    ['twice', '{"terraform":{"backend":{"s3":{"shared_config_files":["a"]}}},"terraform":{}}'],
    ['as no JSON', '{"terraform":{"backend":{"s3":{"shared_config_files":["a"]}}},}'],
    [
      'beside a provider',
      '{"provider":{"aws":{"shared_config_files":[":"]}},"terraform":{"shared_config_files":1}}',
    ],
  ])('is refused in JSON that has it %s', (_, text) => {
    expect(refusedIn({ 'a_override.tofu.json': text })).toEqual([
      'shared_config_files (a_override.tofu.json, line 1)',
    ]);
  });

  it('is refused in what the workflow gives, and in files that it names', () => {
    const files = { 'alpha.tfbackend': `bucket = "b"\n${setting}\n`, 'b.json': '{"exec":{}}' };
    const given = [
      'bucket=b',
      'credential_process=/x',
      '{environment}.tfbackend',
      'b.json',
      'none',
    ];
    expect(refusedIn({ 'main.tf': s3(''), ...files }, given)).toEqual([
      'credential_process (input "backend-config")',
      'shared_config_files (alpha.tfbackend, line 2)',
      'exec (b.json, line 1)',
    ]);
  });

  it('is not seen in comments, providers, provisioners and probes', () => {
    const probe = 'resource "kubernetes_pod_v1" "a" {\n  exec {\n    command = ["a"]\n  }\n}\n';
    const script = 'resource "a" "b" {\n  provisioner "local-exec" {\n  }\n}\n';
    const files = {
      'main.tf': `# ${setting}\n${s3('bucket = "b"')}${provider(`  ${setting}`)}${probe}${script}`,
      'a.tf.json': '{"provider":{"aws":{"shared_config_files":["a"]}},"terraform":{}}',
      'c.tf': 'locals {\n  a = { external = "kubernetes" }\n}\n',
    };
    expect(refusedIn(files)).toEqual([]);
  });
});
