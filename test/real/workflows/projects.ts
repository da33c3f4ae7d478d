import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { played } from '../../../tools/documents/pipelines.ts';
import { bootstrap } from '../cdk/shop-app.ts';
import { lockText } from '../terraform/lock-text.ts';
import { callerForAct } from './rewrites.ts';

const root = resolve(import.meta.dirname, '../../..');

/** An environment that holds the SSM parameter `/<environment>/level`, and how it is started. */
export interface Project {
  readonly name: string;
  /** Its file in `examples/workflows`. */
  readonly starter: keyof typeof played;
  readonly files: (level: string) => Readonly<Record<string, string>>;
  /** What the account needs before. */
  readonly prepare: (url: string) => void;
  /** What a plan may write beside its lock. */
  readonly planned: RegExp;
  readonly made: string;
  readonly gone: string;
}

/** A starter file, as the file `environment.yml` of a caller on this machine. */
export function starter(name: string): Readonly<Record<string, string>> {
  const text = readFileSync(join(root, 'examples/workflows', name), 'utf8');
  return { '.github/workflows/environment.yml': callerForAct(text) };
}

/** A project of Terraform in that folder, which holds `/<environment>/level`. */
export function terraformProject(folder: string, level: string): Readonly<Record<string, string>> {
  return {
    [`${folder}/main.tf`]: configuration(level),
    [`${folder}/.terraform.lock.hcl`]: lockText('terraform'),
  };
}

const configuration = (level: string) => `
terraform {
  backend "s3" {
    bucket         = "states"
    region         = "eu-west-1"
    use_path_style = true
    use_lockfile   = true
  }
  required_providers {
    aws = {
      source = "hashicorp/aws"
    }
  }
}
variable "environment" {}
resource "aws_ssm_parameter" "level" {
  name  = "/\${var.environment}/level"
  type  = "String"
  value = "${level}"
}
`;

const app = (level: string) => `
import * as cdk from 'aws-cdk-lib';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
const app = new cdk.App();
const environment = app.node.getContext('environment');
const env = { account: '123456789012', region: 'eu-west-1' };
const stack = new cdk.Stack(app, 'App', { stackName: 'adhoc-app-' + environment, env });
stack.templateOptions.templateFormatVersion = '2010-09-09';
new StringParameter(stack, 'Level', {
  parameterName: '/' + environment + '/level',
  stringValue: '${level}',
});
`;

export const projects: readonly Project[] = [
  {
    name: 'Terraform',
    starter: 'ad-hoc-terraform.yml',
    files: (level) => ({
      ...starter('ad-hoc-terraform.yml'),
      ...terraformProject('infra/app', level),
    }),
    prepare: () => {},
    planned: /\.tflock$/,
    made: 'ssm:PutParameter /alpha/level',
    gone: 'ssm:DeleteParameter /alpha/level',
  },
  {
    name: 'the CDK',
    starter: 'ad-hoc-cdk.yml',
    files: (level) => ({
      ...starter('ad-hoc-cdk.yml'),
      '.gitignore': 'node_modules\n',
      'infra/app.mjs': app(level),
      'infra/cdk.json': '{"app":"node app.mjs"}',
    }),
    prepare: bootstrap,
    planned: /^(s3:PutObject cdk-|cloudformation:(Create|Delete)ChangeSet )/,
    made: 'cloudformation:ExecuteChangeSet',
    gone: 'cloudformation:DeleteStack',
  },
];
