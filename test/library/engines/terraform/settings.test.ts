import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  backendSettings,
  initialisedBackend,
  refuseUnsaveable,
} from '../../../../actions/library/engines/terraform/backend.ts';
import { findBinary } from '../../../../actions/library/engines/terraform/binary.ts';
import { declaredBackend } from '../../../../actions/library/engines/terraform/declared-backend.ts';
import { dialects } from '../../../../actions/library/engines/terraform/dialect.ts';
import { refuseStateInProject } from '../../../../actions/library/engines/terraform/local-state.ts';
import { changedProviders } from '../../../../actions/library/engines/terraform/lock-file.ts';
import { optionArguments } from '../../../../actions/library/engines/terraform/plan.ts';
import type { Project } from '../../../../actions/library/engines/terraform/project.ts';
import { valuesText } from '../../../../actions/library/engines/terraform/variables.ts';
import { readVersion } from '../../../../actions/library/engines/terraform/version.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'settings-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

const { terraform, opentofu } = dialects;

describe('the program', () => {
  function program(name: string): void {
    const file = join(folder, name);
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, '#!/bin/sh\n');
    chmodSync(file, 0o755);
  }

  const project = '/home/runner/work/shop/shop';

  it('is none that the project holds, whatever the PATH says', () => {
    program('shop/bin/terraform');
    program('shop-tools/terraform');
    const path = `${folder}/shop/bin:${folder}/shop:${folder}/shop-tools`;
    expect(findBinary(terraform, path, `${folder}/shop`)).toBe(`${folder}/shop-tools/terraform`);
  });

  it('is the first on the PATH, behind the wrapper of the setup action', () => {
    program('a/terraform');
    program('b/terraform');
    expect(findBinary(terraform, `${folder}/none:${folder}/a:${folder}/b`, project)).toBe(
      `${folder}/a/terraform`,
    );
    program('a/terraform-bin');
    expect(findBinary(terraform, `${folder}/a`, project)).toBe(`${folder}/a/terraform-bin`);
    program('a/tofu');
    program('a/tofu-bin');
    expect(findBinary(opentofu, `${folder}/a`, project)).toBe(`${folder}/a/tofu-bin`);
  });

  it('is none that lies in the project, and no file that cannot be run', () => {
    writeFileSync(join(folder, 'terraform'), '');
    for (const path of [folder, '.', '', 'bin:relative'])
      expect(() => findBinary(terraform, path, project)).toThrow(
        expect.objectContaining({ code: 'tool-not-found' }),
      );
  });

  it('says who it is', () => {
    const printed = 'Terraform v1.11.4\non linux_amd64\n\nYour version is out of date!\n';
    expect(readVersion(printed, terraform)).toEqual({
      tool: 'terraform',
      version: '1.11.4',
      platform: 'linux_amd64',
    });
    const beta = 'OpenTofu v1.12.0-beta1\non darwin_arm64\n';
    expect(readVersion(beta, opentofu).version).toBe('1.12.0-beta1');
  });

  it.each([
    ['OpenTofu v1.12.6\non linux_amd64', 'tool-is-another'],
    ['hello', 'tool-is-another'],
    ['Terraform v1.4.9\non linux_amd64', 'tool-version-unsupported'],
    ['Terraform v2.0.0\non linux_amd64', 'tool-version-unsupported'],
  ])('%j is refused as %s', (printed, code) => {
    expect(() => readVersion(printed, terraform)).toThrow(expect.objectContaining({ code }));
  });
});

describe('the state', () => {
  const project: Project = {
    directory: '',
    below: '',
    directoryName: 'infra',
    environment: 'alpha',
    kind: 'ad-hoc',
    layer: 'app',
    backendConfig: [],
    variables: new Map(),
    variableFiles: [],
    lockTimeoutMs: 0,
  };
  const declared = (text: string, name = 'main.tf') => {
    writeFileSync(join(folder, name), text);
    return declaredBackend(folder, opentofu);
  };
  const s3 = (body: string) =>
    `# backend "gcs" {}\nterraform {\n  backend "s3" {\n${body}\n  }\n}\n`;

  it('gets a key of its own where the project leaves it open', () => {
    const backend = declared(s3('bucket = "b"\nassume_role = { role_arn = "}" }'));
    expect(backendSettings(project, backend).settings).toEqual(['key=ad-hoc/alpha/app.tfstate']);
    const other = { ...project, kind: 'prod', layer: 'base' } as const;
    expect(backendSettings(other, backend).settings).toEqual(['key=prod/alpha/base.tfstate']);
  });

  it('is where the workflow says', () => {
    const backend = declared(s3('key = "all"'));
    const backendConfig = ['bucket=b', 'key=app/{environment}/{environment}'];
    expect(backendSettings({ ...project, backendConfig }, backend)).toEqual({
      settings: ['bucket=b', 'key=app/alpha/alpha'],
    });
    expect(backendSettings({ ...project, workspace: 'alpha' }, backend)).toEqual({ settings: [] });
  });

  it('is never shared by all environments', () => {
    const nested = declared(s3('assume_role = {\n  role_arn = "a"\n}\nkey = "all"'));
    expect(backendSettings(project, nested).problem).toMatchObject({
      code: 'state-shared',
      remedy: expect.stringContaining('"key=ad-hoc/{environment}/app.tfstate"'),
    });
    const json = '{"terraform":{"backend":{"s3":{"key":"all"}}}}';
    rmSync(join(folder, 'main.tf'));
    expect(backendSettings(project, declared(json, 'a.tf.json')).problem?.code).toBe(
      'state-shared',
    );
  });

  it('may be computed by OpenTofu', () => {
    const key = '$' + '{var.environment}/state';
    expect(backendSettings(project, declared(s3(`key = "${key}"`)))).toEqual({ settings: [] });
  });

  it.each(['cloud', 'remote'])('cannot be kept by "%s", which saves no plan', (type) => {
    const block = type === 'cloud' ? 'cloud {}' : 'backend "remote" {}';
    expect(declared(`terraform {\n  ${block}\n}\n`)?.type).toBe(type);
    expect(() => refuseUnsaveable(type)).toThrow(
      expect.objectContaining({ code: 'state-backend-unsupported' }),
    );
  });

  it('is known by what init remembers', () => {
    expect(initialisedBackend(folder)).toBeUndefined();
    mkdirSync(join(folder, '.terraform'));
    writeFileSync(join(folder, '.terraform/terraform.tfstate'), '{"backend":{"type":"cloud"}}');
    expect(initialisedBackend(folder)).toEqual({ type: 'cloud', settings: {} });
  });

  describe('on the disk of the job', () => {
    const within: Project = { ...project, directory: '/work/shop/infra/app', below: 'infra/app' };
    const local = (settings: Record<string, unknown>) => ({ type: 'local', settings });

    it.each([
      ['no backend at all', within, undefined],
      ['no path', within, local({ path: null, workspace_dir: null })],
      ['a relative path', within, local({ path: '../../../states/alpha.tfstate' })],
      ['a path in the repository', within, local({ path: '/work/shop/states/alpha.tfstate' })],
      [
        'a workspace, which lies elsewhere',
        { ...within, workspace: 'alpha' },
        local({ path: '/states' }),
      ],
    ])('is refused with %s: the state would go with the job', (_, place, backend) => {
      expect(() => refuseStateInProject(place, backend)).toThrow(
        expect.objectContaining({ code: 'state-in-project' }),
      );
    });

    it.each([
      ['a path beside the repository', within, local({ path: '/work/shop-states/a.tfstate' })],
      [
        'workspaces beside it',
        { ...within, workspace: 'alpha' },
        local({ workspace_dir: '/work/states' }),
      ],
      ['a backend elsewhere', within, { type: 's3', settings: {} }],
    ])('is taken with %s, where runners may share one', (_, place, backend) => {
      expect(() => refuseStateInProject(place, backend)).not.toThrow();
    });
  });

  it('is not mistaken for a block of that name elsewhere', () => {
    expect(
      declared('provider "x" {\n  cloud {\n  }\n}\nlocals {\n  backend = "s3"\n}\n'),
    ).toBeUndefined();
  });
});

it('values are text, unless they are lists or objects', () => {
  const values = new Map([
    ['size', '3'],
    ['flag', 'true'],
    ['zones', '["a"]'],
    ['tags', '{"a":1}'],
    ['odd', '{not json'],
    ['literal', '$' + '{path.module}'],
  ]);
  expect(JSON.parse(valuesText(values))).toEqual({
    size: '3',
    flag: 'true',
    zones: ['a'],
    tags: { a: 1 },
    odd: '{not json',
    literal: '$' + '{path.module}',
  });
});

it('options are arguments that cannot be taken for others', () => {
  const options = {
    operation: 'destroy',
    targets: ['-auto'],
    replace: ['a.b'],
    refresh: false,
  } as const;
  expect(optionArguments(options)).toEqual([
    '-destroy',
    '-refresh=false',
    '-target=-auto',
    '-replace=a.b',
  ]);
});

it('providers that are not those of before are told', () => {
  const block = (source: string, version: string, hash: string) =>
    `provider "${source}" {\n  version = "${version}"\n  hashes = [\n    "h1:${hash}",\n  ]\n}\n`;
  const before =
    block('r/aws', '5.1.0', 'a') + block('r/tls', '4.0.0', 'a') + block('r/same', '1.0.0', 'a');
  const now =
    block('r/aws', '5.2.0', 'b') +
    block('r/tls', '4.0.0', 'other') +
    block('r/same', '1.0.0', 'a') +
    block('r/new', '1.0.0', 'a');
  expect(changedProviders(before, now)).toEqual([
    { address: 'r/aws', what: 'is a provider that changes: 5.1.0 to 5.2.0' },
    { address: 'r/tls', what: 'is a provider of the same version 4.0.0 with other hashes' },
    { address: 'r/new', what: 'is a provider that was not used before: 1.0.0' },
  ]);
});
